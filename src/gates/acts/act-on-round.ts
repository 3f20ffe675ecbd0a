import type { ParsedGateAct } from '../../contract/gates';
import type { ActContext } from './act-context';
import { decidedRound } from '../record/decided-round';
import type { GateRecord, Round } from '../record/gate-record';
import type { GateRefusal } from './gate-refusal';
import { isAgainst } from './is-against';
import { outcomeOf } from '../record/outcome-of';

type OnRound = Extract<ParsedGateAct, { do: 'freeze' | 'sign' | 'record' | 'decide' | 'still-holds' | 'result' }>;

/** Snapshots and what is signed, decided and recorded on them. */
export function actOnRound(record: GateRecord, act: OnRound, context: ActContext): GateRecord | GateRefusal {
  const { gate, who, at, today } = context;
  const said = { by: who.account, at };
  switch (act.do) {
    case 'freeze': {
      const { approvers, decides } = gate;
      const isAsked = decides.by === 'one' ? approvers.some(({ seat }) => seat === decides.seat) : approvers.length > 0;
      if (!isAsked) return 'nobody-to-sign';
      const snapshot = context.freeze();
      return {
        ...record,
        rounds: [...record.rounds, { snapshot, signatures: [], signOffs: [], decision: null, holds: [], results: [] }],
      };
    }
    case 'sign':
      return onOpen(record, act.snapshot, (round) => {
        if (round.signatures.some(({ by }) => by === who.account)) return 'signed-already';
        const meetOn = act.says === 'reconvene' ? act.meetOn : undefined;
        if (meetOn !== undefined && meetOn < today) return 'over-already';
        const vote = { says: act.says, comment: act.comment, ...(meetOn === undefined ? {} : { meetOn }) };
        const signature = { ...said, ...vote };
        return { ...round, signatures: [...round.signatures, signature].sort((a, b) => (a.by < b.by ? -1 : 1)) };
      });
    case 'record':
      return onOpen(record, act.snapshot, (round) => {
        const seat = round.snapshot.approvers.find((one) => one.seat === act.seat);
        if (seat === undefined) return 'no-such-seat';
        if (seat.held !== null && 'account' in seat.held) return 'signs-themselves';
        if (round.signOffs.some((one) => one.seat === act.seat)) return 'signed-already';
        if (act.on > today) return 'not-given-yet';
        const { name, party, on, says, attachment, note } = act;
        const signOff = {
          seat: act.seat,
          name,
          party,
          on,
          says,
          attachment,
          note,
          recordedBy: who.account,
          recordedAt: at,
        };
        return { ...round, signOffs: [...round.signOffs, signOff].sort((a, b) => (a.seat < b.seat ? -1 : 1)) };
      });
    case 'decide':
      return onOpen(record, act.snapshot, (round) => {
        const outcome = outcomeOf(round);
        if (outcome === null) return 'not-all-signed';
        const verdict = round.snapshot.verdict.is;
        const against = isAgainst(outcome, verdict) ? verdict : null;
        if (against !== null && act.reason === '') return 'reason-needed';
        if (outcome !== 'reconvene') return { ...round, decision: { outcome, against, reason: act.reason, ...said } };
        if (act.reconvene === undefined) return 'reconvene-needed';
        if (act.reconvene.date < today) return 'over-already';
        return { ...round, decision: { outcome, against, reason: act.reason, reconvene: act.reconvene, ...said } };
      });
    case 'still-holds': {
      if (!act.changes.every((id) => context.worse.includes(id))) return 'no-such-change';
      const holds = { ...said, reason: act.reason, changes: [...act.changes].sort() };
      return onDecided(record, (round) => ({ ...round, holds: [...round.holds, holds] }));
    }
    case 'result': {
      if (gate.stands !== 'cutover') return 'not-at-cutover';
      const result = { ...said, is: act.is, note: act.note };
      return onDecided(record, (round) => ({ ...round, results: [...round.results, result] }));
    }
    default:
      return act satisfies never;
  }
}

/** Only the newest snapshot is signed, and only until it is decided on. */
function onOpen(
  record: GateRecord,
  fingerprint: string,
  act: (round: Round) => Round | GateRefusal,
): GateRecord | GateRefusal {
  const round = record.rounds.find(({ snapshot }) => snapshot.fingerprint === fingerprint);
  if (round === undefined) return 'no-such-snapshot';
  if (round.decision !== null) return 'decided-already';
  if (round !== record.rounds.at(-1)) return 'snapshot-replaced';
  const next = act(round);
  return typeof next === 'string' ? next : written(record, round, next);
}

function onDecided(record: GateRecord, act: (round: Round) => Round): GateRecord | GateRefusal {
  const round = decidedRound(record);
  return round === null ? 'nothing-decided' : written(record, round, act(round));
}

const written = (record: GateRecord, round: Round, next: Round): GateRecord => ({
  ...record,
  rounds: record.rounds.map((one) => (one === round ? next : one)),
});
