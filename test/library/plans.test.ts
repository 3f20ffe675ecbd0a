import { assemblePlan } from '../../src/plan/assemble-plan';
import { NO_DATES } from '../../src/plan/dates/date-choices';
import { NO_CHOICES } from '../../src/plan/scope/scope-choices';
import { bundledTemplates } from '../../src/library/bundled-templates';
import { adfFault } from '../plan/adf-validator';

test.each(bundledTemplates().map(({ id, template }) => [id, template] as const))(
  '%s becomes issues that Atlassian accepts, with a day and an owner each',
  (_id, template) => {
    // A list without items leaves out what repeats over it: each gets one, so that every item of the template is judged.
    const lists = Object.fromEntries((template.lists ?? []).map(({ id, items = ['First'] }) => [id, items]));
    const plan = assemblePlan(template, {
      levels: { epic: true, subtask: true },
      scope: { ...NO_CHOICES, lists },
      dates: { ...NO_DATES, cutover: '2027-06-07', milestones: { 'kick-off': '2027-02-08' } },
      today: null,
      existing: new Map(),
      waveCode: 'W1',
    });
    expect(plan.counts.omit).toBe(0);
    const drafts = plan.operations.map(({ draft }) => draft);
    expect(drafts.length).toBeGreaterThan(25);
    expect(drafts.flatMap((draft) => adfFault(draft.description) ?? [])).toEqual([]);
    const items = drafts.filter(({ kind }) => kind !== 'module');
    expect(items.filter(({ due, owners }) => due === undefined || owners.length === 0)).toEqual([]);
    const { questions } = plan.scope;
    expect(questions.map(({ id }) => id)).toEqual((template.questions ?? []).map(({ id }) => id));
    expect(questions.filter(({ ifYes, ifNo }) => ifYes + ifNo === 0)).toEqual([]);
  },
);
