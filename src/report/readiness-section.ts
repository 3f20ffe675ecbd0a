import type { GateLine } from '../contract/gate-sheet';
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

/** Why a phase is in its state, with the way to the items; what is worse since a sign-off is listed at the gate that signed it off. */
export function reasonOf(
  { slug, reasons }: PhaseView,
  gates: readonly GateLine[],
): { readonly text: string; readonly link?: ReportLink } {
  const told = reasons.flatMap(({ rule, count }) => {
    const text = reasonWords(rule, count);
    return text === null ? [] : [{ text, rule }];
  });
  const [first] = told;
  if (first === undefined) return { text: '–' };
  const text = told.map((one) => one.text).join('; ');
  if (first.rule === 'worse-since-exit') return { text, link: worseSince(gates) };
  const is = BEHIND[first.rule];
  return { text, ...(is === undefined ? {} : { link: { tab: 'items', phase: slug, is } }) };
}

/** The one gate that something is worse at, else the list, which says at which gates. */
function worseSince(gates: readonly GateLine[]): ReportLink {
  const [only, ...others] = gates.filter(({ decided }) => (decided?.worse ?? 0) > 0);
  return only === undefined || others.length > 0 ? { tab: 'gates' } : { tab: 'gates', gate: only.id };
}

export function readinessSection({ phases, total, choice, gates }: ReportInput): ReportBlock[] {
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
        const { text, link } = reasonOf(phase, gates);
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
