import type { GateAct, GateCheck } from '../../src/contract/gates';
import { gateCheck } from '../../src/contract/gates';
import { asSponsor, gatedWave, TEMPLATE, type GatedWave, valueOf } from '../support/gated-wave';
import { asMember, later } from '../support/marked-wave';
import { personInJira } from '../support/people-in-jira';
import { testId } from '../support/sandbox';

const PREPARE = 'leave-prepare';
const GO_LIVE = 'go-live';

interface Case {
  readonly gate: string;
  /** Makes the criterion unmet, or unknown, where a fresh wave does not do so by itself. */
  readonly before?: (wave: GatedWave) => Promise<void>;
  readonly was: 'unmet' | 'unknown';
  /** The calls that the dialog on the gate makes, and what people do in Jira for it. */
  readonly act: (wave: GatedWave) => Promise<void>;
}

const ids = async ({ sheet }: GatedWave, gate: string, check: GateCheck) =>
  (await sheet(gate)).gate.findings.find((one) => one.check === check)?.evidence.map(({ id }) => id) ?? [];

/** Opens the items that the criterion names: each with what it lacks and who owns it. Then they are done in Jira. */
const items = (check: GateCheck, done: readonly string[]) => async (wave: GatedWave) => {
  const { sandbox, wave: id } = wave;
  const named = await ids(wave, PREPARE, check);
  const page = valueOf(await sandbox.call('listItems', { wave: id, filter: { items: named } }));
  expect(page.items.map((item) => item.id)).toEqual(named);
  for (const { lacks, assignee } of page.items) expect([lacks.length > 0, assignee]).toEqual([true, null]);
  const set = { field: 'owner', to: 'acc-member' } as const;
  let edit = valueOf(await sandbox.call('startBulkEdit', { wave: id, items: named, set, requestId: testId() }));
  for (; edit.state === 'running'; edit = valueOf(await sandbox.call('goOnBulkEdit', { wave: id, edit: edit.edit })))
    await later(sandbox);
  for (const ending of done) {
    await wave.go(ending);
    await wave.close(ending);
  }
  const now = valueOf(await sandbox.call('listItems', { wave: id, filter: { items: named } }));
  for (const { assignee } of now.items) expect(assignee).toBe('acc-member');
};

function browse({ site }: GatedWave['sandbox'], change: (accounts: readonly string[]) => string[]): void {
  const permissions = site.state.jira.projects['10000']?.permissions;
  if (permissions === undefined) throw new Error('There is no such project.');
  permissions['BROWSE_PROJECTS'] = change(permissions['BROWSE_PROJECTS'] ?? []);
}

const addedTask = async ({ sandbox, wave }: GatedWave) => {
  const [task] = valueOf(await sandbox.call('listItems', { wave, filter: { is: 'team' } })).items;
  if (task === undefined) throw new Error('There is no task in the team backlog.');
  return task;
};

const rows = (ending: string) => (wave: GatedWave) => wave.go(ending);

