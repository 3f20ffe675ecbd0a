import type { GateLine } from '../contract/gate-sheet';
import type { Rag, ReportBlock, ReportCell } from '../contract/report';
import { cell, dayCell, line, ragCell, table } from './report-cells';
import type { ReportInput } from './report-input';
import { DECISION_WORDS, GATE_KINDS, STATUS_WORDS } from './report-words';

/** "Go with conditions, 2027-03-01; 2 worse since", or what is still awaited. */
export function decisionOf({ kind, decided, toSign, done }: GateLine): string {
  if (kind !== 'decision') return done === 0 ? '–' : kind === 'review' ? 'Held' : 'Sent';
  if (decided === null) return toSign === null ? 'Not decided' : `Waits for ${toSign} to sign`;
  const against = decided.against === null ? '' : ` although ${STATUS_WORDS[decided.against]}`;
  const since = decided.worse === 0 ? '' : `; ${decided.worse} worse since`;
  return `${DECISION_WORDS[decided.outcome]}${against}, ${decided.at.slice(0, 10)}${since}`;
}

/** Before its day a gate is red only where an open must can no longer be done in time, and amber where it is behind. */
export function ragOf({ kind, verdict, decided, date, open }: GateLine, today: string): Rag {
  if (kind !== 'decision') return '–';
  if (decided !== null) return decided.worse > 0 ? 'Amber' : decided.outcome === 'no-go' ? 'Red' : 'Green';
  if (date !== null && date < today) return 'Red';
  if (verdict === 'no-go') return date === today || open?.is === 'late' ? 'Red' : open?.is === 'behind' ? 'Amber' : '–';
  return verdict === 'go' ? 'Green' : verdict === 'conditional-go' ? 'Amber' : '–';
}

export function gatesSection({ gates, choice, today, toSign }: ReportInput): ReportBlock[] {
  const shown = gates.filter(({ id }) => choice.gate === undefined || id === choice.gate);
  if (shown.length === 0) return [line('This wave has no gates yet.', { link: { tab: 'gates' } })];
  return [
    table({
      caption: 'Gates by date',
      columns: ['Gate', 'Kind', 'Date', 'Status', 'RAG', 'Decision'],
      rows: shown.map((gate): ReportCell[] => [
        cell(gate.name, { tab: 'gates', gate: gate.id }),
        cell(GATE_KINDS[gate.kind]),
        dayCell(gate.date),
        cell(gate.verdict === null ? '–' : STATUS_WORDS[gate.verdict]),
        ragCell(ragOf(gate, today)),
        cell(toSign.includes(gate.id) ? `${decisionOf(gate)}; you sign` : decisionOf(gate)),
      ]),
    }),
  ];
}
