import type { Gate } from '../../contract/gates';
import type { GateLine } from '../../contract/gate-sheet';
import { decidedRound } from '../../gates/record/decided-round';
import { coveredBy } from '../../gates/facts/covered-by';
import { openUntilDay } from '../../gates/status/open-until-day';
import { findingsOf } from '../../gates/status/findings-of';
import type { GateRecord } from '../../gates/record/gate-record';
import { gateDays } from '../../gates/gate-days';
import { standingOf } from '../../gates/changes/standing-of';
import { verdictOf } from '../../gates/status/verdict-of';
import { NOTHING_SAID } from '../../forge/storage/gate-store';
import { unsignedSeats } from '../../contract/seat-accounts';
import type { OpenGates } from './open-gates';
import { compareText } from '../../values/compare-text';

/** The gates of a wave as a list shows them, by date; those without one come last. */
export const gateLines = (gates: Pick<OpenGates, 'of' | 'factsOf' | 'facts'>): GateLine[] =>
  [...gates.of.gates]
    .sort((a, b) => compareText(a.date ?? '9999', b.date ?? '9999') || compareText(a.id, b.id))
    .map((gate) => gateLine(gate, gates));

export function gateLine(gate: Gate, { of, factsOf, facts }: Pick<OpenGates, 'of' | 'factsOf' | 'facts'>): GateLine {
  const { record } = of.kept.get(gate.id) ?? NOTHING_SAID;
  const asked = factsOf(gate);
  const standing = standingOf(gate, record, asked);
  const decision = decidedRound(record)?.decision ?? null;
  const days = gateDays(gate, of.gates, facts.today, asked.cutover);
  const findings = gate.kind === 'decision' ? findingsOf(gate, asked, record) : [];
  const verdict = gate.kind === 'decision' ? verdictOf(findings, days).is : null;
  const { id, name, kind, stands, date, owner } = gate;
  return {
    id,
    name,
    kind,
    stands,
    date,
    owner,
    verdict,
    ...(verdict === null ? {} : { open: openUntilDay(gate, coveredBy(gate, asked), findings, verdict, facts.today) }),
    decided:
      standing === null || decision === null
        ? null
        : {
            outcome: standing.outcome,
            against: standing.against,
            is: standing.is,
            worse: standing.worse.length,
            at: decision.at,
          },
    toSign: waitingSeats(record),
    done: record.notes.length + record.sent.length,
  };
}

/** Voices that are still to be heard on the newest snapshot, whoever holds several seats being one; null: it waits for none. */
export function waitingSeats({ rounds }: Pick<GateRecord, 'rounds'>): number | null {
  const round = rounds.at(-1);
  if (round === undefined || round.decision !== null) return null;
  const waiting = unsignedSeats(round).map(({ seat, held }) =>
    held !== null && 'account' in held ? `account ${held.account}` : `seat ${seat}`,
  );
  return new Set(waiting).size;
}
