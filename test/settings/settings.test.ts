import type { Rights } from '../../src/contract/readiness';
import type { RegisterView } from '../../src/contract/raci';
import { missingFor, permissionsFor } from '../../src/jobs/field-permissions';
import { FIRST_SETTINGS } from '../../src/readiness/wave-facts';
import { changedLeads } from '../../src/settings/changed-leads';
import { changedSettings, type SettingsToChange } from '../../src/settings/changed-settings';
import { type LeadsToChange, mayChangeSettings } from '../../src/settings/may-change-settings';
import { rightsIn } from '../../src/settings/rights-in';
import { SETTINGS_REFUSALS } from '../../src/settings/settings-refusal';
import type { WaveSettings } from '../../src/settings/wave-settings';
import { writesOfChange } from '../../src/settings/writes-of-change';
import type { AccountId } from '../../src/wave/ids';
import type { Wave } from '../../src/wave/wave';
import { unacceptedDates } from '../../src/wave/unaccepted-dates';

const WAVE = { code: 'W2', name: 'Line 2' } as Wave;
const SETTINGS: WaveSettings = {
  readiness: FIRST_SETTINGS,
  owner: 'ada' as AccountId,
  viewers: ['eve' as AccountId],
  state: 'active',
  firstSteps: 'shown',
  epoch: 3,
};
const OWNER: Rights = { role: 'owner', leads: [], settings: true, bulk: true };
const MEMBER: Rights = { role: 'member', leads: [], settings: false, bulk: false };

describe('a change of the settings', () => {
  it('changes what it names and keeps the rest, with a line for each field that differs', () => {
    const { settings, wave, lines, accounts } = changedSettings(WAVE, SETTINGS, {
      name: 'Line 2b',
      owner: 'bo',
      overdueDays: FIRST_SETTINGS.overdueDays,
      dropped: ['Audit', 'Print'],
    });
    expect(wave).toEqual({ ...WAVE, name: 'Line 2b' });
    expect(settings).toEqual({
      ...SETTINGS,
      owner: 'bo',
      readiness: { ...FIRST_SETTINGS, dropped: ['Audit', 'Print'] },
    });
    expect(lines).toEqual([
      { kind: 'settings', what: 'Name', from: 'Line 2', to: 'Line 2b' },
      { kind: 'settings', what: 'Owner', from: 'ada', to: 'bo' },
      { kind: 'settings', what: 'Counts as won’t do', from: FIRST_SETTINGS.dropped.join(', '), to: 'Audit, Print' },
    ]);
    expect(accounts).toEqual(['bo']);
  });

  it('that names what is set already writes nothing', () => {
    const same: SettingsToChange = { name: 'Line 2', owner: 'ada', viewers: ['eve', 'eve'], firstSteps: 'shown' };
    expect(changedSettings(WAVE, SETTINGS, same)).toEqual({ settings: SETTINGS, wave: WAVE, lines: [], accounts: [] });
  });

  it('of the state keeps its reason in the line', () => {
    const change = { life: { state: 'closed', reason: 'Handed over.' } } as const;
    const { settings, lines } = changedSettings(WAVE, SETTINGS, change);
    expect(settings.state).toBe('closed');
    expect(lines).toEqual([{ kind: 'settings', what: 'Wave status', from: 'active', to: 'closed: Handed over.' }]);
  });

  it('names only accounts that were neither owner nor viewer before', () => {
    const { accounts } = changedSettings(WAVE, SETTINGS, { owner: 'eve', viewers: ['ada', 'kim'] });
    expect(accounts).toEqual(['kim']);
  });
});

describe('who may change settings', () => {
  const may = (
    rights: Rights,
    fields: SettingsToChange,
    leads: LeadsToChange = {},
    state: WaveSettings['state'] = 'active',
  ) =>
    mayChangeSettings(
      { wave: WAVE, settings: { ...SETTINGS, state }, rights },
      { fields, leads },
      new Set(['network']),
    );

  it('the owner, and no one else', () => {
    expect(may(OWNER, { name: 'x' }, { network: 'bo' })).toBeNull();
    expect(may(MEMBER, { name: 'x' })).toBe(SETTINGS_REFUSALS['owner-only']);
  });

  it('leads are those of workstreams that the wave has', () => {
    expect(may(OWNER, {}, { network: null, storage: 'bo' })).toBe(SETTINGS_REFUSALS['no-such-workstream']);
    expect(may(MEMBER, {}, { storage: 'bo' })).toBe(SETTINGS_REFUSALS['owner-only']);
  });

  it.each(['closed', 'archived'] as const)('a wave that is %s is only reopened, and by its owner', (state) => {
    const life = { state: 'active', reason: 'Once more.' } as const;
    expect(may(OWNER, { life }, {}, state)).toBeNull();
    expect(may(MEMBER, { life }, {}, state)).toBe(SETTINGS_REFUSALS['owner-only']);
    const closed = { code: 'wave-closed', message: `Wave W2 is ${state}: it can be read, but not written.` };
    expect(may(OWNER, { name: 'x' }, {}, state)).toMatchObject(closed);
    expect(may(OWNER, { life, name: 'x' }, {}, state)).toMatchObject(closed);
    expect(may(OWNER, { life }, { network: 'bo' }, state)).toMatchObject(closed);
    expect(may(MEMBER, { name: 'x' }, {}, state)).toMatchObject(closed);
  });
});

