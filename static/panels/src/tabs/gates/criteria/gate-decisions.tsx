import type { GateDecision } from '../../../../../../src/contract/gate-sheet';
import { LinkButton } from '../../../kit/link-button';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { useGateWork } from '../work/gate-work';

/** The decisions that a gate names: who approved each, and how its owner and approvers changed since the gate names it. */
export function GateDecisions({ decisions }: { readonly decisions: readonly GateDecision[] }) {
  const { texts } = useViewer(gateTexts);
  const { sheet, go } = useGateWork();
  if (decisions.length === 0) return null;
  return (
    <ul className="rw-stack-100 rw-small" aria-label={texts.gates.log.list}>
      {decisions.map((decision) => (
        <li key={decision.id} className="rw-stack-050">
          <p>
            <LinkButton
              onClick={() => go({ page: 'decisions', wave: sheet.wave.id, part: 'decisions', id: decision.id })}
            >
              {decision.title}
            </LinkButton>{' '}
            <span className="rw-subtle">{texts.decisions.decision.states[decision.state]}</span>
          </p>
          <Approvals decision={decision} />
          <Changes decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function Approvals({ decision: { approvers, sentBy } }: { readonly decision: GateDecision }) {
  const { texts, format } = useViewer(gateTexts);
  const nameOf = useNames();
  const words = texts.gates.log;
  const approved = approvers.flatMap(({ account, approved: at }) =>
    at === null ? [] : [words.approval(nameOf(account), format.moment(at))],
  );
  const waiting = approvers.filter((one) => one.approved === null).map(({ account }) => nameOf(account));
  const isOwn = approved.length > 0 && approvers.every(({ account }) => account === sentBy);
  return (
    <>
      {approved.length === 0 ? null : <p>{words.approvedBy(approved.join(', '))}</p>}
      {waiting.length === 0 ? null : <p>{words.notApprovedBy(waiting.join(', '))}</p>}
      {isOwn ? <p>{words.isOwn}</p> : null}
    </>
  );
}

function Changes({ decision: { changes, since } }: { readonly decision: GateDecision }) {
  const { texts, format } = useViewer(gateTexts);
  const nameOf = useNames();
  const words = texts.gates.log;
  if (changes.length === 0) return <p className="rw-subtle">{words.unchanged(format.moment(since))}</p>;
  const listed = (accounts: readonly string[]) =>
    accounts.length === 0 ? texts.person.nobody : accounts.map(nameOf).join(', ');
  return (
    <ul className="rw-stack-050">
      {changes.map(({ at, by, field, from, to }, index) => (
        <li key={`${at} ${String(index)}`}>
          {words.changed[field](format.moment(at), nameOf(by), listed(from), listed(to))}
        </li>
      ))}
    </ul>
  );
}

function useNames(): (account: string) => string {
  const { texts } = useViewer(gateTexts);
  const { people } = useGateWork();
  return (account) => people.get(account)?.name ?? texts.person.notShown;
}
