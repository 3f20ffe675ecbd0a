import type { SprintSheet } from '../../src/contract/sprints';
import { figureNotes } from '../../static/panels/src/kit/sprint/figure-notes';
import { sprintTexts } from '../../static/panels/src/kit/sprint/sprint-texts';
import { createFormat } from '../../static/panels/src/shell/format';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';
import { onProjectPage } from '../support/sandbox';

const LEAD = { kind: 'person', accountId: 'acc-lead' } as const;
const texts = sprintTexts(createFormat('en', 'UTC')).sprintsTab;

async function sent({ site }: ReadySandbox, path: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await site.answer({
    ...{ product: 'jira', method: 'POST', path, headers, body: JSON.stringify(body), actor: LEAD },
  });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body}`);
}

async function sheetOf({ call }: ReadySandbox, sprint = 1, account = 'acc-lead'): Promise<SprintSheet> {
  const answer = await call('getSprintSheet', { wave: '10000.1', sprint }, onProjectPage('10000', 'MIG', account));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('what can happen to a sprint beside its items', () => {
  it('a sprint that is renamed, re-dated and reopened says so, as do items that are gone and a board over projects of a person', async () => {
    const sandbox = await readySandbox(undefined, ({ jira }) => {
      const own = jira.boards['1'];
      if (own !== undefined) Object.assign(own, { ownerId: 'acc-lead', otherProjectIds: ['10002'] });
    });
    const { site, call, issueAt, pass, person } = sandbox;
    const send = (path: string, body: unknown) => sent(sandbox, path, body);
    const figures = async () => {
      expect(await call('refreshSprint', { sprint: 1 })).toMatchObject({ ok: true });
      return (await sheetOf(sandbox)).shown?.figures;
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

  it('an item that is moved to another project counts as removed, and a sentence says so', async () => {
    const sandbox = await readySandbox();
    const { issueAt, pass, person, call } = sandbox;
    await sent(sandbox, '/rest/agile/1.0/sprint/1/issue', { issues: [issueAt('stage-1/1'), issueAt('stage-2/1')] });
    await pass(3);
    expect((await sheetOf(sandbox)).shown?.figures).toMatchObject({ issues: 4, course: {} });
    await person.move(issueAt('stage-1/1'), '10002');
    await pass(3);
    await call('refreshSprint', { sprint: 1 });
    const figures = (await sheetOf(sandbox)).shown?.figures;
    if (figures === undefined) throw new Error('The sprint has no figures.');
    expect(figures).toMatchObject({ issues: 2, amounts: { added: { items: 4 }, removed: { items: 2 } } });
    expect(figureNotes(figures, texts)).toContain('2 items were moved to another project, and count as removed.');
  });

  it('an item that is hidden from the reader counts for everyone; what stands before the gate names it to those who see it', async () => {
    const sandbox = await readySandbox();
    const { issueAt, pass, person, call } = sandbox;
    const issue = issueAt('stage-1/1');
    const fields = { name: 'Go', kind: 'decision', stands: 'cutover', date: '2027-05-28' } as const;
    await call('changeGates', { wave: '10000.1', version: 0, change: { do: 'add', gate: 'go', fields } });
    await sent(sandbox, '/rest/agile/1.0/sprint/1/issue', { issues: [issue] });
    await pass(3);
    await call('refreshSprint', { sprint: 1 });
    const named = ({ inTheWay }: SprintSheet) => inTheWay.some((one) => one.issue === issue);
    const before = await sheetOf(sandbox, 1, 'acc-member');
    expect([named(before), before.hidden]).toEqual([true, 0]);
    await person.setSecurity(issue, '10181');
    await pass(3);
    const [lead, member] = [await sheetOf(sandbox), await sheetOf(sandbox, 1, 'acc-member')];
    expect(member.shown?.figures).toEqual(lead.shown?.figures);
    expect([named(lead), lead.hidden, named(member)]).toEqual([true, 0, false]);
    expect(texts.hidden(member.hidden)).toBe('2 you cannot see in Jira.');
  });

  it('an active sprint says which of its working days it is, and what the sprints before it finished', async () => {
    const sandbox = await readySandbox();
    const { site, issueAt, pass, person, call } = sandbox;
    await sent(sandbox, '/rest/agile/1.0/sprint/1/issue', { issues: [issueAt('stage-1/1')] });
    await pass(2);
    await person.transition(issueAt('stage-1/1/1'), 'Done');
    await pass(3);
    const first = (await sheetOf(sandbox)).shown?.figures;
    expect(first).not.toHaveProperty('pace');
    await sent(sandbox, '/rest/agile/1.0/sprint/1', { state: 'closed' });
    expect(await call('refreshSprint', { sprint: 1 })).toMatchObject({ ok: true });
    expect((await sheetOf(sandbox)).shown?.figures).not.toHaveProperty('day');
    await sent(sandbox, '/rest/agile/1.0/sprint', { name: 'Sprint 2', originBoardId: 1 });
    const id = Math.max(...Object.values(site.state.jira.sprints).map((one) => one.id));
    const span = { startDate: '2027-03-08T09:00:00.000Z', endDate: '2027-03-22T09:00:00.000Z' };
    await sent(sandbox, `/rest/agile/1.0/sprint/${id}`, { state: 'active', ...span });
    await sent(sandbox, `/rest/agile/1.0/sprint/${id}/issue`, { issues: [issueAt('stage-2/1')] });
    await pass(24 * 60);
    await call('refreshSprint', { sprint: id });
    const figures = (await sheetOf(sandbox, id)).shown?.figures;
    expect(figures).toMatchObject({ state: 'active', pace: [1], day: { is: 2 } });
  });

  it('an active sprint that no one opened is found within a day, so that what is deleted afterwards was seen', async () => {
    const sandbox = await readySandbox();
    const { site, issueAt, pass, person, call, clock } = sandbox;
    // It was in the sprint before any event could tell.
    Object.assign(site.state.jira.issues[issueAt('stage-1/1')] ?? {}, { sprintIds: [1] });
    const hours = (((10_000 - Math.floor(clock.now() / 3_600_000)) % 24) + 24) % 24;
    await pass(hours * 60 + 10);
    await person.remove(issueAt('stage-1/1'));
    await pass(3);
    expect(await call('refreshSprint', { sprint: 1 })).toMatchObject({
      ok: true,
      value: { unseen: 0, issues: [{ deleted: true }, { deleted: true }] },
    });
  });
});
