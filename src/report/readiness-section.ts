import type { PhaseView } from '../contract/readiness';
import type { ReportBlock, ReportLink } from '../contract/report';
import { cell, dayCell, line, plannedWords, ragCell, shareOf, table, teamWords } from './report-cells';
import type { ReportInput } from './report-input';
import { PHASE_RAG, PHASE_WORDS, reasonWords } from './report-words';

/** Which items make a reason: what the page's link shows. */
const BEHIND: Readonly<Record<string, string>> = {
  'high-stopped': 'stopped',
  stopped: 'stopped',
  missing: 'missing',
  'high-overdue': 'overdue',
  'long-overdue': 'overdue',
  'before-gate': 'incomplete',
  overdue: 'overdue',
  'unowned-soon': 'unowned',
  unreadable: 'unreadable',
};

/** Why a phase is in its state, with the way to the items. */
export function reasonOf({ slug, reasons }: PhaseView): { readonly text: string; readonly link?: ReportLink } {
  const told = reasons.flatMap(({ rule, count }) => {
    const text = reasonWords(rule, count);
    return text === null ? [] : [{ text, is: BEHIND[rule] }];
  });
  const [first] = told;
  if (first === undefined) return { text: '–' };
  return {
    text: told.map(({ text }) => text).join('; '),
    ...(first.is === undefined ? {} : { link: { tab: 'items', phase: slug, is: first.is } }),
  };
}

export function readinessSection({ phases, total, choice }: ReportInput): ReportBlock[] {
  const shown = phases.filter(({ slug }) => choice.phase === undefined || slug === choice.phase);
  return [
    line(
      [
        shareOf(total.complete, total.counted, total.percent),
        ...(total.percent === null ? [] : [plannedWords(total)]),
      ].join(' · '),
    ),
    ...(total.team === 0 ? [] : [line(teamWords(total), { link: { tab: 'items', is: 'team' } })]),
    table({
      caption: 'Readiness by phase',
      columns: [
        'Phase',
        'State',
        'RAG',
        'Complete',
        'Counted',
        'Planned by today',
        'Overdue',
        'Blocked',
        'Unassigned',
        'Due',
        'Why',
      ],
      rows: shown.map((phase) => {
        const { slug, name, state, due, numbers } = phase;
        const items = (count: number, is: string) =>
          cell(count, count === 0 ? undefined : { tab: 'items', phase: slug, is });
        const { text, link } = reasonOf(phase);
        return [
          cell(name),
          cell(PHASE_WORDS[state]),
          ragCell(PHASE_RAG[state]),
          items(numbers.complete, 'complete'),
          items(numbers.counted, 'counted'),
          items(numbers.planned, 'planned'),
          items(numbers.overdue, 'overdue'),
          items(numbers.stopped, 'stopped'),
          items(numbers.unowned, 'unowned'),
          dayCell(due),
          cell(text, link),
        ];
      }),
    }),
    ...(total.notApplicable === 0 ? [] : [line(`${total.notApplicable} not applicable, not counted.`)]),
  ];
}
