import type { SprintSheet } from '../../src/contract/sprints';
import { sprintTexts } from '../../static/panels/src/kit/sprint/sprint-texts';
import { createFormat } from '../../static/panels/src/shell/format';
import { sprintNotes } from '../../static/panels/src/tabs/sprints/sprint-notes';
import type { SiteState } from '../../sandbox/site/site';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';
import { onProjectPage } from '../support/sandbox';

const SIZE = 'customfield_10066';
const texts = sprintTexts(createFormat('en', 'UTC')).sprintsTab;

/**
 * Besides the first board: one that estimates by a field of its own and is done in its second column, one without estimates, a kanban
 * board, and one whose sprints are switched off. On the first two and on the third one a sprint is active.
 */
function moreBoards({ jira }: SiteState): void {
  const [own, points, sprint] = [jira.boards['1'], jira.fields['customfield_10016'], jira.sprints['1']];
  if (own === undefined || points === undefined || sprint === undefined) throw new Error('The site has no board.');
  jira.fields[SIZE] = { ...points, id: SIZE, name: 'Size' };
  jira.boards['11'] = { ...own, id: 11, name: 'Data', estimateFieldId: SIZE, columns: own.columns.slice(0, 2) };
  jira.boards['12'] = { ...own, id: 12, name: 'No estimates', estimateFieldId: null };
  jira.boards['13'] = { ...own, id: 13, name: 'Operations', type: 'kanban' };
  jira.boards['14'] = { ...own, id: 14, name: 'Training', sprintsOff: true };
  jira.sprints['11'] = { ...sprint, id: 11, boardId: 11, name: 'Data Sprint 1' };
  jira.sprints['12'] = { ...sprint, id: 12, boardId: 12, name: 'Other Sprint 1' };
}

async function into({ site }: ReadySandbox, sprint: number, issue: string): Promise<void> {
  const answer = await site.answer({
    ...{ product: 'jira', method: 'POST', path: `/rest/agile/1.0/sprint/${sprint}/issue` },
    actor: { kind: 'person', accountId: 'acc-lead' },
    ...{ headers: { 'content-type': 'application/json' }, body: JSON.stringify({ issues: [issue] }) },
  });
  if (answer.status >= 300) throw new Error(answer.body ?? '');
}

async function sheetOf({ call }: ReadySandbox, sprint: number): Promise<SprintSheet> {
  expect(await call('refreshSprint', { sprint })).toMatchObject({ ok: true });
  const answer = await call('getSprintSheet', { wave: '10000.1', sprint }, onProjectPage());
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('sprints of several boards', () => {
  it('count by the columns and estimates of their own board, an item moves from one to the other, and boards without sprints are named', async () => {
    const sandbox = await readySandbox(undefined, moreBoards);
    const { site, issueAt, pass, person } = sandbox;
    const [one, other] = [issueAt('stage-1/1'), issueAt('stage-2/1')];
    for (const [issue, size] of [
      [one, 8],
      [other, 5],
    ] as const)
      Object.assign(site.state.jira.issues[issue]?.fields ?? {}, { [SIZE]: size, customfield_10016: 2 });
    await into(sandbox, 11, one);
    await into(sandbox, 11, other);
    await pass(1);
    await person.transition(one, 'In Progress');
    await pass(1);
    const data = await sheetOf(sandbox, 11);
    // Its last column is In Progress.
    expect(data.shown?.figures).toMatchObject({
      doneColumn: 'In Progress',
      amounts: { added: { items: 4, points: 13 }, completed: { items: 1, points: 8 } },
    });
    expect(sprintNotes(data, texts)).toEqual(
      expect.arrayContaining([
        'Points come from the field “Size”.',
        'Sprints of 3 boards. Each counts by its own columns and estimates.',
        texts.parallel(3),
        'Operations is a kanban board and has no sprints.',
        'Sprints are switched off on Training.',
      ]),
    );

    await into(sandbox, 1, one);
    await pass(1);
    const [first, second] = [await sheetOf(sandbox, 1), await sheetOf(sandbox, 11)];
    expect(first.shown?.figures).toMatchObject({
      doneColumn: 'Done',
      amounts: { added: { items: 2, points: 2 }, completed: { items: 0 } },
    });
    expect(sprintNotes(first, texts)).toContain('Points come from the field “Story point estimate”.');
    expect(second.shown?.figures.amounts).toMatchObject({ added: { items: 4 }, removed: { items: 2, points: 8 } });

    await into(sandbox, 12, one);
    await pass(1);
    const plain = await sheetOf(sandbox, 12);
    expect(plain.shown?.figures.amounts.added).toEqual({ items: 2, points: null });
    expect(sprintNotes(plain, texts)).toContain('This board has no estimates in points. Only items are counted.');
  });
});
