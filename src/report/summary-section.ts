import type { PhaseState, PhaseView } from '../contract/readiness';
import type { ReportBlock, ReportLink } from '../contract/report';
import { daysBetween } from '../values/days-between';
import { cell, dayCell, line, plannedWords, shareOf } from './report-cells';
import { decisionOf } from './gates-section';
import { reasonOf } from './readiness-section';
import type { ReportInput } from './report-input';
import { trendWords } from './trend-words';
import { PHASE_RAG, PHASE_WORDS, STATUS_WORDS } from './report-words';
import { compareText } from '../values/compare-text';

/** From the worst to the best: a wave is as its worst phase that has work. */
const ORDER: readonly PhaseState[] = [
  'blocked',
  'at-risk',
  'unknown',
  'not-started',
  'on-track',
  'complete',
  'signed-off-with-conditions',
  'signed-off',
];
const MOST_REASONS = 3;
const MOST_DATES = 3;

/** The phase whose state is the wave's; null where no phase has work. Work that lies ahead says nothing beside work that runs. */
export function worstPhase(phases: readonly PhaseView[]): PhaseView | null {
  const judged = phases.filter(({ state }) => ORDER.includes(state));
  const begun = judged.filter(({ state }) => state !== 'not-started');
  return (
    [...(begun.length > 0 ? begun : judged)].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))[0] ?? null
  );
}

/** "14 days to cutover (T-0)", or that it is over or has no date. */
export function cutoverWords(cutover: string | null, today: string): string {
  if (cutover === null) return 'The cutover (T-0) has no date yet';
  const days = daysBetween(today, cutover);
  if (days === 0) return 'The cutover (T-0) is today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `${count} to cutover (T-0)` : `${count} since the cutover (T-0)`;
}

/** What a sponsor reads: state, days, numbers, what is needed from them, why, what comes next, what was decided last. */
export function summarySection(input: ReportInput): ReportBlock[] {
  const { phases, total, head, today, gates, toSign, conditions } = input;
  const worst = worstPhase(phases);
  const trend = trendWords(input.trend, today);
  const state = worst === null ? 'unknown' : worst.state;
  const risky = phases.filter(
    (phase) => (phase.state === 'blocked' || phase.state === 'at-risk') && reasonOf(phase, gates).text !== '–',
  );
  const next = nextDates(input);
  const last = gates
    .filter(({ decided }) => decided !== null)
    .sort((a, b) => compareText(b.decided?.at ?? '', a.decided?.at ?? ''))[0];
  const moved =
    head.moved === null
      ? ''
      : `; moved ${head.moved.times === 1 ? 'once' : `${head.moved.times} times`}, ${head.moved.days >= 0 ? '+' : ''}${head.moved.days} days`;
  return [
    line(PHASE_WORDS[state], { rag: PHASE_RAG[state] }),
    {
      is: 'facts',
      facts: [
        { label: 'Cutover', value: cell(`${cutoverWords(head.cutover, today)}${moved}`) },
        { label: 'Cutover date', value: dayCell(head.cutover) },
        { label: 'Readiness', value: cell(shareOf(total.complete, total.counted, total.percent), { tab: 'overview' }) },
        ...(trend === null ? [] : [{ label: 'Trend', value: cell(trend) }]),
        ...(total.percent === null ? [] : [{ label: 'Planned by today', value: cell(plannedWords(total)) }]),
        ...(total.team === 0
          ? []
          : [{ label: 'Team backlog', value: cell(`${total.teamDone} of ${total.team} done`) }]),
      ],
    },
    ...neededOf(gates, toSign, conditions, next[0]),
    ...risky.slice(0, MOST_REASONS).map((phase) => {
      const { text, link } = reasonOf(phase, gates);
      return line(`${phase.name}: ${text}`, { rag: PHASE_RAG[phase.state], ...(link === undefined ? {} : { link }) });
    }),
    ...(next.length + (last === undefined ? 0 : 1) === 0
      ? []
      : [
          {
            is: 'facts' as const,
            facts: [
              ...next.map(({ name, day, link }) => ({ label: `Next: ${name}`, value: { ...dayCell(day), link } })),
              ...(last === undefined
                ? []
                : [
                    {
                      label: 'Last decision',
                      value: cell(`${last.name}: ${decisionOf(last)}`, { tab: 'gates', gate: last.id }),
                    },
                    ...minutesOf(last, input.minutes),
                  ]),
            ],
          },
        ]),
  ];
}

/** The saved page of the minutes: on a screen alone, since an export has no links. */
function minutesOf({ id, name }: { readonly id: string; readonly name: string }, minutes: ReportInput['minutes']) {
  const path = minutes[id];
  return path === undefined ? [] : [{ label: 'Minutes', value: cell(name, { tab: 'page', path }) }];
}

interface NextDate {
  readonly name: string;
  readonly day: string;
  readonly link: ReportLink;
}

/** What comes next of the gates and the cutover, by day; a gate says its status, and who is asked to sign it. */
function nextDates({ gates, toSign, head, today }: ReportInput): readonly NextDate[] {
  const ahead = gates.flatMap(({ id, name, date, decided, verdict }): NextDate[] => {
    if (date === null || date < today || decided !== null) return [];
    const status = verdict === null ? [] : [STATUS_WORDS[verdict]];
    const said = [...status, ...(toSign.includes(id) ? ['you sign'] : [])];
    return [
      { name: said.length === 0 ? name : `${name} (${said.join('; ')})`, day: date, link: { tab: 'gates', gate: id } },
    ];
  });
  const cutover =
    head.cutover !== null && head.cutover >= today
      ? [{ name: 'Cutover', day: head.cutover, link: { tab: 'overview' as const } }]
      : [];
  return [...ahead, ...cutover].sort((a, b) => compareText(a.day, b.day)).slice(0, MOST_DATES);
}

function neededOf(
  gates: ReportInput['gates'],
  toSign: readonly string[],
  conditions: number,
  next: NextDate | undefined,
): ReportBlock[] {
  const signs = gates
    .filter(({ id }) => toSign.includes(id))
    .map(({ id, name, verdict }) =>
      line(`Needed from you: sign ${name}${verdict === null ? '' : ` (${STATUS_WORDS[verdict]})`}`, {
        link: { tab: 'gates', gate: id },
      }),
    );
  const met =
    conditions === 0
      ? []
      : [line(`Needed from you: ${conditions === 1 ? '1 condition is' : `${conditions} conditions are`} open`)];
  if (signs.length + met.length > 0) return [...signs, ...met];
  return [line(`Nothing is needed from you now.${next === undefined ? '' : ` Next: ${next.name}, ${next.day}.`}`)];
}
