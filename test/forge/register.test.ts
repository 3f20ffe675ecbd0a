import { onProjectPage, testId } from '../support/sandbox';
import { asMember, asViewer, later } from '../support/marked-wave';
import { CABLES, RACI_TEMPLATE, raciWave } from '../support/raci-wave';

const error = (code: string) => ({ ok: false, error: { code } });
const SOURCE = new TextEncoder().encode(RACI_TEMPLATE);
const nobody = { party: null, zone: null, function: '' };

describe('the register of a wave', () => {
  it('begins with the roles, parties and workstreams of the template and the people of the import', async () => {
    const { raci, sandbox, wave } = await raciWave();
    const { register } = await raci();
    expect(register.roles.map(({ id, party, heldBy }) => [id, party, heldBy])).toEqual([
      ['lead', 'provider', []],
      ['network', 'customer', []],
      ['office', 'customer', []],
    ]);
    expect(register.workstreams.map(({ slug, lead, state }) => [slug, lead, state])).toEqual([
      ['lines', 'network', 'open'],
      ['rooms', null, 'open'],
    ]);
    const uploadId = await sandbox.upload('again.yaml', SOURCE);
    const people = { roles: { network: { account: 'acc-member' }, office: { name: 'Somebody there' } } };
    const started = await sandbox.call('startImport', { uploadId, wave, people, requestId: testId() });
    if (!started.ok) throw new Error(started.error.message);
    await later(sandbox);
    const view = await raci();
    expect(view.register.people.map(({ who, party, roles }) => [who, party, roles])).toEqual([
      [{ account: 'acc-member' }, 'customer', ['network']],
      [{ name: 'Somebody there' }, 'customer', ['office']],
    ]);
    expect((await raci(asMember)).may.workstreams).toEqual(['lines']);
  });

  it('is written by two people at once: each their own, and the second is told of the same', async () => {
    const { raci, register, sandbox, wave } = await raciWave();
    await sandbox.call('changeSettings', { wave, version: 0, owner: 'acc-member' });
    const { version } = (await raci()).register;
    const role = (id: string, name: string) => ({ do: 'role' as const, role: id, name, party: 'vendor' as const });
    const both = await Promise.all([
      register(role('cabling', 'Cabling'), undefined, version),
      register(role('painting', 'Painting'), asMember, version),
    ]);
    for (const one of both) expect(one).toMatchObject({ ok: true });
    expect((await raci()).register.roles.slice(3).map(({ name }) => name)).toEqual(['Cabling', 'Painting']);
    expect(await register(role('cabling', 'Wiring'), undefined, version)).toMatchObject(error('changed-meanwhile'));
    expect(await register(role('cabling', 'Cabling'), undefined, version)).toMatchObject(error('refused-by-rule'));
    const said = await register(role('cabling', 'Wiring'));
    expect(said).toMatchObject({ ok: true });
    const undo = (line: string, place = onProjectPage()) => sandbox.call('undoRaci', { wave, line }, place);
    const line = said.ok ? said.value.line : '';
    expect(await undo(line, asViewer)).toMatchObject(error('not-allowed'));
    expect(await undo(line)).toMatchObject({ ok: true });
    expect((await raci()).register.roles[3]?.name).toBe('Cabling');
    expect(await undo(line)).toMatchObject(error('refused-by-rule'));
  });

  it('is the owner’s: leads, members and viewers write none of it, and nobody is listed whom Jira does not know', async () => {
    const { register, hold } = await raciWave();
    const role = { do: 'role' as const, role: 'x', name: 'X', party: null };
    for (const place of [asMember, asViewer])
      expect(await register(role, place, 0)).toMatchObject(error('not-allowed'));
    await hold('network', 'n1', 'acc-member');
    expect(await register(role, asMember)).toMatchObject(error('not-allowed'));
    expect(await register({ do: 'remove-person', person: 'n1' }, asMember)).toMatchObject(error('not-allowed'));
    const closed = { do: 'person' as const, person: 'g1', who: { account: 'acc-nobody' }, ...nobody };
    expect(await register(closed)).toMatchObject(error('invalid-input'));
    const twice = { do: 'person' as const, person: 'n2', who: { account: 'acc-member' }, ...nobody };
    expect(await register(twice)).toMatchObject(error('refused-by-rule'));
  });

  it('holds who will be there: each says it for themselves, for the window as it is', async () => {
    const { register, hold, raci, sandbox, wave } = await raciWave();
    await hold('network', 'n1', 'acc-member');
    await hold('office', 'v1', 'acc-viewer');
    const { name: _name, ...window } = (await raci()).windows.find(({ milestone }) => milestone === 't-0') ?? fail();
    const there = (person: string) => ({ do: 'available' as const, person, window });
    expect(await register(there('n1'), asViewer)).toMatchObject(error('not-allowed'));
    expect(await register(there('v1'), asViewer)).toMatchObject({ ok: true });
    const other = { ...there('n1'), window: { ...window, date: '2027-06-02' } };
    expect(await register(other, asMember)).toMatchObject(error('changed-meanwhile'));
    expect(await register(there('n1'), asMember)).toMatchObject({ ok: true });
    expect((await raci()).register.available.map(({ person, by }) => [person, by])).toEqual([
      ['n1', 'acc-member'],
      ['v1', 'acc-viewer'],
    ]);
    const taken = { do: 'not-available' as const, person: 'n1', milestone: 't-0' };
    expect(await register(taken, asViewer)).toMatchObject(error('not-allowed'));
    expect(await register(taken, asMember)).toMatchObject({ ok: true });
    await sandbox.clock.advance(60_000);
    const activity = await sandbox.call('listActivity', { wave, kind: 'register' });
    // Stored are accounts: names are as Jira shows them to who reads.
    expect(activity.ok && activity.value.lines.slice(0, 2).map(({ what, from, to }) => [what, from, to])).toEqual([
      ['there for t-0', 'Workstream lead', ''],
      ['there for t-0', '', 'Workstream lead'],
    ]);
  });
});