/** Every criterion with its action: a new one does not compile without a row here. */
const TABLE: Readonly<Record<GateCheck, Case>> = {
  'high-items': { gate: PREPARE, was: 'unmet', act: items('high-items', ['lines/1']) },
  'other-items': { gate: PREPARE, was: 'unmet', act: items('other-items', ['lines/2']) },
  'high-rows': { gate: PREPARE, was: 'unmet', act: rows('lines/1') },
  'other-rows': { gate: PREPARE, was: 'unmet', act: rows('lines/1') },
  tests: { gate: PREPARE, was: 'unmet', act: rows('lines/1') },
  documents: {
    gate: PREPARE,
    was: 'unmet',
    before: async ({ sandbox, wave, set }) => {
      valueOf(
        await sandbox.call('changeDocument', { wave, change: { do: 'add', requestId: testId(), name: 'Test plan' } }),
      );
      const { documents } = valueOf(await sandbox.call('getDocuments', { wave }));
      await set(PREPARE, { documents: documents.map(({ id }) => id) });
    },
    act: async ({ sandbox, wave }) => {
      const read = async () => valueOf(await sandbox.call('getDocuments', { wave })).documents[0];
      const document = await read();
      if (document === undefined) throw new Error('There is no document.');
      const { id, version } = document;
      const place = { in: 'page', page: '131076' } as const;
      valueOf(await sandbox.call('changeDocument', { wave, change: { do: 'edit', id, version, place } }));
      const placed = await read();
      const change = { do: 'lock', id, version: placed?.version ?? 0, latest: placed?.latest?.id ?? '' } as const;
      valueOf(await sandbox.call('changeDocument', { wave, change }));
    },
  },
  decisions: {
    gate: PREPARE,
    was: 'unmet',
    before: async ({ sandbox, wave, set }) => {
      const text = { title: 'Which way', outcome: 'This one.', approvers: ['acc-member'] };
      const { id } = valueOf(await sandbox.call('addDecision', { wave, requestId: testId(), text }));
      await set(PREPARE, { decisions: [id] });
    },
    act: async (wave) => {
      const { sandbox, wave: of } = wave;
      const [id = ''] = await ids(wave, PREPARE, 'decisions');
      const { version } = valueOf(await sandbox.call('getDecision', { wave: of, id }));
      const sent = valueOf(await sandbox.call('changeDecision', { wave: of, id, version, act: { do: 'send' } }));
      const act = { do: 'approve', review: sent?.review ?? 0 } as const;
      valueOf(await sandbox.call('changeDecision', { wave: of, id, version: version + 1, act }, asMember));
    },
  },
  workstreams: {
    gate: PREPARE,
    was: 'unmet',
    act: async (wave) => {
      for (const workstream of await ids(wave, PREPARE, 'workstreams')) {
        const { register } = valueOf(await wave.sandbox.call('getRaci', { wave: wave.wave }));
        const edit = { do: 'close-workstream', workstream, note: 'All lines are there.' } as const;
        valueOf(await wave.sandbox.call('editRegister', { wave: wave.wave, edit, read: register.version }));
      }
    },
  },
  raci: {
    gate: PREPARE,
    was: 'unmet',
    act: async (wave) => {
      const { sandbox, wave: of } = wave;
      for (const row of await ids(wave, PREPARE, 'raci')) {
        const before = valueOf(await sandbox.call('getRaci', { wave: of }));
        const read = { [row]: before.rows.find(({ id }) => id === row)?.version ?? 0 };
        const edit = { do: 'row', row, cells: { lead: 'RA' } } as const;
        const { view } = valueOf(await sandbox.call('editRaci', { wave: of, edit, read }));
        const added = [{ person: testId().replaceAll('-', ''), who: { account: 'acc-lead' } }];
        const hold = { do: 'hold', role: 'lead', people: added.map(({ person }) => person), added } as const;
        valueOf(
          await sandbox.call('editRegister', {
            wave: of,
            edit: { ...hold, people: [...hold.people] },
            read: view.register.version,
          }),
        );
      }
    },
  },
  scope: {
    gate: GO_LIVE,
    was: 'unmet',
    act: async (wave) => {
      const { sandbox, wave: of } = wave;
      const [question = ''] = await ids(wave, GO_LIVE, 'scope');
      const answer = { wave: of, question, answer: 'no' } as const;
      const preview = valueOf(await sandbox.call('previewScopeAnswer', answer));
      expect(preview).toEqual({ creates: 0, leftOut: 1, stays: 0 });
      const requestId = testId();
      valueOf(await sandbox.call('answerScope', { ...answer, requestId }));
      await later(sandbox);
      // The same press again is the same answer.
      valueOf(await sandbox.call('answerScope', { ...answer, requestId }));
      await later(sandbox);
      const item = await wave.read(wave.item('cutover/2').id);
      expect(item.notApplicable).toMatchObject({ reason: 'scope-answer' });
    },
  },
  conditions: {
    gate: GO_LIVE,
    was: 'unmet',
    before: async (wave) => {
      await wave.ask(PREPARE);
      await wave.go('lines/1');
      await wave.close('lines/1');
      const demand = { do: 'demand', check: 'other-items', text: 'Describe the rooms', due: '2027-03-02' } as const;
      await wave.done(PREPARE, { ...demand, owner: 'acc-member' });
      const snapshot = await wave.freeze(PREPARE);
      for (const place of [undefined, asSponsor])
        await wave.done(PREPARE, { do: 'sign', snapshot, says: 'go-with-conditions' }, place);
      await wave.done(PREPARE, { do: 'decide', snapshot });
      await wave.sandbox.clock.advance(2 * 24 * 3_600_000);
    },
    act: async (wave) => {
      const sheet = await wave.sheet(GO_LIVE);
      const [condition = ''] = await ids(wave, GO_LIVE, 'conditions');
      const gate = sheet.conditionGates?.[condition] ?? '';
      expect(gate).toBe(PREPARE);
      const act = { do: 'meet', condition, note: 'They are described.' } as const;
      valueOf(await wave.sandbox.call('actGate', { wave: wave.wave, gate, act, version: 0 }));
    },
  },
  backlog: {
    gate: PREPARE,
    was: 'unmet',
    before: async (wave) => {
      const { sandbox } = wave;
      const module = sandbox.site.state.jira.issues[wave.item('lines/1').issue]?.parentId ?? '';
      await personInJira(sandbox).createTask(module, 'Rent the lift');
      await later(sandbox);
      const task = await addedTask(wave);
      expect(task.lacks).toEqual(['not-done']);
      // Until it is marked, the gate does not ask for it; and who leads none of it may not mark it.
      const need: GateAct = { do: 'need', needed: [task.id] };
      expect((await wave.act(PREPARE, need, asMember)).ok).toBe(false);
      await wave.done(PREPARE, need);
    },
    act: async (wave) => {
      await personInJira(wave.sandbox).transition((await addedTask(wave)).issue, 'Done');
      await later(wave.sandbox);
    },
  },
  change: {
    gate: GO_LIVE,
    was: 'unmet',
    before: async ({ sandbox, wave, done }) => {
      const { version, dates } = valueOf(await sandbox.call('getDates', { wave }));
      const move = { wave, version, dates: { ...dates, time: '21:30', windowMinutes: 240 }, reason: 'Set.' };
      valueOf(await sandbox.call('startMove', { ...move, requestId: testId() }));
      await later(sandbox);
      await done(GO_LIVE, { do: 'change', change: { is: 'awaited', number: 'CHG-7' } });
    },
    act: async ({ done, sheet }) => {
      const approved = (from: string, to: string) =>
        done(GO_LIVE, {
          do: 'change',
          change: {
            ...{ is: 'approved', number: 'CHG-7', approver: 'Change board' },
            from: { date: '2027-06-01', time: from },
            to: { date: '2027-06-02', time: to },
          },
        });
      await approved('22:00', '04:00');
      const is = async () => (await sheet(GO_LIVE)).gate.findings.find(({ check }) => check === 'change')?.is;
      expect(await is()).toBe('unmet');
      const { gate } = await approved('21:00', '02:00');
      expect(gate.change).toMatchObject({ says: { number: 'CHG-7', approver: 'Change board' }, by: 'acc-lead' });
    },
  },
  commitment: {
    gate: GO_LIVE,
    was: 'unmet',
    before: async ({ sandbox, wave }) => {
      const { version, dates } = valueOf(await sandbox.call('getDates', { wave }));
      const move = { wave, version, dates: { ...dates, time: '21:30', windowMinutes: 240 }, reason: 'Set.' };
      valueOf(await sandbox.call('startMove', { ...move, requestId: testId() }));
      await later(sandbox);
    },
    act: async ({ sandbox, wave }) => {
      const commitment = { by: 'Head of service', party: 'customer', on: '2027-01-04' } as const;
      expect(await sandbox.call('agreeCutover', { wave, commitment }, asMember)).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      });
      const agreed = valueOf(await sandbox.call('agreeCutover', { wave, commitment }));
      expect(agreed.commitment).toMatchObject({ ...commitment, to: { time: '21:30', windowMinutes: 240 } });
      // No date moved: what is said of moves is as before.
      expect(valueOf(await sandbox.call('getDates', { wave })).moves).toEqual([]);
    },
  },
  facts: {
    gate: PREPARE,
    was: 'unknown',
    // The app may not see the project for two hours.
    before: async ({ sandbox }) => {
      browse(sandbox, (accounts) => accounts.filter((account) => account !== 'acc-app'));
      await sandbox.clock.advance(2 * 3_600_000);
    },
    act: async ({ sandbox, wave }) => {
      browse(sandbox, (accounts) => [...accounts, 'acc-app']);
      valueOf(await sandbox.call('refreshWave', { wave }));
      await later(sandbox);
    },
  },
};

