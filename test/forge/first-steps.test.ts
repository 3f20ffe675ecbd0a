import { issuesOfOurs, onProjectPage, smallTemplate, startSandbox, testId } from '../support/sandbox';
import { asMember, later, markedWave } from '../support/marked-wave';
import { CABLES, raciWave } from '../support/raci-wave';

/** The steps as the overview has them: done or not, by name. */
async function stepsOf({ sandbox, wave }: Pick<Awaited<ReturnType<typeof markedWave>>, 'sandbox' | 'wave'>) {
  const answer = await sandbox.call('getOverview', { wave });
  if (!answer.ok || answer.value === null) throw new Error('No overview.');
  return Object.fromEntries(answer.value.firstSteps.map(({ step, done }) => [step, done]));
}

describe('the first steps', () => {
  it('say who answers, once no module has an error in the RACI', async () => {
    const wave = await raciWave();
    expect(await stepsOf(wave)).toMatchObject({ raci: false });
    await wave.hold('network', 'n1', 'acc-member');
    expect(await stepsOf(wave)).toMatchObject({ raci: false });
    await wave.hold('lead', 'l1', 'acc-lead');
    expect(await stepsOf(wave)).toMatchObject({ raci: true });
    await wave.written({ do: 'cell', row: CABLES, role: 'lead', letters: 'A' });
    expect(await stepsOf(wave)).toMatchObject({ raci: false });
  });

  it('are done by what is in Jira: owners once every open item has one, and not before it was read', async () => {
    const marked = await markedWave();
    const { sandbox, inJira } = marked;
    const assign = (issue: string, accountId: string | null) =>
      inJira('PUT', `/rest/api/3/issue/${issue}`, { fields: { assignee: accountId === null ? null : { accountId } } });
    expect(await stepsOf(marked)).toEqual({ people: false, dates: true, raci: false, gates: false });
    const [first, ...others] = issuesOfOurs(sandbox.site);
    for (const { id } of others) await assign(id, 'acc-member');
    await later(sandbox);
    // The first is a module: nobody has to own it.
    expect(first?.parentId ?? null).toBeNull();
    expect(await stepsOf(marked)).toEqual({ people: true, dates: true, raci: false, gates: false });
    const item = marked.item('lines/1');
    await assign(item.issue, null);
    await later(sandbox);
    expect(await stepsOf(marked)).toMatchObject({ people: false });
  });

  it('are not done of a wave without T-0 that Jira was not read for', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('stages.md', smallTemplate());
    const started = await sandbox.call('startImport', { uploadId, requestId: testId() });
    if (!started.ok) throw new Error(started.error.message);
    expect(await stepsOf({ sandbox, wave: started.value.wave.id })).toEqual({
      people: false,
      dates: false,
      raci: false,
      gates: false,
    });
  });

  it('are put away for everybody by the owner alone, with a line, and shown again', async () => {
    const marked = await markedWave();
    const { sandbox, wave } = marked;
    const say = (firstSteps: string, version: number, place = onProjectPage()) =>
      sandbox.call('changeSettings', { wave, version, firstSteps }, place);
    expect(await say('put-away', 0, asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await stepsOf(marked)).not.toEqual({});
    expect(await say('put-away', 0)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await stepsOf(marked)).toEqual({});
    expect(await sandbox.call('getOverview', { wave }, asMember)).toMatchObject({
      ok: true,
      value: { firstSteps: [] },
    });
    await later(sandbox);
    expect(await sandbox.call('listActivity', { wave })).toMatchObject({
      value: { lines: [{ kind: 'settings', what: 'First steps', from: 'shown', to: 'put-away' }] },
    });
    expect(await say('shown', 0)).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } });
    expect(await say('shown', 1)).toMatchObject({ ok: true });
    expect(await stepsOf(marked)).toEqual({ people: false, dates: true, raci: false, gates: false });
  });
});
