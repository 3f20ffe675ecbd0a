import Button from '@atlaskit/button/default/button';
import type { RowKind } from '../../../../../src/contract/readiness';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { EarlierRuns } from './earlier-runs';
import { useItemWork } from './item-work';
import { RowLine } from './row-line';
import { NOT_YET } from '../../kit/row-results';
import { SayTrouble } from './say-trouble';
import { Section } from '../../kit/section';
import { ShowAll } from '../../kit/show-all';
import { useKeptFocus } from './use-kept-focus';
import { useShown } from './use-shown';

/** The rows of one kind, and the runs before they were begun anew. */
export function RowSection({ kind }: { readonly kind: RowKind }) {
  const { texts } = useViewer(issueTexts);
  const { item, busy, say } = useItemWork();
  const focus = useKeptFocus<HTMLDivElement>(busy);
  const rows = item.rows.filter((row) => row.kind === kind);
  const runs = item.earlierRuns.filter((run) => run.kind === kind);
  const { shown, left, showAll } = useShown(rows);
  if (rows.length === 0 && runs.length === 0) return null;
  const name = texts.item.kinds[kind];
  const answered = rows.filter(({ result }) => !NOT_YET.includes(result)).length;
  const place = `rows ${kind}`;
  return (
    <Section
      title={name}
      aside={texts.item.answered(answered, rows.length)}
      actions={
        item.may.mark ? (
          <div {...focus} title={texts.item.runAgainMeans}>
            {answered === 0 ? null : (
              <Button
                spacing="compact"
                isDisabled={busy}
                aria-label={texts.item.runAgainOf(name)}
                onClick={() => void say({ do: 'run-again', kind }, place)}
              >
                {texts.item.runAgain}
              </Button>
            )}
          </div>
        ) : undefined
      }
    >
      <SayTrouble place={place} />
      <ul className="rw-lines">
        {shown.map((row) => (
          <RowLine key={row.key} row={row} />
        ))}
      </ul>
      <ShowAll left={left} onShow={showAll} />
      <EarlierRuns runs={runs} />
    </Section>
  );
}