describe('workstreams', () => {
  it('are closed and reopened by who holds their lead role, with a note', async () => {
    const { register, hold, raci } = await raciWave();
    const close = (workstream: string) => ({ do: 'close-workstream' as const, workstream, note: 'All is laid.' });
    expect(await register(close('lines'), asMember)).toMatchObject(error('not-allowed'));
    // Nobody leads it: then the owner of the wave closes it.
    expect(await register(close('rooms'))).toMatchObject({ ok: true });
    await hold('network', 'n1', 'acc-member');
    expect(await register(close('lines'))).toMatchObject(error('not-allowed'));
    expect(await register(close('lines'), asMember)).toMatchObject({ ok: true });
    expect(await register(close('lines'), asMember)).toMatchObject(error('refused-by-rule'));
    expect((await raci()).register.workstreams).toMatchObject([
      { slug: 'lines', state: 'closed', said: { note: 'All is laid.', by: 'acc-member' } },
      { slug: 'rooms', state: 'closed', said: { by: 'acc-lead' } },
    ]);
    const again = { do: 'reopen-workstream' as const, workstream: 'lines', note: 'One is cut.' };
    expect(await register(again)).toMatchObject(error('not-allowed'));
    expect(await register(again, asMember)).toMatchObject({ ok: true, value: { view: { may: {} } } });
  });

  it('have one lead, in Settings and in the register: a role that a person holds', async () => {
    const { raci, register, sandbox, wave } = await raciWave();
    const settings = async () => {
      const answer = await sandbox.call('getSettings', { wave });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    };
    const leads = async () => Object.fromEntries((await settings()).workstreams.map(({ slug, lead }) => [slug, lead]));
    const give = async (to: Record<string, string | null>) =>
      sandbox.call('changeSettings', { wave, version: (await settings()).version, leads: to });
    expect(await leads()).toEqual({ lines: null, rooms: null });
    expect(await give({ lines: 'acc-member', rooms: 'acc-member' })).toMatchObject({ ok: true });
    expect(await leads()).toEqual({ lines: 'acc-member', rooms: 'acc-member' });
    const view = await raci();
    expect(view.register.people).toHaveLength(1);
    expect(view.register.workstreams.map(({ lead }) => lead)).toEqual(['network', 'lead-rooms']);
    expect(view.register.roles.map(({ name, heldBy }) => [name, heldBy.length])).toEqual([
      ['Move lead', 0],
      ['Network', 1],
      ['Office', 0],
      ['Rooms lead', 1],
    ]);
    expect((await raci(asMember)).may.workstreams).toEqual(['lines', 'rooms']);
    expect(await give({ lines: null })).toMatchObject({ ok: true });
    expect(await leads()).toEqual({ lines: null, rooms: 'acc-member' });
    // A role that leads two workstreams: whom one of them gets is not the other's lead.
    await register({ do: 'workstream', workstream: 'lines', name: 'Lines', lead: 'lead-rooms' });
    expect(await leads()).toEqual({ lines: 'acc-member', rooms: 'acc-member' });
    expect(await give({ lines: 'acc-lead' })).toMatchObject({ ok: true });
    expect(await leads()).toEqual({ lines: 'acc-lead', rooms: 'acc-member' });
  });

  it('are drawn and renamed by the owner, take items, and have their names everywhere', async () => {
    const { raci, register, sandbox, wave, item, read } = await raciWave();
    expect(await register({ do: 'workstream', workstream: 'night', name: 'Night work', lead: 'lead' })).toMatchObject({
      ok: true,
    });
    await register({ do: 'workstream', workstream: 'rooms', name: 'Rooms and walls', lead: null });
    const { id } = item('walls/1');
    const mark = { do: 'workstream', workstream: 'night' };
    expect(await sandbox.call('markItems', { wave, items: [id], mark })).toMatchObject({ ok: true, value: {} });
    expect((await read(id)).workstream).toEqual({ slug: 'night', name: 'Night work' });
    const overview = await sandbox.call('getOverview', { wave });
    expect(overview.ok && overview.value?.workstreams.map(({ name }) => name)).toEqual(['Lines', 'Night work']);
    const settings = await sandbox.call('getSettings', { wave });
    expect(settings.ok && settings.value.workstreams.map(({ name }) => name)).toEqual([
      'Lines',
      'Rooms and walls',
      'Night work',
    ]);
    // The module goes along with all of its items, and with it whose its row is.
    expect((await raci()).rows.map(({ workstream }) => workstream).slice(0, 2)).toEqual(['lines', 'night']);
  });
});

