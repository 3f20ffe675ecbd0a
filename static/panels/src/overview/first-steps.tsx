import Heading from '@atlaskit/heading';
import type { OverviewView } from '../../../../src/contract/readiness';
import { LinkButton } from '../link-button';
import type { Place } from '../project/place';
import { useViewer } from '../viewer';

interface Props {
  readonly steps: OverviewView['firstSteps'];
  readonly wave: string;
  readonly go: (to: Place) => void;
}

/** What comes after the first import; gone once it is done. A step without a page of its own yet is not offered. */
export function FirstSteps({ steps, wave, go }: Props) {
  const { texts } = useViewer();
  const offered = steps.flatMap(({ step, done }) => {
    const to = placeOf(step, wave);
    return to === null ? [] : [{ step, done, to }];
  });
  if (offered.every(({ done }) => done)) return null;
  return (
    <section className="rw-card rw-stack-100" aria-labelledby="rw-first-steps">
      <Heading size="small" as="h2" id="rw-first-steps">
        {texts.overview.firstSteps}
      </Heading>
      <ol className="rw-rows rw-rows-tight">
        {offered.map(({ step, done, to }) => (
          <li key={step} className="rw-row">
            <span className={done ? 'rw-tick rw-ticked' : 'rw-tick'} aria-hidden />
            <LinkButton onClick={() => go(to)}>{texts.overview.steps[step]}</LinkButton>
            <span className="rw-subtle rw-small">{done ? texts.overview.stepDone : texts.overview.stepOpen}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeOf(step: OverviewView['firstSteps'][number]['step'], wave: string): Place | null {
  switch (step) {
    case 'people':
      return { page: 'items', wave, filter: { is: 'unowned' }, search: '' };
    case 'dates':
      return { page: 'dates', wave };
    case 'raci':
    case 'gates':
    case 'publish':
      return null;
  }
}
