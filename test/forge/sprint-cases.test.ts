import type { SprintSheet } from '../../src/contract/sprints';
import { readySandbox } from '../support/readiness-in-sandbox';

const LEAD = { kind: 'person', accountId: 'acc-lead' } as const;

describe('what can happen to a sprint beside its items', () => {
  it('a sprint that is renamed, re-dated and reopened says so, as do items that are gone and a board over projects of a person', async () => {
    const { site, call, issueAt, pass, person } = await readySandbox(undefined, ({ jira }) => {
      const own = jira.boards['1'];
      if (own !== undefined) Object.assign(own, { ownerId: 'acc-lead', otherProjectIds: ['10002'] });
    });
    const send = async (path: string, body: unknown) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await site.answer({
        ...{ product: 'jira', method: 'POST', path, headers, body: JSON.stringify(body), actor: LEAD },
      });
      if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body}`);
    };
    const figures = async () => {
      expect(await call('refreshSprint', { sprint: 1 })).toMatchObject({ ok: true });
      const answer = await call('getSprintSheet', { wave: '10000.1', sprint: 1 });
      if (!answer.ok) throw new Error(answer.error.message);
      const { shown }: SprintSheet = answer.value;
      return shown?.figures;
    };
    const [moved, deleted] = [issueAt('stage-1/1'), issueAt('stage-2/1')];
    await send('/rest/agile/1.0/sprint/1/issue', { issues: [moved, deleted] });
    await pass(2);
    expect((await figures())?.course).toEqual({ projects: 2, ofPerson: true });

    const was = site.state.jira.sprints['1']?.endDate ?? 0;
    await send('/rest/agile/1.0/sprint/1', { name: 'Landing', endDate: '2027-04-01T09:00:00.000Z' });
    await person.remove(deleted);
    await pass(3);
    expect(await figures()).toMatchObject({
      amounts: { added: { items: 4 }, removed: { items: 2 } },
      course: { renamedFrom: 'MIG Sprint 1', endWas: was, endIs: Date.UTC(2027, 3, 1, 9), gone: 2 },
    });

    await send('/rest/agile/1.0/sprint/1', { state: 'closed' });
    expect(await figures()).toMatchObject({ state: 'closed', amounts: { carriedOver: { items: 2 } } });
    // Only Jira's own screens reopen a sprint.
    Object.assign(site.state.jira.sprints['1'] ?? {}, { state: 'active', completeDate: null });
    const open = await figures();
    expect(open).toMatchObject({ state: 'active', atClose: null, course: { reopened: true } });
    expect(open?.amounts.carriedOver.items).toBe(0);
  });
});