describe('a person who is forgotten', () => {
  it('is in nothing that is stored of register, matrix, settings, plan and activity; roles and letters stay', async () => {
    const { raci, register, hold, sandbox, wave, edit } = await raciWave();
    const uploadId = await sandbox.upload('again.yaml', SOURCE);
    const people = { roles: { network: { account: 'acc-member' }, office: { name: 'Somebody there' } } };
    await sandbox.call('startImport', { uploadId, wave, people, requestId: testId() });
    await later(sandbox);
    await hold('lead', 'a1', 'acc-admin');
    const typed = (await raci()).register.people.find(({ who }) => 'name' in who)?.id ?? '';
    const member = (await raci()).register.people.find(({ roles }) => roles.includes('network'))?.id ?? '';
    await register({ do: 'hold', role: 'office', people: [typed, member] });
    await edit({ do: 'cell', row: CABLES, role: 'lead', letters: 'I' }, asMember);
    const { version } = await sandbox
      .call('getSettings', { wave })
      .then((answer) => (answer.ok ? answer.value : { version: -1 }));
    await sandbox.call('changeSettings', { wave, version, viewers: ['acc-member'] });
    const forget = (person: string, place = onProjectPage()) => sandbox.call('forgetPerson', { wave, person }, place);
    expect(await forget(member, asMember)).toMatchObject(error('not-allowed'));
    expect(await forget(member)).toMatchObject({ ok: true });
    expect(await forget(member)).toMatchObject(error('invalid-input'));
    expect(await forget(typed)).toMatchObject({ ok: true });
    // What was written a moment before is not found by a query yet: the sweep goes on until it must be.
    await sandbox.clock.advance(40 * 60_000);
    const { storage } = sandbox.host.state;
    const stored = JSON.stringify(
      Object.values(storage).flatMap((rows) =>
        Object.entries(rows).filter(([key]) =>
          [wave, `activity:${wave}:`, `wave-plan:${wave}:`, 'forgetting:'].some((begin) => key.startsWith(begin)),
        ),
      ),
    );
    const named = (what: string) => stored.includes(what);
    expect([named('acc-lead'), named('acc-member'), named('Somebody there')]).toEqual([true, false, false]);
    const view = await raci();
    expect(view.register.roles.map(({ id, heldBy }) => [id, heldBy])).toEqual([
      ['lead', ['a1']],
      ['network', []],
      ['office', []],
    ]);
    expect(view.rows[0]?.cells.map(({ role, letters }) => `${role} ${letters}`)).toEqual(['lead I', 'network RA']);
    expect(view.findings).toContainEqual(expect.objectContaining({ rule: 'accountable-unheld', row: CABLES }));
    await sandbox.clock.advance(60_000);
    const activity = await sandbox.call('listActivity', { wave, kind: 'raci' });
    expect(activity.ok && activity.value.lines.map(({ by }) => by)).toEqual(['forgotten']);
    // Nor does the next import bring them back.
    await sandbox.call('startImport', { uploadId, wave, requestId: testId() });
    await later(sandbox);
    expect((await raci()).register.people.map(({ id }) => id)).toEqual(['a1']);
  });

  it('is not the owner of the wave', async () => {
    const { hold, sandbox, wave } = await raciWave();
    await hold('lead', 'l1', 'acc-lead');
    expect(await sandbox.call('forgetPerson', { wave, person: 'l1' })).toMatchObject(error('refused-by-rule'));
  });
});

function fail(): never {
  throw new Error('There is no such window.');
}
