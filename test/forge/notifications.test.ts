import { asMember, later, markedWave } from '../support/marked-wave';
import { onProjectPage } from '../support/sandbox';

type Marked = Awaited<ReturnType<typeof markedWave>>;

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

const mails = ({ sandbox }: Marked) => sandbox.site.state.jira.mails ?? [];

async function choose({ sandbox, wave }: Marked, account: string, choice: { signature: boolean; daily: boolean }) {
  const answer = await sandbox.call('changeNotifications', { wave, ...choice }, onProjectPage('10000', 'MIG', account));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const keysWith = ({ sandbox }: Marked, beginning: string): string[] =>
  Object.values(sandbox.host.state.storage)
    .flatMap((rows) => Object.keys(rows))
    .filter((key) => key.startsWith(beginning));

/** An item of the member's that is due on 1 March 2027, the day of its import, and overdue a day later. */
async function withOverdue(): Promise<Marked> {
  const marked = await markedWave(undefined, undefined, '2027-04-30');
  await marked.inJira('PUT', `/rest/api/3/issue/${marked.item('lines/1').issue}`, {
    fields: { assignee: { accountId: 'acc-member' } },
  });
  await later(marked.sandbox);
  await marked.sandbox.clock.advance(DAY);
  return marked;
}

describe('e-mails about a wave', () => {
  it('are sent to nobody who did not choose them', async () => {
    const marked = await withOverdue();
    await marked.sandbox.clock.advance(2 * DAY);
    expect(mails(marked)).toEqual([]);
  });

  it('come once a day, in the morning, as long as something waits, to who chose them and nobody else', async () => {
    const marked = await withOverdue();
    expect(await choose(marked, 'acc-member', { signature: false, daily: true })).toEqual({
      signature: false,
      daily: true,
    });
    await choose(marked, 'acc-viewer', { signature: true, daily: true });
    await marked.sandbox.clock.advance(2 * DAY);
    const sent = mails(marked);
    expect(new Set(sent.map(({ to }) => to))).toEqual(new Set(['acc-member']));
    // The day on which it was chosen, since it was past seven, and the mornings after it.
    expect(sent.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
      '2027-03-02',
      '2027-03-03',
      '2027-03-04',
    ]);
    for (const { at } of sent.slice(1)) expect(new Date(at).getUTCHours()).toBe(7);
    expect(sent[0]).toMatchObject({ subject: 'Waiting for you in W1, Marked move' });
    expect(sent[0]?.text).toContain('Your overdue items: 1');

    await choose(marked, 'acc-member', { signature: true, daily: false });
    await marked.sandbox.clock.advance(2 * DAY);
    expect(mails(marked)).toHaveLength(sent.length);
    // Nobody wants to be told daily any more but a viewer, for whom nothing waits.
    await choose(marked, 'acc-viewer', { signature: false, daily: false });
    await marked.sandbox.clock.advance(HOUR);
    expect(keysWith(marked, 'daily:')).toEqual([]);
  });

  it('say nothing of a closed wave', async () => {
    const marked = await withOverdue();
    const { sandbox, wave } = marked;
    await choose(marked, 'acc-member', { signature: false, daily: true });
    await sandbox.call('changeSettings', { wave, version: 0, life: { state: 'closed', reason: 'All is moved.' } });
    await sandbox.clock.advance(DAY);
    expect(mails(marked)).toEqual([]);
    expect(await sandbox.call('changeNotifications', { wave, signature: true, daily: true }, asMember)).toMatchObject({
      ok: false,
      error: { code: 'wave-closed' },
    });
  });

  it('are left out by Jira of whom may not browse the project any more', async () => {
    const marked = await withOverdue();
    await choose(marked, 'acc-member', { signature: false, daily: true });
    const project = marked.sandbox.site.state.jira.projects['10000'];
    for (const holders of Object.values(project?.permissions ?? {}))
      holders.splice(0, holders.length, ...holders.filter((one) => one !== 'acc-member'));
    await marked.sandbox.clock.advance(2 * DAY);
    expect(mails(marked)).toEqual([]);
  });

  it('are the choice of each person alone: nobody learns of another’s', async () => {
    const marked = await markedWave();
    await choose(marked, 'acc-member', { signature: true, daily: false });
    expect(await marked.sandbox.call('getNotifications', { wave: marked.wave })).toEqual({
      ok: true,
      value: { signature: false, daily: false },
    });
    expect(await marked.sandbox.call('getNotifications', { wave: marked.wave }, asMember)).toEqual({
      ok: true,
      value: { signature: true, daily: false },
    });
  });
});
