import type { SprintSheet } from '../../src/contract/sprints';
import { figureNotes } from '../../static/panels/src/kit/sprint/figure-notes';
import { sprintTexts } from '../../static/panels/src/kit/sprint/sprint-texts';
import { createFormat } from '../../static/panels/src/shell/format';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';
import { onProjectPage } from '../support/sandbox';

const WAVE = '10000.1';
/** Its members are people who neither own the wave nor are the app. */
const OTHERS_ONLY = { id: '10189', name: 'Members only', description: '', members: ['acc-member'] };
const texts = sprintTexts(createFormat('en', 'UTC')).sprintsTab;

const ask = async ({ site }: ReadySandbox, method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void> => {
  const answer = await site.answer({
    ...{ product: 'jira', method, path, actor: { kind: 'person', accountId: 'acc-lead' } },
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
};

/** A task and its sub-task are in the sprint, and the sprint was read. */
async function inSprint(sandbox: ReadySandbox): Promise<ReadySandbox> {
  await ask(sandbox, 'POST', '/rest/agile/1.0/sprint/1/issue', { issues: [sandbox.issueAt('stage-1/1')] });
  await sandbox.pass(1);
  await sheetOf(sandbox);
  return sandbox;
}

const as = (account: string) => onProjectPage('10000', 'MIG', account);
const refresh = ({ call }: ReadySandbox, account = 'acc-lead') => call('refreshSprint', { sprint: 1 }, as(account));

async function sheetOf({ call }: ReadySandbox, account = 'acc-lead'): Promise<SprintSheet> {
  const answer = await call('getSprintSheet', { wave: WAVE, sprint: 1 }, as(account));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const notesOf = ({ shown }: SprintSheet) => (shown === null ? [] : figureNotes(shown.figures, texts));

describe('what Runway cannot see of a sprint', () => {
  it.each([
    ['the sprint', '/rest/agile/1.0/sprint/1'],
    ['its board, of which Jira sends no event for its sprints', '/rest/agile/1.0/board/1'],
  ])('%s is deleted: its last numbers stay, and a sentence says so', async (_what, path) => {
    const sandbox = await inSprint(await readySandbox());
    const before = (await sheetOf(sandbox)).shown?.figures;
    await ask(sandbox, 'DELETE', path);
    await sandbox.pass(3);
    expect(await refresh(sandbox)).toMatchObject({
      ok: true,
      value: { state: 'deleted', added: { items: 2 }, issues: [{ added: true }, { added: true }] },
    });
    const sheet = await sheetOf(sandbox);
    expect([sheet.sprints.some(({ id }) => id === 1), sheet.deleted.map(({ id }) => id)]).toEqual([false, [1]]);
    expect(sheet.shown?.figures).toMatchObject({ state: 'deleted', amounts: before?.amounts, line: before?.line });
    expect(notesOf(sheet)).toContain('This sprint was deleted in Jira. You see its last numbers.');
  });

  it('an item hidden from the owner and from Runway counts as removed until either sees it again', async () => {
    const sandbox = await inSprint(
      await readySandbox(undefined, ({ jira }) => void (jira.securityLevels[OTHERS_ONLY.id] = OTHERS_ONLY)),
    );
    const { site, issueAt, pass } = sandbox;
    // The level is set past the owner, who could not see the item any more.
    const level = (id: string | null) => {
      const issue = site.state.jira.issues[issueAt('stage-1/1')];
      if (issue !== undefined) issue.securityLevelId = id;
    };
    level(OTHERS_ONLY.id);
    await pass(1);
    await refresh(sandbox);
    const hidden = await sheetOf(sandbox);
    expect(hidden.shown?.figures).toMatchObject({
      amounts: { added: { items: 2 }, removed: { items: 2 } },
      course: { gone: 2 },
    });
    expect(notesOf(hidden)).toContain('2 items were deleted, moved away or hidden from Runway, and count as removed.');
    level(null);
    await refresh(sandbox);
    const shown = await sheetOf(sandbox);
    expect(shown.shown?.figures).toMatchObject({ amounts: { added: { items: 2 }, removed: { items: 0 } }, course: {} });
  });

  it('a board that neither the owner nor Runway sees is read as a person who does; in the background its numbers stay', async () => {
    const sandbox = await readySandbox(undefined, ({ jira }) => {
      Object.assign(jira.boards['1'] ?? {}, { sharedWith: ['acc-member'] });
    });
    // Jira shows the sprint itself to those who see one of its items.
    Object.assign(sandbox.site.state.jira.issues[sandbox.issueAt('stage-1/1')] ?? {}, { sprintIds: [1] });
    await sandbox.pass(1);
    expect(await refresh(sandbox)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await refresh(sandbox, 'acc-member')).toMatchObject({ ok: true, value: { state: 'active' } });
    const sheet = await sheetOf(sandbox, 'acc-member');
    const note =
      'Neither the wave’s owner nor Runway can see this board. Choose Refresh from Jira, or share its filter with the owner.';
    expect(notesOf(sheet)).toContain(note);
    // A change of an item asks for a look in the background.
    await sandbox.person.transition(sandbox.issueAt('stage-1/1'), 'Done');
    await sandbox.pass(3);
    expect(await refresh(sandbox)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const later = await sheetOf(sandbox, 'acc-member');
    expect(later.shown?.figures).toMatchObject({
      ...{ state: 'active', amounts: sheet.shown?.figures.amounts, readAt: sheet.shown?.figures.readAt },
    });
    // Once it is shared with the owner, the background reads it, and nothing is to be said.
    Object.assign(sandbox.site.state.jira.boards['1'] ?? {}, { sharedWith: ['acc-member', 'acc-lead'] });
    await sandbox.person.transition(sandbox.issueAt('stage-1/1'), 'To Do');
    await sandbox.pass(3);
    const shared = await sheetOf(sandbox);
    expect(shared.shown?.figures.readAt).toBeGreaterThan(sheet.shown?.figures.readAt ?? Infinity);
    expect(notesOf(shared)).not.toContain(note);
  });
});
