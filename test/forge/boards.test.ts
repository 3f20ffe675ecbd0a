import type { SiteState } from '../../sandbox/site/site';
import { readySandbox } from '../support/readiness-in-sandbox';
import { onBoard, type Place } from '../support/sandbox';

/** The board of MIG, once more at a person, and once more over two projects. */
function moreBoards({ jira }: SiteState): void {
  const own = jira.boards['1'];
  if (own === undefined) throw new Error('The site has no board.');
  jira.boards['3'] = { ...own, id: 3, name: 'Mine', ownerId: 'acc-lead' };
  jira.boards['4'] = { ...own, id: 4, name: 'Both', otherProjectIds: ['10002'] };
}

const withoutProject = (board: string): Place => ({
  ...onBoard(board),
  extension: { type: 'jira:boardAction', board: { id: board, type: 'scrum' } },
});

describe('a board', () => {
  it('of a person, or without a project, says why it shows no wave; one over two projects shows the wave of its own', async () => {
    const { call } = await readySandbox(undefined, moreBoards);
    const says = {
      ok: false,
      error: {
        code: 'not-found',
        message: expect.stringContaining('belongs to a person, or to several projects') as string,
        next: expect.stringContaining('Open a board of the project') as string,
      },
    };
    expect(await call('getWave', {}, onBoard('3'))).toMatchObject(says);
    expect(await call('getWave', {}, withoutProject('3'))).toMatchObject(says);
    expect(await call('getWave', {}, withoutProject('4'))).toMatchObject(says);
    expect(await call('getWave', {}, onBoard('4'))).toMatchObject({ ok: true, value: { project: { key: 'MIG' } } });
    // Of a project at which it does not hang, nothing is told by it.
    expect(await call('getWave', {}, onBoard('4', '10002'))).toMatchObject({ ok: false });
    // A board that the person may not see says nothing of whose it is.
    expect(await call('getWave', {}, { ...withoutProject('3'), account: 'acc-outsider' })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', message: expect.not.stringContaining('person') as string },
    });
  });
});
