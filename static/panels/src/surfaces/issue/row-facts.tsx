import type { RowView } from '../../../../../src/contract/marks';
import { Person } from '../../kit/people/person';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { EvidenceLink } from '../../kit/evidence-link';
import { useItemWork } from './item-work';
import { RowGates } from './row-gates';
import { Said } from './said';

/** What is known of a row beside its result; nothing where nothing is. */
export function RowFacts({ row }: { readonly row: RowView }) {
  const { texts, format } = useViewer(issueTexts);
  const { people } = useItemWork();
  const { by, at, note, evidence, owner, priority, due, gates = [] } = row;
  const words = texts.item;
  const hasPlan = owner !== null || priority !== null || due !== null;
  return (
    <>
      {by !== null && at !== null ? <Said by={by} at={at} /> : null}
      {note === '' ? null : (
        <p dir="auto" className="rw-small rw-break rw-quote">
          {note}
        </p>
      )}
      {evidence === '' ? null : (
        <p className="rw-small rw-break">
          <EvidenceLink evidence={evidence} />
        </p>
      )}
      {hasPlan ? (
        <dl className="rw-row rw-apart rw-small rw-row-plan">
          {owner === null ? null : (
            <div>
              <dt>{words.rowOwner}</dt>
              <dd>
                <Person account={owner} people={people} />
              </dd>
            </div>
          )}
          {priority === null ? null : (
            <div>
              <dt>{words.priority}</dt>
              <dd>{words.priorities[priority]}</dd>
            </div>
          )}
          {due === null ? null : (
            <div>
              <dt>{words.due}</dt>
              <dd>{format.shortDay(due)}</dd>
            </div>
          )}
        </dl>
      ) : null}
      {gates.length === 0 ? null : <RowGates gates={gates} />}
    </>
  );
}
