import { STORED_KINDS } from '../../src/forge/storage/stored-kinds';
import { kindOfRow } from '../recorded/stored-kinds';
import { asMember, later } from '../support/marked-wave';
import { type RaciWave, raciWave } from '../support/raci-wave';
import { testId } from '../support/sandbox';

const MEMBER = 'acc-member';
const DAY = 24 * 60 * 60_000;

/** Whether the account of a forgotten person may be in a row: the table of kinds, which docs/data.md is compared with, says why. */
function mayStay(found: string): boolean {
  const [space = '', ...key] = found.split('/');
  const kind = Object.entries(STORED_KINDS).find(([name]) => name === kindOfRow(space, key.join('/')))?.[1];
  return kind !== undefined && 'forgotten' in kind && typeof kind.forgotten === 'object';
}

const ok = async <T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> => {
  const said = await answer;
  if (!said.ok) throw new Error(said.error.message);
  return said.value;
};

/** Keys that hold the member's account, in themselves or in what they store. */
const holding = ({ sandbox }: RaciWave): string[] =>
  Object.entries(sandbox.host.state.storage).flatMap(([space, rows]) =>
    Object.entries(rows).flatMap(([key, { value }]) =>
      JSON.stringify([key, value]).includes(MEMBER) ? [`${space}/${key}`] : [],
    ),
  );
const mailsTo = ({ sandbox }: RaciWave) => (sandbox.site.state.jira.mails ?? []).filter(({ to }) => to === MEMBER);

/** A member who is named or has written wherever that can be, and is told daily of a decision that waits for their approval. */
async function busyMember(faults: readonly string[] = []): Promise<RaciWave & { readonly person: string }> {
  const made = await raciWave(undefined, undefined, faults);
  const { sandbox, wave, hold, register, edit, item, say, inJira, raci } = made;
  const call = sandbox.call;
  await hold('network', 'm1', MEMBER);
  await register({ do: 'workstream', workstream: 'night', name: 'Night', lead: 'network' });
  await edit({ do: 'cell', row: 'milestone:t-0', role: 'network', letters: 'I' });
  const cables = item('cables/1');
  await inJira('PUT', `/rest/api/3/issue/${cables.issue}`, { fields: { assignee: { accountId: MEMBER } } });
  await later(sandbox);
  await say(cables.id, { do: 'not-applicable', reason: 'other', note: 'Not here.' }, asMember);
  await say(cables.id, { do: 'applicable' }, asMember);
  const { version } = await ok(call('getSettings', { wave }));
  await ok(call('changeSettings', { wave, version, viewers: [MEMBER] }));
  await ok(call('changeSettings', { wave, version: version + 1, viewers: [] }));
  const gates = await ok(call('getGates', { wave }));
  const fields = { owner: MEMBER, approvers: [{ seat: 'lead', held: { account: MEMBER } }] };
  await ok(call('changeGates', { wave, version: gates.version, change: { do: 'set', gate: 'go', fields } }));
  const text = { title: 'Which way', owner: MEMBER, approvers: [MEMBER], outcome: 'By the river.' };
  const decision = await ok(call('addDecision', { wave, requestId: testId(), text }));
  const sent = { wave, id: decision.id, version: decision.version, act: { do: 'send' } };
  await ok(call('changeDecision', sent));
  const set = { field: 'owner', to: MEMBER };
  const bulk = { wave, items: [item('cables/2').id], set, requestId: testId() };
  await ok(call('startBulkEdit', bulk, asMember));
  await later(sandbox);
  await sandbox.site.answer({
    ...{ product: 'jira', method: 'POST', path: '/rest/agile/1.0/sprint/1/issue' },
    actor: { kind: 'person', accountId: 'acc-lead' },
    ...{ headers: { 'content-type': 'application/json' }, body: JSON.stringify({ issues: [item('cables/2').issue] }) },
  });
  await ok(call('refreshSprint', { sprint: 1 }));
  const override = { state: 'at-risk', reason: 'The reel is late', until: '2027-03-10' } as const;
  await ok(call('overrideWorkstream', { wave, sprint: 1, workstream: 'lines', override }, asMember));
  await ok(call('changeNotifications', { wave, signature: true, daily: true }, asMember));
  const person = (await raci()).register.people.find(({ who }) => 'account' in who && who.account === MEMBER)?.id;
  return { ...made, person: person ?? '' };
}

describe('a forgotten person', () => {
  it('is told nothing by e-mail any more, and stays only where docs/data.md says so', async () => {
    const made = await busyMember();
    const { sandbox, wave, person } = made;
    await sandbox.clock.advance(DAY);
    const before = holding(made);
    for (const kind of ['notifications', 'register', 'gates', 'decision.', 'sprint-states'])
      expect(before.filter((key) => key.includes(`.${kind}`))).not.toEqual([]);
    expect(before.some((key) => key.startsWith('kvs/activity:'))).toBe(true);
    expect(before.some((key) => key.startsWith('entity:bulk/'))).toBe(true);
    await ok(sandbox.call('forgetPerson', { wave, person }));
    const told = mailsTo(made).length;
    expect(told).toBeGreaterThan(0);
    await sandbox.clock.advance(2 * DAY);
    expect(mailsTo(made)).toHaveLength(told);
    expect(holding(made).filter((key) => !mayStay(key))).toEqual([]);
    const sheet = await ok(sandbox.call('getSprintSheet', { wave, sprint: 1 }));
    expect(sheet.shown?.workstreams).toEqual([
      expect.objectContaining({
        ...{ slug: 'lines', override: expect.objectContaining({ by: 'forgotten', reason: 'The reel is late' }) },
      }),
    ]);
    const activity = await ok(sandbox.call('listActivity', { wave }));
    expect(activity.lines.some(({ by }) => by === 'forgotten')).toBe(true);
  });

  it('is forgotten by the sweep wherever the function dies on its way; who is added since stays', async () => {
    const whole = await busyMember();
    const from = whole.sandbox.host.storageRequests;
    await ok(whole.sandbox.call('forgetPerson', { wave: whole.wave, person: whole.person }));
    const to = whole.sandbox.host.storageRequests;
    const isBegun = ({ sandbox }: RaciWave) =>
      Object.keys(sandbox.host.state.storage['kvs'] ?? {}).some((key) => key.startsWith('forgetting:'));
    let begun = 0;
    for (const share of [0.5, 0.7, 0.9]) {
      const made = await busyMember([`crash-after:s${String(Math.round(from + (to - from) * share))}`]);
      const { sandbox, wave, person, hold, raci } = made;
      expect(await sandbox.call('forgetPerson', { wave, person }).catch(() => null)).toBeNull();
      if (!isBegun(made)) continue;
      begun += 1;
      await sandbox.clock.advance(12 * 60_000);
      const people = async () => (await raci()).register.people.map(({ id }) => id);
      expect(await people()).not.toContain(person);
      expect(holding(made).filter((key) => !mayStay(key) && !key.startsWith('kvs/forgetting:'))).toEqual([]);
      await hold('office', 'm2', MEMBER);
      await sandbox.clock.advance(40 * 60_000);
      expect(await people()).toContain('m2');
      expect(isBegun(made)).toBe(false);
    }
    expect(begun).toBeGreaterThan(1);
  });
});
