import type { SiteState } from '../../sandbox/site/site';
import { gatedWave, valueOf } from '../support/gated-wave';
import { asMember } from '../support/marked-wave';
import { raciWave } from '../support/raci-wave';
import { testId } from '../support/sandbox';

const seat = (account: string) => [{ seat: 'sponsor', held: { account } }];
const withoutPicker = ({ jira }: SiteState) => {
  jira.globalPermissions['USER_PICKER'] = ['acc-app'];
};
const refused = (message: string) => ({
  ok: false,
  error: { code: 'invalid-input', message: expect.stringContaining(message) },
});

describe('people who are named for something', () => {
  it('may be anyone who may browse the project, and come into the register with the choice', async () => {
    const { sandbox, wave, set, done } = await gatedWave();
    const listed = async () =>
      valueOf(await sandbox.call('getRaci', { wave })).register.people.map(({ who, roles }) => [who, roles]);
    expect(await listed()).toEqual([]);
    await set('go-live', { approvers: seat('acc-viewer'), owner: 'acc-member' });
    const both = [
      [{ account: 'acc-member' }, []],
      [{ account: 'acc-viewer' }, []],
    ];
    expect(await listed()).toEqual(expect.arrayContaining(both));
    const demand = { do: 'demand', check: 'other-items', text: 'Describe the rooms', due: '2027-05-20' } as const;
    await done('leave-prepare', { ...demand, owner: 'acc-admin' });
    const text = { title: 'One carrier', owner: 'acc-lead', approvers: ['acc-viewer', 'acc-lead'] };
    valueOf(await sandbox.call('addDecision', { wave, requestId: testId(), text }));
    expect((await listed()).map(([who]) => who)).toEqual(
      expect.arrayContaining(['acc-member', 'acc-viewer', 'acc-admin', 'acc-lead'].map((account) => ({ account }))),
    );
    // Each once, however often they are named.
    expect(await listed()).toHaveLength(4);
  });

  it('are refused before anything is stored where they may not browse it', async () => {
    const { sandbox, wave, act } = await gatedWave();
    const { version } = valueOf(await sandbox.call('getGates', { wave }));
    const fields = { approvers: seat('acc-outsider') };
    const change = { do: 'set', gate: 'go-live', fields } as const;
    expect(await sandbox.call('changeGates', { wave, version, change })).toMatchObject(refused('may browse'));
    const demand = { do: 'demand', check: 'other-items', text: 'Describe', owner: 'acc-outsider' } as const;
    expect(await act('go-live', demand)).toMatchObject(refused('may browse'));
    const text = { title: 'One carrier', owner: 'acc-outsider' };
    expect(await sandbox.call('addDecision', { wave, requestId: testId(), text })).toMatchObject(refused('may browse'));
    const settings = { wave, version: 0, owner: 'acc-outsider' };
    expect(await sandbox.call('changeSettings', settings)).toMatchObject(refused('may browse'));
    const view = valueOf(await sandbox.call('getRaci', { wave }));
    expect([view.register.people, valueOf(await sandbox.call('getGates', { wave })).version]).toEqual([[], version]);
  });

  it('are not guessed where Jira shows the viewer no people: who is in the register can still be named', async () => {
    const { sandbox, wave, set } = await gatedWave();
    await set('leave-prepare', { approvers: seat('acc-viewer') });
    withoutPicker(sandbox.site.state);
    expect(valueOf(await sandbox.call('findPeople', { query: 'stake' }))).toEqual([]);
    await set('go-live', { approvers: seat('acc-viewer') });
    const { version } = valueOf(await sandbox.call('getGates', { wave }));
    const change = { do: 'set', gate: 'go-live', fields: { approvers: seat('acc-admin') } } as const;
    expect(await sandbox.call('changeGates', { wave, version, change })).toMatchObject(refused('does not show people'));
    // Whom issues can be assigned to Jira shows to everyone who may assign.
    await set('go-live', { approvers: seat('acc-member') });
  });

  it('are given a role in one edit that adds them, with the party of the role, and taken back in one', async () => {
    const { register, raci, sandbox, wave } = await raciWave();
    const added = [{ person: 'v1', who: { account: 'acc-viewer' } }];
    const hold = { do: 'hold' as const, role: 'office', people: ['v1'], added };
    expect(await register({ ...hold, added: [{ person: 'v1', who: { account: 'acc-outsider' } }] })).toMatchObject(
      refused('may browse'),
    );
    expect(await register({ ...hold, people: [] })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(await register(hold, asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const { line } = valueOf(await register(hold));
    expect((await raci()).register.people).toMatchObject([
      { id: 'v1', who: { account: 'acc-viewer' }, party: 'customer', roles: ['office'] },
    ]);
    const again = {
      ...hold,
      role: 'network',
      people: ['v2'],
      added: [{ person: 'v2', who: { account: 'acc-viewer' } }],
    };
    expect(await register(again)).toMatchObject({ ok: false, error: { code: 'refused-by-rule' } });
    valueOf(await sandbox.call('undoRaci', { wave, line }));
    expect((await raci()).register.people).toEqual([]);
  });
});
