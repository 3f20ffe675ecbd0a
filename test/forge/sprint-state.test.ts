import type { SprintSheet } from '../../src/contract/sprints';
import { readySandbox } from '../support/readiness-in-sandbox';
import { onBoard, onProjectPage } from '../support/sandbox';

const HOURS = 60 * 60_000;
const WAVE = '10000.1';

describe('the state of a workstream in a sprint', () => {
  it('is set by its lead or the owner with a reason and an end; then the rule’s returns, and what was set is listed', async () => {
    const { call, site, issueAt, pass, clock } = await readySandbox();
    await site.answer({
      ...{ product: 'jira', method: 'POST', path: '/rest/agile/1.0/sprint/1/issue' },
      actor: { kind: 'person', accountId: 'acc-lead' },
      ...{ headers: { 'content-type': 'application/json' }, body: JSON.stringify({ issues: [issueAt('stage-1/1')] }) },
    });
    await pass(5);
    const sheet = async (): Promise<SprintSheet> => {
      const answer = await call('getSprintSheet', { wave: WAVE, sprint: 1 });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    };
    const first = await sheet();
    expect(first).toMatchObject({ maySet: ['assess'], expired: [], today: '2027-03-01' });
    const set = (override: unknown, account = 'acc-lead') =>
      call(
        'overrideWorkstream',
        { wave: WAVE, sprint: 1, workstream: 'assess', override },
        onProjectPage('10000', 'MIG', account),
      );
    const late = { state: 'at-risk', reason: 'The line is late', until: '2027-03-01' };
    expect(await set(late, 'acc-member')).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await set({ ...late, until: '2027-03-16' })).toMatchObject({
      ok: false,
      error: { code: 'refused-by-rule' },
    });
    expect(await set({ ...late, reason: ' ' })).toMatchObject({ ok: false });
    const written = await set(late);
    expect(written).toMatchObject({
      ok: true,
      value: { shown: { workstreams: [{ override: { ...late, by: 'acc-lead' } }] } },
    });
    const rule = first.shown?.workstreams[0]?.state;
    const board = await call('getWave', {}, onBoard());
    expect(board).toMatchObject({
      ok: true,
      value: { sprint: { work: { workstreams: [{ state: rule, override: { state: 'at-risk' } }] } } },
    });
    // A report says the same, with the reason and who set it.
    const config = { report: JSON.stringify({ v: 1, project: '10000', wave: WAVE, sections: ['sprint'] }) };
    const macro = { module: 'runway-sprint', extension: { type: 'macro', config }, account: 'acc-lead' };
    expect(JSON.stringify(await call('getReport', {}, macro))).toContain(
      `The line is late (set by ${site.state.users['acc-lead']?.displayName} until 2027-03-01`,
    );
    await pass(1);
    const activity = await call('listActivity', { wave: WAVE, kind: 'sprint-state' });
    expect(activity).toMatchObject({
      ok: true,
      value: { lines: [{ kind: 'sprint-state', by: 'acc-lead', to: 'At risk until 2027-03-01: The line is late' }] },
    });

    await clock.advance(16 * HOURS);
    const after = await sheet();
    expect(after.shown?.workstreams[0]).not.toHaveProperty('override');
    expect(after.expired).toEqual([expect.objectContaining({ name: 'Assess', ...late, by: 'acc-lead' })]);
    expect(await set({ ...late, until: '2027-03-03' })).toMatchObject({ ok: true });
    expect(await set(null)).toMatchObject({ ok: true, value: { expired: [{ state: 'at-risk' }] } });
    expect((await sheet()).shown?.workstreams[0]).not.toHaveProperty('override');
  });
});
