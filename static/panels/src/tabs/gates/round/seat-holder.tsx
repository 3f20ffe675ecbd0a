import type { Approver } from '../../../../../../src/contract/gates';
import { Person } from '../../../kit/people/person';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { useGateWork } from '../work/gate-work';

/** Who holds a seat: an account, somebody without one, or nobody. */
export function SeatHolder({ held }: Pick<Approver, 'held'>) {
  const { texts } = useViewer(gateTexts);
  const { people, sheet } = useGateWork();
  const words = texts.gates.rounds;
  if (held === null) return <span className="rw-subtle rw-small">{words.empty}</span>;
  if ('name' in held) {
    return (
      <span dir="auto" className="rw-break">
        {words.without(held.name)}
      </span>
    );
  }
  const isClosed = sheet.closedAccounts?.includes(held.account) === true;
  return (
    <span className="rw-row rw-tight">
      <Person account={held.account} people={people} />
      {isClosed ? <span className="rw-small">({words.closedAccount})</span> : null}
    </span>
  );
}
