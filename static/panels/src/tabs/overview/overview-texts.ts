import type { WaitingLine } from '../../../../../src/contract/readiness';
import type { Format } from '../../shell/format';
import { plural } from '../../shell/texts/plural';

/** Sentences of Overview beside those that the readiness of a wave has everywhere. */
export function overviewTexts(format: Format) {
  const n = format.number;
  const items = (count: number) => plural(count, 'item', 'items');
  return {
    facts: {
      cutover: 'Cutover (T-0)',
      noCutover: 'No date yet',
      setDate: 'Set the date',
      daysLeft: (days: number) =>
        days === 0
          ? 'Today'
          : days > 0
            ? `${n(days)} ${plural(days, 'day', 'days')}`
            : `${n(-days)} ${plural(-days, 'day', 'days')} ago`,
      gate: 'Next gate',
      noGate: 'No gate has a date yet',
      setGates: 'Set up gates',
      openGate: 'Open gate',
      gateOn: (name: string, day: string) => `${name} · ${day}`,
      worse: (count: number) => `${n(count)} worse since`,
      readiness: 'Readiness',
    },
    trend: {
      heading: 'Trend',
      line: 'Complete and planned in percent, last 30 days',
      gain: (count: number) => `${count < 0 ? '−' : '+'}${n(Math.abs(count))} this week`,
      needed: (count: number) => `${n(count)} a week needed`,
      burnUp: 'Burn-up to T-0',
      chart: 'Burn-up: items complete, planned and in scope by day',
      lines: { complete: 'Complete', planned: 'Planned', scope: 'Scope' },
      until: (day: string) => `T-0 is ${day}.`,
      noCutover: 'T-0 has no date yet.',
      gaps: 'Days on which Jira was not read are gaps.',
      table: 'Show the numbers',
      none: 'No day was sampled yet.',
      columns: {
        day: 'Day',
        complete: 'Complete',
        counted: 'Scope',
        planned: 'Planned',
        overdue: 'Overdue',
        team: 'Team backlog',
        teamDone: 'Team backlog done',
      },
    },
    inTheWay: {
      heading: 'What is in the way',
      none: 'Nothing is in the way.',
      show: (count: number) => `Show ${n(count)}`,
      showMore: (count: number) => `${n(count)} more`,
      of: (sentence: string, where: string) => `${sentence}: ${where}`,
      inPhase: (phase: string, count: number) => `${phase} ${n(count)}`,
      why: {
        'high-stopped': (count: number) => `${n(count)} high-priority ${items(count)} blocked`,
        'before-gate': (count: number) => `${n(count)} ${items(count)} overdue or blocked before the next gate`,
        missing: (count: number) => `${n(count)} ${items(count)} missing from Jira`,
        'high-overdue': (count: number) => `${n(count)} high-priority ${items(count)} overdue`,
        'long-overdue': (count: number) => `${n(count)} ${items(count)} long overdue`,
        'unowned-soon': (count: number) => `${n(count)} ${items(count)} without an owner start soon`,
        unreadable: (count: number) => `${n(count)} ${items(count)} cannot be read`,
        'worse-since-exit': (count: number) => `${n(count)} worse since the phase was signed off`,
      },
    },
    waiting: {
      heading: 'Waiting for you',
      none: 'Nothing is waiting for you.',
      lines: {
        confirm: (count: number) => `Confirm ${n(count)} ${plural(count, 'criterion', 'criteria')} with evidence`,
        overdue: (count: number) => `Finish ${n(count)} overdue ${items(count)}`,
        'no-go': (count: number) => `Resolve ${n(count)} no-go ${plural(count, 'line', 'lines')}`,
        sign: (_count: number, gate: string) => `Sign ${gate}`,
        condition: (count: number, gate: string) =>
          `Meet ${n(count)} ${plural(count, 'condition', 'conditions')} of ${gate}`,
        'changed-decision': (count: number, gate: string) =>
          `Review ${n(count)} ${plural(count, 'change', 'changes')} since the decision on ${gate}`,
        approve: (count: number) => `Approve ${n(count)} ${plural(count, 'decision', 'decisions')}`,
      } satisfies Record<WaitingLine['kind'], (count: number, gate: string) => string>,
    },
    phases: {
      heading: 'Phases',
      columns: { phase: 'Phase', bar: 'Complete', state: 'State', why: 'Why' },
      ratio: (complete: number, counted: number) => `${n(complete)} of ${n(counted)}`,
      planned: (planned: number) => `${n(planned)} planned`,
      numbers: 'Numbers',
    },
    created: (count: number) => `${n(count)} ${plural(count, 'item', 'items')} in readiness.`,
    firstNumbers: 'The first numbers arrive about 2 minutes after the import.',
    next: {
      people: (count: number) => (count === 0 ? 'Assign owners' : `Assign owners (${n(count)})`),
      dates: 'Set the cutover date (T-0)',
      raci: 'Assign roles in RACI',
      gates: 'Name approvers',
    },
  };
}
