import type { Format } from '../../shell/format';
import { spanText, type TimeSpan } from '../../../../../src/values/time-span';
import { plural } from '../../shell/texts/plural';

const isDays = ({ months, minutes }: TimeSpan) => months === undefined && minutes === undefined;

export function dateTexts(format: Format) {
  const n = format.number;
  const issues = (count: number) => `${n(count)} ${plural(count, 'item', 'items')}`;
  const fromCutover = (days: number) => (days > 0 ? `T+${n(days)}` : `T-${n(Math.abs(days))}`);
  return {
    dates: {
      heading: 'Dates',
      help: 'Dates count from the cutover (T-0). You can change them later.',
      keptCalendar: (holidays: number, freezes: number) =>
        `Uses this project’s calendar: ${n(holidays)} ${plural(holidays, 'holiday', 'holidays')}, ${n(freezes)} change ${plural(freezes, 'freeze', 'freezes')}. Changes also apply to the next wave.`,
      failed: 'Could not plan the dates',
      planning: 'Updating',
      dated: (dated: number, undated: number) =>
        undated === 0
          ? `${issues(dated)} dated.`
          : dated === 0
            ? 'No dates yet.'
            : `${n(dated)} of ${issues(dated + undated)} dated.`,
      label: 'Cutover (T-0)',
      optional: 'Optional',
      chosen: (day: string) => `T-0 is ${day}.`,
      time: 'Downtime starts at',
      window: 'Downtime (hours)',
      zone: 'Time zone',
      start: 'Start of work',
      startHelp: 'Phases without offsets share the time until T-0.',
      phases: 'Phases',
      phasesIntro: 'Computed from T-0 and the work in each phase.',
      lengths: 'Phase lengths',
      lengthsOf: { names: 'Typical for the phase names', items: 'By number of items' },
      shareOf: (name: string, share: number) => `${name} ${n(share)} %`,
      lengthsComputed: (by: 'names' | 'items', shares: readonly string[], isUnnamed: boolean) =>
        `Working days until T-0, ${
          by === 'names'
            ? 'typical for these names'
            : isUnnamed
              ? 'by number of items (not every name has a typical length)'
              : 'by number of items'
        }: ${shares.join(', ')}.`,
      sideBySide: (name: string) => `Modules of ${name} side by side`,
      timeline: 'Phase timeline',
      timelineHint: 'Drag bars or their ends. Keys: arrows by day, Page Up, Page Down by week; Shift moves the end.',
      noTimeline: 'Set T-0 and the start of work.',
      fromCutover,
      offset: (span: TimeSpan) => (isDays(span) ? fromCutover(span.days) : `T${spanText(span)}`),
      span: (from: string, to: string) => `${from} – ${to}`,
      phaseSpan: (name: string, span: string) => `${name}: ${span}`,
      legendCutover: (day: string) => `T-0, ${day}`,
      legendToday: 'Today',
      legendMilestones: 'Milestones',
      legendFreeze: 'Change freezes',
      typeBounds: 'Type phase dates',
      bounds: 'Phase dates',
      startOf: (name: string) => `Start of ${name}`,
      dueOf: (name: string) => `End of ${name}`,
      computed: 'Computed',
      asComputed: 'Reset',
      computeAgain: (name: string) => `Reset ${name}`,
      endsBefore: 'It ends before it starts.',
      milestones: 'Milestones',
      milestonesIntro: 'Milestones follow T-0 unless you set a date.',
      dateOf: (name: string) => `Date of ${name}`,
      cutoverMark: 'Cutover',
      windowDays: (days: number) => `${n(days)}-day window`,
      noDate: 'No date',
      waits: (name: string, count: number) =>
        count === 0
          ? `${name} has no date.`
          : `${issues(count)} ${plural(count, 'needs', 'need')} the date of ${name}.`,
      calendar: 'Working days',
      workingDays: 'Working days of the week',
      holidays: (count: number) => `Holidays (${n(count)})`,
      holidayDay: 'Holiday',
      holidayName: 'Holiday name',
      holidayAdd: 'Add holiday',
      holidayFile: 'Import .ics',
      holidayCountry: 'Country',
      holidayCountryNone: 'Choose a country',
      holidayCountryAdd: 'Add public holidays',
      holidayReading: 'Reading calendar',
      holidayRead: (count: number) => `${n(count)} ${plural(count, 'holiday', 'holidays')} added.`,
      holidayFailed: 'Could not read the calendar',
      removeHoliday: (day: string) => `Remove holiday ${day}`,
      named: (when: string, name: string) => (name === '' ? when : `${when} · ${name}`),
      freezes: 'Change freezes',
      freezesIntro: 'Milestones and changes move out of freezes.',
      freezeFrom: 'First day',
      freezeTo: 'Last day',
      freezeName: 'Freeze name',
      freezeAdd: 'Add freeze',
      removeFreeze: (span: string) => `Remove freeze ${span}`,
      commitment: 'Date agreed with the customer',
      commitmentIntro: 'Cutover gates require it.',
      committedBy: 'Agreed by',
      committedParty: 'Party',
      committedOn: 'Agreed on',
      commitmentHalf: 'Needs a name and a date.',
      warnings: 'Check these dates',
      accept: 'Keep these dates',
      offScreen: 'Fields missing from this project’s screens',
      keeps: (code: string) => `Dates of wave ${code}`,
      keepsNone: 'No T-0 yet.',
      keepsHow: 'New items use them. To move existing items too, open Dates after the import.',
    },
  };
}
