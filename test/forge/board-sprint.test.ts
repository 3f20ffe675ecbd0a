import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';
import { onBoard } from '../support/sandbox';

const sprintOnBoard = async ({ call }: ReadySandbox) => {
  const answer = await call('getWave', {}, onBoard());
  if (!answer.ok || answer.value === null) throw new Error('No wave.');
  return answer.value.sprint;
};

describe('the active sprint on a board', () => {
  it('is read in the background; a later opening asks Jira for the place only and shows what was kept', async () => {
    const sandbox = await readySandbox();
    const { site, issueAt, person, pass, host } = sandbox;
    const first = issueAt('stage-1/1');
    await site.answer({
      ...{ product: 'jira', method: 'POST', path: '/rest/agile/1.0/sprint/1/issue', actor: LEAD },
      ...{ headers: { 'content-type': 'application/json' }, body: JSON.stringify({ issues: [first] }) },
    });
    await pass(5);
    // Not read yet: counted at once, and the look is asked for.
    expect(await sprintOnBoard(sandbox)).not.toHaveProperty('figures');
    await pass(2);
    const before = { ...host.requests };
    const kept = await sprintOnBoard(sandbox);
    const asked = Object.entries(host.requests).filter(([path, count]) => count !== (before[path] ?? 0));
    expect(asked.map(([path, count]) => [path, count - (before[path] ?? 0)]).sort()).toEqual([
      ['GET /rest/agile/1.0/board/{boardId}', 1],
      ['GET /rest/api/3/project/{projectIdOrKey}', 1],
    ]);
    expect(kept).toMatchObject({ id: 1, figures: { amounts: { added: { items: 2 }, completed: { items: 0 } } } });

    // A change of an item is looked at within two minutes.
    await person.transition(issueAt('stage-1/1/1'), 'Done');
    await pass(3);
    expect(await sprintOnBoard(sandbox)).toMatchObject({ figures: { amounts: { completed: { items: 1 } } } });

    // The macro of the sprint says the same; whoever may not see the project reads nothing of it.
    const config = { report: JSON.stringify({ v: 1, project: '10000', wave: '10000.1', sections: ['sprint'] }) };
    const macro = { module: 'runway-sprint', extension: { type: 'macro', config } };
    const shown = await sandbox.call('getReport', {}, { ...macro, account: 'acc-lead' });
    const blocks = shown.ok ? shown.value?.parts[0]?.blocks : undefined;
    expect(blocks).toContainEqual(
      expect.objectContaining({ is: 'text', text: expect.stringMatching(/^MIG Sprint 1: active, as of 2027-/) }),
    );
    const table = blocks?.find((block) => block.is === 'table');
    expect(table?.rows.map(([what, items]) => [what?.text, items?.text])).toEqual(
      expect.arrayContaining([
        ['Added', '2'],
        ['Completed', '1'],
      ]),
    );
    expect(await sandbox.call('getReport', {}, { ...macro, account: 'acc-outsider' })).toMatchObject({ ok: false });

    // The tab says the same, with the workstreams and what the next gate waits for, and titles as the person sees them.
    const sheet = await sandbox.call('getSprintSheet', { wave: '10000.1' });
    if (!sheet.ok) throw new Error(sheet.error.message);
    expect(sheet.value).toMatchObject({
      shown: { id: 1, name: 'MIG Sprint 1', figures: { amounts: { completed: { items: 1 } } } },
      deleted: [],
    });
    expect(sheet.value.shown?.workstreams.reduce((sum, { counted }) => sum + counted, 0)).toBe(
      sheet.value.shown?.wave.counted,
    );
    expect(await sandbox.call('getSprintSheet', { wave: '10000.1', sprint: 99 })).toMatchObject({ ok: false });

    // What was seen still counts when it is deleted.
    await site.answer({
      ...{ product: 'jira', method: 'DELETE', path: `/rest/api/3/issue/${first}?deleteSubtasks=true`, actor: LEAD },
      ...{ headers: {}, body: null },
    });
    await pass(3);
    expect(await sprintOnBoard(sandbox)).toMatchObject({ figures: { amounts: { removed: { items: 2 } } } });
    const report = await sandbox.call('refreshSprint', { sprint: 1 });
    expect(report).toMatchObject({ ok: true, value: { issues: [{ deleted: true }, { deleted: true }], unseen: 0 } });
  });
});

const LEAD = { kind: 'person', accountId: 'acc-lead' } as const;
