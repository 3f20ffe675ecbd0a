import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { FirstSteps as Shown, OverviewView } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { undoFlag } from '../../shell/undo-flag';
import { LinkButton } from '../../kit/link-button';
import { NO_RACI_FILTER, type Place } from '../../shell/place';
import { errorOf } from '../../shell/use-call';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useViewer } from '../../shell/viewer';
import { overviewTexts } from './overview-texts';

interface Props {
  readonly view: OverviewView;
  readonly go: (to: Place) => void;
  readonly onChanged: () => Promise<void>;
  /** Nothing was read since the import: the steps are what the page has to say. */
  readonly isNew?: boolean;
}

/** What comes after the first import; gone once it is done, or once the owner has put it away for all. */
export function FirstSteps({ view, go, onChanged, isNew = false }: Props) {
  const { texts } = useViewer(waveTexts);
  const { texts: own } = useViewer(overviewTexts);
  const [isWriting, setWriting] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const { firstSteps, may } = view;
  const wave = view.wave.id;
  const trouble = failed === null ? null : <Failed title={texts.overview.putAwayFailed} error={failed.error} />;
  // Where they are put away, taking that back may fail.
  if (firstSteps.every(({ done }) => done)) return trouble;

  async function say(firstSteps: Shown): Promise<boolean> {
    setWriting(true);
    setFailed(null);
    try {
      const { version } = await call('getSettings', { wave });
      await call('changeSettings', { wave, version, firstSteps });
      await onChanged();
      return true;
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
      return false;
    } finally {
      setWriting(false);
    }
  }

  async function putAway() {
    if (!(await say('put-away'))) return;
    const close = undoFlag({
      id: 'rw-first-steps',
      title: texts.overview.firstStepsAway,
      undo: {
        text: texts.item.undo,
        onClick: () => {
          close();
          void say('shown');
        },
      },
    });
  }

  return (
    <section className="rw-overview-part" aria-labelledby="rw-first-steps">
      <div className="rw-row rw-between">
        <h2 id="rw-first-steps" className="rw-overview-heading">
          {texts.overview.firstSteps}
        </h2>
        {may.settings && view.wave.state === 'active' ? (
          <Button spacing="compact" isDisabled={isWriting} onClick={() => void putAway()}>
            {texts.overview.putAway}
          </Button>
        ) : null}
      </div>
      {isNew ? (
        <p>
          {own.created(view.total.counted)} {own.firstNumbers}
        </p>
      ) : null}
      <ol className="rw-overview-lines">
        {firstSteps.map(({ step, done }) => (
          <li key={step} className="rw-overview-line">
            <span className={done ? 'rw-tick rw-ticked' : 'rw-tick'} aria-hidden />
            <LinkButton onClick={() => go(placeOf(step, wave))}>
              {step === 'people' ? own.next.people(view.total.unowned) : own.next[step]}
            </LinkButton>
            <span className="rw-subtle rw-small">{done ? texts.overview.stepDone : texts.overview.stepOpen}</span>
          </li>
        ))}
      </ol>
      {trouble}
    </section>
  );
}

function placeOf(step: OverviewView['firstSteps'][number]['step'], wave: string): Place {
  switch (step) {
    case 'people':
      return { page: 'items', wave, filter: { is: 'unowned' }, search: '' };
    case 'dates':
      return { page: 'dates', wave };
    case 'raci':
      return { page: 'raci', wave, filter: NO_RACI_FILTER };
    case 'gates':
      return { page: 'go-no-go', wave, gate: null };
  }
}
