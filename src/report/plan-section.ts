import type { Party } from '../contract/readiness';
import { MOST_REPORT_ROWS, type ReportBlock, type ReportCell, type ReportChoice } from '../contract/report';
import { daysBetween } from '../values/days-between';
import { cell, dayCell, line, ragCell, table } from './report-cells';
import type { ReportInput } from './report-input';
import { PARTY_WORDS, PLAN_RAG } from './report-words';
import { PLAN_STATES, type StoredPlanRow } from './stored-report';

type Named = Pick<ReportInput, 'stored' | 'phases' | 'choice'>;

const partyOf = ({ stored }: Named, role: number | null): Party | null =>
  role === null ? null : (stored.roles[role]?.party ?? null);

const fits = (
  input: Named,
  choice: ReportChoice,
  phase: number | null,
  workstream: number | null,
  party: Party | null,
) =>
  (choice.phase === undefined || (phase !== null && input.phases[phase]?.slug === choice.phase)) &&
  (choice.workstream === undefined ||
    (workstream !== null && input.stored.workstreams[workstream]?.slug === choice.workstream)) &&
  (choice.party === undefined || party === choice.party);

/** Rows that the choice names, by due day, as many as a page shows. */
export const chosenRows = (input: Named): readonly StoredPlanRow[] =>
  input.stored.plan
    .filter(([, , phase, workstream, role]) => fits(input, input.choice, phase, workstream, partyOf(input, role)))
    .slice(0, MOST_REPORT_ROWS);

/** "T-30"; a dash without a day or a cutover. */
export function offsetWords(due: string | null, cutover: string | null): string {
  if (due === null || cutover === null) return '–';
  const days = daysBetween(cutover, due);
  return days === 0 ? 'T-0' : days < 0 ? `T-${-days}` : `T+${days}`;
}

/** Work of the template along time: who does it, until when, and how it stands. */
export function planSection(input: ReportInput): ReportBlock[] {
  const { stored, phases, head, choice, seen } = input;
  const rows = chosenRows(input);
  const all = stored.planCounts
    .filter(([phase, workstream, party]) => fits(input, choice, phase, workstream, party))
    .reduce((sum, [, , , count]) => sum + count, 0);
  if (all === 0) return [line('The plan has no items that match.')];
  const visible = rows.filter(([, issue]) => issue === null || seen.has(issue));
  return [
    table({
      caption: 'Plan by due date',
      columns: ['Phase', 'Offset', 'Activity', 'Owner', 'Party', 'Status', 'RAG', 'Due'],
      rows: visible.map(([name, , phase, , role, due, state]): ReportCell[] => {
        const is = PLAN_STATES[state] ?? 'Open';
        const party = partyOf(input, role);
        return [
          cell((phase === null ? undefined : phases[phase]?.name) ?? '–'),
          cell(offsetWords(due, head.cutover)),
          cell(name),
          cell((role === null ? undefined : stored.roles[role]?.name) ?? '–'),
          cell(party === null ? '–' : PARTY_WORDS[party]),
          cell(is),
          ragCell(PLAN_RAG[is]),
          dayCell(due),
        ];
      }),
      more: all - rows.length,
      hidden: rows.length - visible.length,
    }),
  ];
}
