import type { Format } from '../../shell/format';
import { spanText, type TimeSpan } from '../../../../../src/values/time-span';
import { plural } from '../../shell/texts/plural';

const isDays = ({ months, minutes }: TimeSpan) => months === undefined && minutes === undefined;

export function dateTexts(format: Format) {
  const n = format.number;
  const issues = (count: number) => `${n(count)} ${plural(count, 'issue', 'issues')}`;
  const fromCutover = (days: number) => (days > 0 ? `T+${n(days)}` : `T-${n(Math.abs(days))}`);
  return {
    dates: {
      heading: 'Set the dates',
      help: 'Everything is counted from T-0, the day on which production moves. All dates can be changed later.',
      keptCalendar: (holidays: number, freezes: number) =>
        `The calendar of this project applies: time zone, working days, ${n(holidays)} ${plural(holidays, 'holiday', 'holidays')} and ${n(freezes)} ${plural(freezes, 'freeze window', 'freeze windows')}. What you change here also applies to the next wave.`,
      failed: 'The dates could not be planned',
      planning: 'Planning again',
      dated: (dated: number, undated: number) =>
        undated === 0
          ? `Each of ${issues(dated)} has a date.`
          : dated === 0
            ? 'No issue gets a date yet.'
            : `${issues(dated)} ${plural(dated, 'has a date', 'have dates')}, ${n(undated)} ${plural(undated, 'has', 'have')} none.`,
      label: 'T-0, the production cutover',
      optional: 'You can leave it empty, and set it later on the page of the wave’s dates.',
      chosen: (day: string) => `T-0 is ${day}.`,
      time: 'Downtime begins at',
      window: 'Downtime, in hours',
      zone: 'Time zone of the wave',
      start: 'Work begins',
      startHelp: 'Phases without offsets share the time from here to T-0.',
      phases: 'Phases',
      phasesIntro: 'Computed from T-0 and the work in each phase, until you move them.',
      timeline: 'Phases over time',
      timelineHint:
        'Drag a bar to move it, drag an end to pull it. With the keyboard, arrow keys move a bar by a day, Page Up and Page Down by a week; with Shift they move its end.',
      noTimeline: 'No phase has dates yet. Set T-0, and the day on which work begins.',
      fromCutover,
      offset: (span: TimeSpan) => (isDays(span) ? fromCutover(span.days) : `T${spanText(span)}`),
      span: (from: string, to: string) => `${from} – ${to}`,
      phaseSpan: (name: string, span: string) => `${name}: ${span}`,
      legendCutover: (day: string) => `T-0, ${day}`,
      legendToday: 'Today',
      legendMilestones: 'Milestones',
      legendFreeze: 'Freeze windows',
      typeBounds: 'Type the first and last day of each phase',
      bounds: 'First and last day of each phase',
      startOf: (name: string) => `First day of ${name}`,
      dueOf: (name: string) => `Last day of ${name}`,
      computed: 'Computed',
      asComputed: 'As computed',
      computeAgain: (name: string) => `Set ${name} as computed`,
      endsBefore: 'It ends before it begins.',
      milestones: 'Milestones',
      milestonesIntro: 'A milestone follows T-0 until you give it a day of its own.',
      dateOf: (name: string) => `Day of ${name}`,
      cutoverMark: 'Cutover',
      windowDays: (days: number) => `Window of ${n(days)} ${plural(days, 'day', 'days')}`,
      noDate: 'No date yet',
      waits: (name: string, count: number) =>
        count === 0 ? `${name} has no date yet.` : `${issues(count)} ${plural(count, 'waits', 'wait')} for ${name}.`,
      calendar: 'Working days',
      workingDays: 'Days of the week on which people work',
      holidays: (count: number) => `Holidays (${n(count)})`,
      holidayDay: 'Holiday',
      holidayName: 'Name of the holiday',
      holidayAdd: 'Add the holiday',
      holidayFile: 'From an .ics file',
      holidayReading: 'Reading the calendar file',
      holidayRead: (count: number) =>
        `${n(count)} ${plural(count, 'holiday was', 'holidays were')} added from the file.`,
      holidayFailed: 'The calendar file could not be read',
      removeHoliday: (day: string) => `Remove the holiday on ${day}`,
      named: (when: string, name: string) => (name === '' ? when : `${when} · ${name}`),
      freezes: 'Freeze windows',
      freezesIntro: 'Days on which nothing that changes production happens. Milestones and changes move out of them.',
      freezeFrom: 'First day',
      freezeTo: 'Last day',
      freezeName: 'Name of the freeze',
      freezeAdd: 'Add the freeze',
      removeFreeze: (span: string) => `Remove the freeze ${span}`,
      commitment: 'Commitment',
      commitmentIntro: 'Who agreed to T-0 and its downtime. A cutover gate asks for it.',
      committedBy: 'Agreed by',
      committedParty: 'For',
      committedOn: 'Agreed on',
      commitmentHalf: 'It counts once there is a name and a day.',
      warnings: 'Look at these dates again',
      accept: 'These dates are meant',
      offScreen: 'What the project’s screens lack',
      keeps: (code: string) => `Wave ${code} keeps its dates`,
      keepsNone: 'It has no T-0 yet.',
      keepsHow:
        'What is created now is planned by them. To move them together with the issues that exist, open the wave’s dates after the import.',
    },
  };
}
