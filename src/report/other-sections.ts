import type { ReportBlock, ReportCell } from '../contract/report';
import { cell, dayCell, line, ragCell, table } from './report-cells';
import { decisionOf, ragOf } from './gates-section';
import { chosenRows } from './plan-section';
import { reasonOf } from './readiness-section';
import type { ReportInput } from './report-input';
import { LOG_WORDS, PHASE_RAG, PHASE_WORDS, PLAN_RAG } from './report-words';
import { PLAN_STATES, type PlanState } from './stored-report';

/** Decisions at gates, then those of the log, newest first. */
export function decisionsSection({ gates, stored: { decisions }, today }: ReportInput): ReportBlock[] {
  const decided = gates.filter((gate) => gate.decided !== null);
  if (decided.length + decisions.length === 0) return [line('No decision was made yet.')];
  return [
    table({
      caption: 'Decisions',
      columns: ['Decision', 'State', 'RAG', 'Due'],
      rows: [
        ...decided.map((gate): ReportCell[] => [
          cell(gate.name, { tab: 'gates', gate: gate.id }),
          cell(decisionOf(gate)),
          ragCell(ragOf(gate, today)),
          dayCell(gate.date),
        ]),
        ...[...decisions]
          .reverse()
          .map(({ number, title, state, due }): ReportCell[] => [
            cell(`${number}. ${title}`),
            cell(LOG_WORDS[state]),
            ragCell('–'),
            dayCell(due),
          ]),
      ],
    }),
  ];
}

const IN_THE_WAY: readonly PlanState[] = ['Blocked', 'Missing', 'Unreadable', 'Overdue'];

/** What is in the way: phases at risk with their reason, then the items, the worst first. */
export function risksSection(input: ReportInput): ReportBlock[] {
  const phases = input.phases.filter(({ state }) => state === 'blocked' || state === 'at-risk');
  const rows = chosenRows(input)
    .map(([name, issue, phase, , , due, state]) => ({ name, issue, phase, due, is: PLAN_STATES[state] ?? 'Open' }))
    .filter(({ is }) => IN_THE_WAY.includes(is))
    .sort((a, b) => IN_THE_WAY.indexOf(a.is) - IN_THE_WAY.indexOf(b.is));
  const visible = rows.filter(({ issue }) => issue === null || input.seen.has(issue));
  if (phases.length + rows.length === 0) return [line('Nothing is blocked, missing or overdue.')];
  return [
    table({
      caption: 'What is in the way',
      columns: ['What', 'State', 'RAG', 'Why', 'Due'],
      rows: [
        ...phases.map((phase): ReportCell[] => {
          const { text, link } = reasonOf(phase, input.gates);
          return [
            cell(phase.name),
            cell(PHASE_WORDS[phase.state]),
            ragCell(PHASE_RAG[phase.state]),
            cell(text, link),
            dayCell(phase.due),
          ];
        }),
        ...visible.map(({ name, phase, is, due }): ReportCell[] => [
          cell(name),
          cell(is),
          ragCell(PLAN_RAG[is]),
          cell((phase === null ? undefined : input.phases[phase]?.name) ?? '–'),
          dayCell(due),
        ]),
      ],
      hidden: rows.length - visible.length,
    }),
  ];
}