/** At a cutover the same criterion is the roll call. */
const ROLL_CALL: Case = {
  gate: GO_LIVE,
  was: 'unmet',
  act: async (wave) => {
    for (const workstream of await ids(wave, GO_LIVE, 'workstreams')) {
      const act = { do: 'roll-call', workstream, says: 'ready', note: '', forPerson: { name: 'Its lead' } } as const;
      expect(await wave.sandbox.call('actMeeting', { wave: wave.wave, gate: GO_LIVE, act }, asMember)).toMatchObject({
        ok: false,
      });
      valueOf(await wave.sandbox.call('actMeeting', { wave: wave.wave, gate: GO_LIVE, act }));
    }
  },
};

/** At a cutover, the criteria of a high-priority item are confirmed by someone who is not its assignee. */
const SECOND_PERSON: Case = {
  gate: GO_LIVE,
  was: 'unmet',
  before: async (wave) => {
    await wave.sandbox.clock.advance(1);
    const { issue } = wave.item('lines/1');
    await personInJira(wave.sandbox).assign(issue, 'acc-member');
    for (const ending of ['lines/1', 'cutover/1']) {
      await wave.go(ending);
      await wave.close(ending);
    }
  },
  act: async (wave) => {
    const named = await ids(wave, GO_LIVE, 'high-items');
    expect(named).toEqual([wave.item('lines/1').id]);
    const mark = { do: 'confirm-all', note: 'Seen.' } as const;
    const items = [...named];
    // The word of who did the work is not enough.
    valueOf(await wave.sandbox.call('markItems', { wave: wave.wave, items, mark }, asMember));
    expect(await ids(wave, GO_LIVE, 'high-items')).toEqual(named);
    valueOf(await wave.sandbox.call('markItems', { wave: wave.wave, items, mark }));
  },
};

