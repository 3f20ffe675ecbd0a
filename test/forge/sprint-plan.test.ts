import type { PlanMode, SprintPlanView } from '../../src/contract/sprint-plan';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';
import { onProjectPage } from '../support/sandbox';

async function planOf({ call }: ReadySandbox, mode: PlanMode, account = 'acc-lead'): Promise<SprintPlanView> {
  const request = { wave: '10000.1', weeks: 2, start: '2027-03-01', mode };
  const answer = await call('previewSprints', request, onProjectPage('10000', 'MIG', account));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('a plan of sprints for a wave', () => {
  it('holds every open task once, says what is late for its gate as the person sees it, and writes nothing', async () => {
    const sandbox = await readySandbox();
    const { site, issueAt, person, pass, call } = sandbox;
    const fields = { name: 'Go', kind: 'decision', stands: 'cutover', date: '2027-03-12' } as const;
    await call('changeGates', { wave: '10000.1', version: 0, change: { do: 'add', gate: 'go', fields } });
    await person.transition(issueAt('stage-1/1/1'), 'Done');
    // It waits for one that is due a month later.
    await person.setDue(issueAt('stage-2/1'), '2027-03-05');
    await person.setDue(issueAt('stage-2/2'), '2027-04-05');
    await person.link(issueAt('stage-2/2'), issueAt('stage-2/1'));
    await pass(10);
    const before = JSON.stringify(site.state.jira);
    const dates = await planOf(sandbox, 'dates');
    const counted = (of: 'tasks' | 'items', { sprints }: SprintPlanView) =>
      sprints.reduce((sum, one) => sum + one[of], 0);
    // Eight tasks with a sub-task each: of sixteen items one is done.
    expect([counted('tasks', dates), counted('items', dates)]).toEqual([8, 15]);
    expect(dates.sprints[0]).toMatchObject({ name: 'W1 Sprint 0', start: '2027-03-01', end: '2027-03-14' });
    expect(dates.sprints.some(({ goal }) => goal.includes('Go'))).toBe(true);
    const capacity = await planOf(sandbox, 'capacity');
    expect([counted('tasks', capacity), counted('items', capacity)]).toEqual([8, 15]);
    expect(capacity.sprints.every(({ items, capacity: most }) => items <= Math.max(most, 2))).toBe(true);
    expect(capacity.notes.every(({ days }) => days !== null && days > 0)).toBe(true);
    expect(capacity.sprints.reduce((sum, { late }) => sum + late, 0)).toBe(capacity.notes.length + capacity.unlisted);
    expect(JSON.stringify(site.state.jira)).toBe(before);
    expect(
      await call('previewSprints', { wave: '10000.1', weeks: 9, start: '2027-03-01', mode: 'dates' }),
    ).toMatchObject({
      ok: false,
    });
  });
});
