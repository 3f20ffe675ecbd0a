import type { ReportBlock, ReportCell } from '../contract/report';
import { cell, dayCell, line, table } from './report-cells';
import { decisionOf } from './gates-section';
import { offsetWords } from './plan-section';
import type { ReportInput } from './report-input';
import { PHASE_WORDS, STATUS_WORDS } from './report-words';
import { compareText } from '../values/compare-text';

interface Dated {
  readonly day: string | null;
  readonly what: string;
  readonly kind: string;
  readonly is: string;
}

/** Phases, gates and milestones in one list by day, as far as they have one. */
export function timelineSection({ phases, gates, milestones, head, today }: ReportInput): ReportBlock[] {
  const dated: Dated[] = [
    ...phases.flatMap(({ name, start, due, state }): Dated[] => [
      { day: start, what: name, kind: 'Phase starts', is: '–' },
      { day: due, what: name, kind: 'Phase ends', is: PHASE_WORDS[state] },
    ]),
    ...milestones.map(({ name, date }): Dated => ({
      day: date,
      what: name,
      kind: 'Milestone',
      is: passed(date, today),
    })),
    ...gates.map((gate): Dated => ({
      day: gate.date,
      what: gate.name,
      kind: 'Gate',
      is: gate.decided === null && gate.verdict !== null ? STATUS_WORDS[gate.verdict] : decisionOf(gate),
    })),
  ].filter(({ day }) => day !== null);
  if (dated.length === 0) return [line('No date is set yet.', { link: { tab: 'plan' } })];
  dated.sort((a, b) => compareText(a.day ?? '', b.day ?? ''));
  return [
    table({
      caption: 'Phases, gates and milestones by date',
      columns: ['Date', 'Offset', 'What', 'Kind', 'Status'],
      rows: dated.map(({ day, what, kind, is }): ReportCell[] => [
        dayCell(day),
        cell(offsetWords(day, head.cutover)),
        cell(what),
        cell(kind),
        cell(is),
      ]),
    }),
  ];
}

const passed = (day: string | null, today: string): string =>
  day === null ? '–' : day < today ? 'Passed' : day === today ? 'Today' : 'Ahead';
