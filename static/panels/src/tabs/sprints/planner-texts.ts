import { sprintTexts } from '../../kit/sprint/sprint-texts';
import type { Format } from '../../shell/format';
import { plural } from '../../shell/texts/plural';

/** What the plan of sprints says. */
export const plannerTexts = (format: Format) => {
  const n = format.number;
  return {
    ...sprintTexts(format),
    planner: {
      heading: 'Plan sprints',
      intro: 'See how the open tasks fall into sprints. Sub-tasks follow their task. Nothing is changed in Jira.',
      length: 'Length',
      chooseLength: 'Choose a length',
      weeks: (count: number) => `${n(count)} ${plural(count, 'week', 'weeks')}`,
      start: 'First day of Sprint 0',
      mode: 'Keep',
      modes: { dates: 'Dates', capacity: 'Capacity' },
      means: {
        dates: 'No task begins after its due date. A sprint that takes too much says by how much.',
        capacity: 'No sprint takes more than it can. Tasks that are late for their gate are listed with days.',
      },
      preview: 'Preview plan',
      failed: 'Could not plan the sprints',
      evenly: 'Capacity: the open items, spread evenly. No closed sprint has been read.',
      byPace: (pace: readonly number[]) =>
        `Capacity: the mean of the last ${plural(pace.length, 'closed sprint', `${n(pace.length)} closed sprints`)}: ${pace.map((count) => n(count)).join(', ')}. Holidays and freeze windows count.`,
      undated: (count: number) =>
        `${n(count)} ${plural(count, 'task has', 'tasks have')} no due date and ${plural(count, 'is', 'are')} planned last.`,
      table: 'Sprints of the plan',
      none: 'Nothing is open.',
      notes: 'Late, or could move to the next sprint',
      fits: 'Everything fits.',
      couldMove: 'Could move',
      lateBy: (days: number) => `${n(days)} ${plural(days, 'day', 'days')} late`,
      unlisted: (count: number) => `${n(count)} more, or hidden from you in Jira.`,
      columns: {
        ...{ sprint: 'Sprint', start: 'Start', end: 'End', tasks: 'Tasks', items: 'Items', capacity: 'Capacity' },
        ...{ over: 'Too many', movable: 'Could move', late: 'Late', goal: 'Phases and gates', item: 'Work item' },
        ...{ title: 'Title', due: 'Due', note: 'Note' },
      },
    },
  };
};
