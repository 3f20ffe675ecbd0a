import Heading from '@atlaskit/heading';
import type { RunView } from '../../../../../../src/contract/run';
import { LinkButton } from '../../../kit/link-button';
import { NO_RACI_FILTER, type Place } from '../../../shell/place';
import { useViewer } from '../../../shell/viewer';
import { importTexts } from '../import-texts';

interface Props {
  readonly run: RunView;
  readonly go: (to: Place) => void;
}

/**
 * The three steps that follow an import: owners, the cutover date, approvers. Where every new item was assigned, the roles of the
 * RACI matrix take the place of the owners.
 */
export function NextSteps({ run, go }: Props) {
  const { texts } = useViewer(importTexts);
  const words = texts.run.next;
  const wave = run.wave.id;
  const unassigned = run.created - (run.assigned?.done ?? 0);
  const steps: readonly (readonly [label: string, to: Place])[] = [
    unassigned > 0
      ? [words.owners(unassigned), { page: 'items', wave, filter: { is: 'unowned' }, search: '' }]
      : [words.roles, { page: 'raci', wave, filter: NO_RACI_FILTER }],
    [run.wave.cutover === null ? words.setDate : words.confirmDate, { page: 'dates', wave }],
    [words.approvers, { page: 'go-no-go', wave, gate: null }],
  ];
  return (
    <section className="rw-stack-100" aria-labelledby="rw-next-steps">
      <Heading size="small" as="h3" id="rw-next-steps">
        {words.heading}
      </Heading>
      <ol className="rw-numbered rw-stack-050">
        {steps.map(([label, to]) => (
          <li key={label}>
            <LinkButton onClick={() => go(to)}>{label}</LinkButton>
          </li>
        ))}
      </ol>
    </section>
  );
}
