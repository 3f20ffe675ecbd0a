import Button from '@atlaskit/button/default/button';
import { Lozenge } from '../../../kit/lozenge';
import { useState } from 'react';
import type { ConditionIs, GateView } from '../../../../../../src/contract/gates';
import type { ErrorView } from '../../../../../../src/contract/result';
import { call } from '../../../shell/call';
import { Failed } from '../../../kit/failed';
import { JiraLink } from '../../../kit/jira-link';
import { Person } from '../../../kit/people/person';
import { errorOf } from '../../../shell/use-call';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { useGateWork } from '../work/gate-work';
import { seatName, seatsWithoutAccount } from './accept-seats';
import { ToldBy } from '../work/told-by';

const LOOK = { open: 'inprogress', met: 'success', overdue: 'removed' } as const satisfies Record<ConditionIs, string>;

interface Props {
  readonly condition: GateView['conditions'][number];
  readonly onMeet: () => void;
  readonly onAccept: () => void;
  readonly onWithdraw: () => void;
}

/** A condition with its owner and date, and what can be done with it. */
export function ConditionLine({ condition, onMeet, onAccept, onWithdraw }: Props) {
  const { texts, account } = useViewer(gateTexts);
  const { sheet, people, take } = useGateWork();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const words = texts.gates.promises;
  const { id, is, text, check, owner, due, met, when = 'before', accepted } = condition;
  const toAccept = when === 'after' && accepted === undefined;
  const mayAccept = sheet.may.waive || (sheet.may.freeze && seatsWithoutAccount(sheet).length > 0);
  const issue = sheet.conditionIssues[id];
  const isOpen = met === null && sheet.wave.state === 'active';
  const ownsGate = sheet.may.freeze;
  const isFrozen = sheet.gate.rounds.some(({ snapshot }) => snapshot.conditions.some((one) => one.id === id));

  async function track() {
    setBusy(true);
    setFailed(null);
    try {
      take(await call('trackCondition', { wave: sheet.wave.id, gate: sheet.gate.gate.id, condition: id }));
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
    setBusy(false);
  }

  return (
    <li className="rw-stack-050">
      <div className="rw-row">
        <Lozenge appearance={LOOK[is]}>{words.is[is]}</Lozenge>
        <span dir="auto" className="rw-break rw-strong">
          {text}
        </span>
      </div>
      <div className="rw-row rw-apart rw-small">
        <span className="rw-strong">{words.whens[when]}</span>
        <span>{words.of(texts.gates.check[check])}</span>
        {owner === null ? (
          <span className="rw-subtle">{words.nobody}</span>
        ) : (
          <Person account={owner} people={people} />
        )}
        <span className={due === null ? 'rw-subtle' : ''}>{due === null ? words.noDue : words.dueOn(due)}</span>
        {toAccept ? <span>{words.toAccept}</span> : null}
        {accepted === undefined ? null : (
          <ToldBy by={accepted.by} at={accepted.at} people={people} sentence={words.acceptedBy} />
        )}
        {accepted?.seat === undefined ? null : (
          <span dir="auto">{words.acceptedFor(seatName(sheet, accepted.seat))}</span>
        )}
        {met === null ? null : <ToldBy by={met.by} at={met.at} people={people} sentence={words.metBy} />}
        {issue === undefined ? null : issue === null ? (
          <span className="rw-subtle">{words.trackedHidden}</span>
        ) : (
          <span>
            {words.trackedAs} <JiraLink issueKey={issue.key} />
          </span>
        )}
      </div>
      {met === null || met.note === '' ? null : (
        <p dir="auto" className="rw-small rw-break">
          {met.note}
        </p>
      )}
      {isOpen ? (
        <div className="rw-row">
          {ownsGate || owner === account ? (
            <Button spacing="compact" aria-label={words.meetOf(text)} onClick={onMeet}>
              {words.meet}
            </Button>
          ) : null}
          {toAccept && mayAccept ? (
            <Button spacing="compact" aria-label={words.acceptOf(text)} onClick={onAccept}>
              {words.accept}
            </Button>
          ) : null}
          {issue === undefined && (ownsGate || sheet.may.demand) ? (
            <Button spacing="compact" isLoading={busy} aria-label={words.trackOf(text)} onClick={() => void track()}>
              {words.track}
            </Button>
          ) : null}
          {ownsGate && !isFrozen ? (
            <Button spacing="compact" aria-label={words.withdrawOf(text)} onClick={onWithdraw}>
              {words.withdraw}
            </Button>
          ) : null}
        </div>
      ) : null}
      {failed === null ? null : <Failed title={words.trackFailed} error={failed.error} />}
    </li>
  );
}
