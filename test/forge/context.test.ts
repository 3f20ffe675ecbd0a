import { AppFailure } from '../../src/errors/app-failure';
import { MACRO_KEYS } from '../../src/contract/report-names';
import { callerOf } from '../../src/forge/access/context';

const project = { id: '10000', key: 'MIG', type: 'software' };
const good = {
  'runway-project': { type: 'jira:projectPage', project },
  'runway-board': { type: 'jira:boardAction', project, board: { id: '1', type: 'scrum' } },
  'runway-board-sprint': {
    ...{ type: 'jira:sprintAction', project, board: { id: '1', type: 'scrum' } },
    sprint: { id: '1', state: 'active' },
  },
  'runway-issue': { type: 'jira:issueContext', project, issue: { id: '10101', key: 'MIG-1', type: 'Task' } },
  'runway-item': { type: 'jira:issuePanel', project, issue: { id: '10101', key: 'MIG-1', type: 'Task' } },
  'runway-portfolio': { type: 'jira:globalPage' },
  'runway-readiness': {
    type: 'macro',
    content: { id: '65', type: 'page' },
    space: { id: '7', key: 'DOC' },
    config: { projectId: '10000', waveId: '10000.1' },
  },
} as const;
const keys = Object.keys(good) as (keyof typeof good)[];
const context = (moduleKey: string, extension: unknown, over: Record<string, unknown> = {}) => ({
  accountId: 'acc-lead',
  accountType: 'licensed',
  moduleKey,
  extension,
  ...over,
});
const refused = (work: () => unknown) => {
  expect(work).toThrow(AppFailure);
};

describe('callerOf', () => {
  it.each(keys)('reads the context of %s', (key) => {
    expect(callerOf(context(key, good[key]), keys)).toMatchObject({ account: 'acc-lead' });
  });

  it('takes fields that Atlassian adds', () => {
    expect(
      callerOf(context('runway-project', { ...good['runway-project'], location: 'https://site', isNew: true }), keys)
        .claim,
    ).toEqual({ surface: 'project-page', project: '10000' });
  });

  it('reads ids that arrive as numbers', () => {
    expect(callerOf(context('runway-board', { project: { id: 10000 }, board: { id: 1 } }), keys).claim).toEqual({
      surface: 'board',
      project: '10000',
      board: 1,
    });
  });

  it.each([
    ['a guest', { accountType: 'unlicensed' }],
    ['an anonymous reader', { accountType: 'anonymous', accountId: 'unidentified' }],
    ['nobody', { accountId: undefined }],
    ['an account that the platform could not identify', { accountId: 'unidentified' }],
  ])('refuses %s', (_, over) => {
    refused(() => callerOf(context('runway-project', good['runway-project'], over), keys));
  });

  it('refuses a module that the function does not serve, and one that does not exist', () => {
    refused(() => callerOf(context('runway-readiness', good['runway-readiness']), ['runway-project']));
    refused(() => callerOf(context('other', good['runway-project']), keys));
    refused(() => callerOf(context('constructor', good['runway-project']), keys));
  });

  it.each(
    keys.flatMap((key) =>
      (['project', 'issue', 'content', 'space', 'config', 'board'] as const).map((field) => [key, field] as const),
    ),
  )('refuses %s with a made-up %s', (key, field) => {
    const own: Record<string, unknown> = good[key];
    const foreign =
      field in own
        ? [{ id: '../1' }, { id: '' }, { id: null }, 'text', 7]
        : [{ id: '1' }, { projectId: '10000' }, null, 'text'];
    for (const value of foreign) {
      if (field === 'config' && value === 'text')
        refused(() => callerOf(context(key, { ...own, [field]: { projectId: '1 OR 1=1', waveId: 'x' } }), keys));
      else if (field === 'config' && typeof value === 'object' && key === 'runway-readiness') continue;
      else refused(() => callerOf(context(key, { ...own, [field]: value }), keys));
    }
  });

  it.each(MACRO_KEYS)('reads what %s shows out of its configuration alone, wherever it stands', (macro) => {
    const choice = { v: 1, project: '10000', wave: '10000.1', sections: ['summary'] };
    const content = { id: '65', type: 'blogpost' };
    const claim = (config: unknown) =>
      callerOf(context(macro, { type: 'macro', content, space: { id: '7' }, config }), MACRO_KEYS).claim;
    expect(claim({ report: JSON.stringify(choice) })).toMatchObject({ surface: 'macro', choice });
    for (const wrong of [{ ...choice, v: 2 }, { ...choice, project: '10001' }, { ...choice, sections: [] }, 'x'])
      expect(claim({ report: JSON.stringify(wrong) })).toMatchObject({ choice: null });
    const long = { ...choice, phase: 'x'.repeat(200), note: 'y'.repeat(2_000) };
    expect(claim({ report: JSON.stringify(long) })).toMatchObject({ choice: null });
    refused(() => callerOf(context(macro, { type: 'macro', project: { id: '10000' } }), MACRO_KEYS));
  });

  it('takes a macro that is not configured yet as such', () => {
    for (const config of [undefined, null, {}, { projectId: '10000' }]) {
      expect(callerOf(context('runway-readiness', { ...good['runway-readiness'], config }), keys).claim).toMatchObject({
        surface: 'macro',
        config: null,
      });
    }
  });
});