const WITH_CRITERION = TEMPLATE.replace(
  'priority: high\n            rows:\n              - go-no-go: Both',
  'priority: high\n            criteria: [The order is confirmed]\n            rows:\n              - go-no-go: Both',
);

describe('each criterion ends in its action on the gate', () => {
  it.each([
    ['workstreams', 'the roll call', ROLL_CALL, TEMPLATE],
    ['high-items', 'a second person', SECOND_PERSON, WITH_CRITERION],
  ] as const)('%s at a cutover: unmet, %s, met', async (check, _, { gate, was, before, act }, template) => {
    const wave = await gatedWave(undefined, template);
    await before?.(wave);
    const is = async () => (await wave.sheet(gate)).gate.findings.find((one) => one.check === check)?.is;
    expect(await is()).toBe(was);
    await act(wave);
    expect(await is()).toBe('met');
  });

  it.each(gateCheck.options)('%s: unmet or unknown, acted upon, met', async (check) => {
    const { gate, was, before, act } = TABLE[check];
    const wave = await gatedWave();
    await before?.(wave);
    const is = async () => (await wave.sheet(gate)).gate.findings.find((one) => one.check === check)?.is;
    expect(await is()).toBe(was);
    await act(wave);
    expect(await is()).toBe('met');
  });
});
