import { readySandbox } from '../support/readiness-in-sandbox';

const DAY = 24 * 60;

type Ready = Awaited<ReturnType<typeof readySandbox>>;

const WAVE = '10000.1';

async function setLife({ call }: Ready, state: 'active' | 'closed' | 'archived', version: number): Promise<void> {
  const answer = await call('changeSettings', { wave: WAVE, version, life: { state, reason: 'All is moved.' } });
  if (!answer.ok) throw new Error(answer.error.message);
}

const requestsOf = ({ host }: Ready): number => Object.values(host.requests).reduce((all, one) => all + one, 0);

describe('a closed wave', () => {
  it('is read once more when it is closed, and then not any more: neither by sweeps nor by events', async () => {
    const sandbox = await readySandbox();
    const { person, issueAt, pass } = sandbox;
    await pass(10);
    await person.transition(issueAt('stage-1/1/1'), 'Done');
    // Its event has not been heard yet: the last reading finds it.
    await setLife(sandbox, 'closed', 0);
    await pass(10);
    const closed = await sandbox.overview();
    expect(closed).toMatchObject({ wave: { state: 'closed' }, stale: false, total: { complete: 1, counted: 16 } });

    await person.transition(issueAt('stage-2/1/1'), 'Done');
    await pass(10);
    const before = requestsOf(sandbox);
    await pass(2 * DAY);
    expect(requestsOf(sandbox)).toBe(before);
    // What it came to is kept, and does not grow old.
    expect(await sandbox.overview()).toEqual(closed);

    await setLife(sandbox, 'archived', 1);
    await pass(DAY);
    expect(await sandbox.overview()).toEqual({ ...closed, wave: { ...closed.wave, state: 'archived' } });
    expect(await sandbox.call('refreshWave', { wave: WAVE })).toMatchObject({
      ok: false,
      error: { code: 'wave-closed' },
    });
  });

  it('is read whole when it is opened again, and followed from then on', async () => {
    const sandbox = await readySandbox();
    const { person, issueAt, pass } = sandbox;
    await setLife(sandbox, 'closed', 0);
    await pass(10);
    await person.transition(issueAt('stage-1/1/1'), 'Done');
    await person.remove(issueAt('stage-4/2/1'));
    await pass(2 * DAY);
    expect((await sandbox.overview()).total).toMatchObject({ complete: 0, missing: 0 });

    await setLife(sandbox, 'active', 1);
    await pass(2);
    expect(await sandbox.overview()).toMatchObject({ stale: false, total: { complete: 1, missing: 1 } });
    await person.transition(issueAt('stage-2/1/1'), 'Done');
    await pass(5);
    expect((await sandbox.overview()).total).toMatchObject({ complete: 2, missing: 1 });
    await pass(3 * 60);
    expect((await sandbox.overview()).stale).toBe(false);
  });
});