describe('the writes of a change', () => {
  it('have at most ten leads each, all of them once, and the fields in the first', () => {
    const leads = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`w${index}`, `p${index}`]));
    const writes = writesOfChange({ name: 'x' }, leads);
    expect(writes.map(({ leads: some }) => Object.keys(some).length)).toEqual([10, 10, 5]);
    expect(Object.assign({}, ...writes.map(({ leads: some }) => some))).toEqual(leads);
    expect(writes.map(({ fields }) => fields)).toEqual([{ name: 'x' }, {}, {}]);
  });

  it('are one where no lead is named', () => {
    expect(writesOfChange({ name: 'x' }, {})).toEqual([{ fields: { name: 'x' }, leads: {} }]);
  });
});

describe('a change of leads', () => {
  const by = { by: 'ada', at: 1 };
  const names = new Map([['network', 'Network']]);
  const ids = () => {
    let next = 0;
    return () => `id${(next += 1)}`;
  };

  it('gives a workstream its lead, once', () => {
    const first = changedLeads({ version: 0, entries: {} } as never, { network: 'bo' }, names, by, ids());
    expect(first.lines).toEqual([{ kind: 'settings', what: 'lead network', from: '', to: 'bo' }]);
    expect(first.accounts).toEqual(['bo']);
    const again = changedLeads(first.register, { network: 'bo' }, names, by, ids());
    expect(again).toMatchObject({ register: first.register, lines: [], accounts: [] });
  });
});

describe('the rights of a person', () => {
  const register: RegisterView = {
    version: 1,
    workstreams: [{ slug: 'network', name: 'Network', lead: 'r1' }],
    roles: [{ id: 'r1', name: 'Network lead', heldBy: ['p1'] }],
    people: [{ id: 'p1', who: { account: 'bo' }, roles: ['r1'] }],
  } as never;
  const role = (account: string, mayEdit = true, administers = false) =>
    rightsIn(account as AccountId, { mayEdit, administers }, SETTINGS, register);

  it.each([
    ['ada', true, false, { role: 'owner', leads: [], settings: true, bulk: true }],
    ['kim', true, true, { role: 'owner', leads: [], settings: true, bulk: true }],
    ['eve', true, false, { role: 'viewer', leads: [], settings: false, bulk: false }],
    ['bo', true, false, { role: 'lead', leads: ['network'], settings: false, bulk: true }],
    ['bo', false, false, { role: 'lead', leads: ['network'], settings: false, bulk: true }],
    ['kim', true, false, { role: 'member', leads: [], settings: false, bulk: false }],
    ['kim', false, false, { role: 'viewer', leads: [], settings: false, bulk: false }],
  ])('%s, who may edit issues: %s, administers: %s', (account, mayEdit, administers, expected) => {
    expect(role(account, mayEdit, administers)).toEqual(expected);
  });
});

describe('permissions of Jira', () => {
  it('for a field are named as on its screens, each once', () => {
    expect(permissionsFor('priority')).toEqual(['EDIT_ISSUES']);
    expect(permissionsFor('owner')).toEqual(['EDIT_ISSUES', 'ASSIGN_ISSUES']);
    expect(missingFor('owner', [])).toBeNull();
    expect(missingFor('owner', ['SCHEDULE_ISSUES'])).toBeNull();
    expect(missingFor('due', ['SCHEDULE_ISSUES', 'EDIT_ISSUES'])).toMatchObject({
      code: 'missing-permission',
      message: 'You need these permissions of the project: Edit issues, Schedule issues.',
    });
    expect(missingFor('priority', ['EDIT_ISSUES'])?.message).toBe(
      'You need this permission of the project: Edit issues.',
    );
  });
});

describe('dates with warnings', () => {
  it('are written only where they were accepted', () => {
    expect(unacceptedDates([], { accepted: false })).toBeNull();
    expect(unacceptedDates(['T-0 is a Sunday.'], { accepted: true })).toBeNull();
    expect(unacceptedDates(['T-0 is a Sunday.', 'It is frozen.'], { accepted: false })).toMatchObject({
      code: 'refused-by-rule',
      message: 'T-0 is a Sunday. It is frozen.',
    });
  });
});
