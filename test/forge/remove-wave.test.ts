import { LOG_PAGE } from '../../src/contract/limits';
import { datedTemplate } from '../support/dated-template';
import { issuesOfOurs, onIssue, onProjectPage, type Sandbox, smallTemplate, testId } from '../support/sandbox';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';

const FIRST = '10000.1';

/** Every value that is stored, by space and key. */
const storageOf = ({ host }: Sandbox): Map<string, string> =>
  new Map(
    Object.entries(host.state.storage).flatMap(([space, rows]) =>
      Object.entries(rows).map(([key, { value }]): [string, string] => [`${space}/${key}`, JSON.stringify(value)]),
    ),
  );

const valued = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>) => {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

/** One more import: into a wave of its own, or into one that is there. */
async function imported(sandbox: Sandbox, name: string, bytes: Uint8Array, into = 'new') {
  const uploadId = await sandbox.upload(name, bytes);
  const run = testId();
  const request = { uploadId, requestId: run, wave: into, ...(into === 'new' ? { cutover: '2027-09-01' } : {}) };
  const { wave } = await valued(sandbox.call('startImport', request));
  await sandbox.settle();
  return { id: wave.id, run };
}

const anotherWave = (sandbox: Sandbox) => imported(sandbox, 'other.md', smallTemplate(2, 1, 0));

async function moveDates({ call, settle }: Sandbox, wave: string, cutover: string): Promise<string> {
  const { version, dates } = await valued(call('getDates', { wave }));
  const requestId = testId();
  await valued(call('startMove', { wave, version, dates: { ...dates, cutover }, reason: 'Later.', requestId }));
  await settle();
  return requestId;
}

/** Says something of an item, so that there is a record, a mark and a line of the activity. */
async function confirmOne({ call }: ReadySandbox, wave: string): Promise<void> {
  const { items } = await valued(call('listItems', { wave, filter: { is: 'criteria-open' } }));
  const item = items[0]?.id ?? '';
  const view = await valued(call('getItem', { wave, item }));
  const criteria = (view?.criteria ?? []).map(({ key }) => key);
  await valued(call('markItem', { wave, item, mark: { do: 'confirm', criteria }, version: view?.version ?? 0 }));
}

/** A gate with a snapshot, which stands apart, and a list of gates of people's own. */
async function freezeGate({ call }: Sandbox): Promise<void> {
  const at = { wave: FIRST, gate: 'go' };
  const { version } = await valued(call('getGates', { wave: FIRST }));
  const fields = { approvers: [{ seat: 'lead', held: { account: 'acc-lead' } }] };
  await valued(call('changeGates', { wave: FIRST, version, change: { do: 'set', gate: 'go', fields } }));
  await valued(call('actGate', { ...at, act: { do: 'freeze' }, version: 0 }));
}

/** So many lines that a page of the run sheet's log is stored by itself. */
async function logMuch({ call, clock }: Sandbox): Promise<void> {
  for (let line = 0; line < 2 * LOG_PAGE; line += 1) {
    const act = { do: 'log', text: 'Quiet.', is: 'neutral' };
    await valued(call('actRunSheet', { wave: FIRST, gate: 'go', id: testId(), act }));
    if (line % 40 === 39) await clock.advance(60_000);
  }
}

/** Writes in the register and in the matrix, and forgets a person. */
async function writeRaci({ call }: ReadySandbox, wave: string): Promise<void> {
  const register = async (edit: object) => valued(call('editRegister', { wave, edit, read: 1_000_000 }));
  await register({ do: 'role', role: 'reader', name: 'Reader', party: null });
  const somebody = { who: { name: 'Somebody' }, party: null, zone: null, function: '' };
  await register({ do: 'person', person: 'x1', ...somebody });
  const edit = { do: 'cell', row: 'milestone:t-0', role: 'reader', letters: 'I' };
  await valued(call('editRaci', { wave, edit, read: {} }));
  await valued(call('forgetPerson', { wave, person: 'x1' }));
}

/** One of each thing of the log. */
async function fillLog({ call, issueAt }: ReadySandbox, wave: string): Promise<void> {
  await valued(call('addDecision', { wave, requestId: testId(), text: { title: 'Which way' } }));
  await valued(call('changeDocument', { wave, change: { do: 'add', requestId: testId(), name: 'Plan' } }));
  const assessed = { likelihood: 2, impact: 2, response: 'accept' };
  const taken = { do: 'take-in', requestId: testId(), issue: issueAt('assess/stage-1'), ...assessed };
  await valued(call('changeRisk', { wave, change: taken }));
  const asked = { text: 'Why?', asked: { name: 'Desk' }, party: null, owner: null, on: '2027-03-01', due: null };
  await valued(call('changeQuestion', { wave, change: { do: 'ask', requestId: testId(), ...asked } }));
}

/** A first wave with everything that a wave can have, and a second one beside it. */
async function twoWaves() {
  const sandbox = await readySandbox();
  await confirmOne(sandbox, FIRST);
  await sandbox.person.createTask(sandbox.issueAt('assess/stage-1'), 'Added by a person');
  const first = (await valued(sandbox.call('getImport', {})))?.run ?? '';
  // A decision on the day of T-0 stands at the cutover: it has a run sheet.
  const dated = new TextDecoder().decode(datedTemplate([[30, 20]])).replace('T-5', 'T-0');
  const { run } = await imported(sandbox, 'dated.yaml', new TextEncoder().encode(dated), FIRST);
  const move = await moveDates(sandbox, FIRST, '2027-06-08');
  const due = { wave: FIRST, items: ['stages/assess/stage-1/1'], set: { field: 'due', to: '2027-05-05' } };
  await valued(sandbox.call('startBulkEdit', { ...due, requestId: testId() }));
  const { version } = await valued(sandbox.call('getSettings', { wave: FIRST }));
  await valued(sandbox.call('changeSettings', { wave: FIRST, version, ownerDays: 20 }));
  const { items } = await sandbox.items({ is: 'counted' });
  const set = { field: 'due', to: '2027-05-03' };
  const ids = items.slice(0, 2).map(({ id }) => id);
  await valued(sandbox.call('startBulkEdit', { wave: FIRST, items: ids, set, requestId: testId() }));
  await freezeGate(sandbox);
  await logMuch(sandbox);
  const other = await anotherWave(sandbox);
  await fillLog(sandbox, FIRST);
  await fillLog(sandbox, other.id);
  await confirmOne(sandbox, other.id);
  await valued(sandbox.call('refreshWave', { wave: FIRST }));
  await sandbox.settle();
  await writeRaci(sandbox, FIRST);
  return { sandbox, names: [FIRST, first, run, move], run, other };
}

const remove = ({ call }: Sandbox, wave = FIRST, code = 'W1', place = onProjectPage()) =>
  call('removeWave', { wave, code }, place);

describe('removing a wave', () => {
  it('leaves nothing of it, nothing else touched, and its issues as they are', async () => {
    const { sandbox, names, other } = await twoWaves();
    const isOfIt = (entry: readonly [string, string]) => names.some((name) => namesIt(entry, name));
    const before = storageOf(sandbox);
    const issues = JSON.stringify(issuesOfOurs(sandbox.site));
    // What is checked below is there now: every kind of key that docs/data.md lists of a wave.
    const kinds = new Set([...before].filter(isOfIt).map(([key]) => /^[^/]+\/[a-z-]*/.exec(key)?.[0]));
    for (const kind of OF_A_WAVE) expect(kinds).toContain(kind);

    expect(await valued(remove(sandbox))).toEqual({ code: 'W1', name: expect.any(String) });
    await sandbox.pass(40);
    await sandbox.settle();

    const after = storageOf(sandbox);
    expect([...after].filter(isOfIt)).toEqual([]);
    const kept = [...before].filter(([key, value]) => !isOfIt([key, value]) && !isFleeting(key));
    for (const [key, value] of kept) expect([key, after.get(key)]).toEqual([key, value]);
    expect(JSON.stringify(issuesOfOurs(sandbox.site))).toBe(issues);
    expect((await valued(sandbox.call('getImport', {})))?.run).toBe(other.run);
  });

  it('hides it from the first moment on, before anything else is deleted', async () => {
    const { sandbox, run, other } = await twoWaves();
    const issue = sandbox.issueAt('assess/stage-1/1');
    expect(await valued(sandbox.call('getItem', {}, onIssue(issue)))).not.toBeNull();
    await valued(remove(sandbox));
    expect([...storageOf(sandbox).keys()]).toContain(`entity:settings/${FIRST}`);
    expect(await valued(sandbox.call('getItem', {}, onIssue(issue)))).toBeNull();
    const overview = await sandbox.overview();
    expect(overview.waves.map(({ id }) => id)).toEqual([other.id]);
    for (const key of ['getOverview', 'getSettings', 'getPlan', 'listActivity'] as const)
      expect(await sandbox.call(key, { wave: FIRST })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await sandbox.call('getImport', { run })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await sandbox.call('retryImport', { run })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('opens the page of a project whose only wave went as if it had never been, and does not give its number again', async () => {
    const sandbox = await readySandbox();
    await valued(remove(sandbox));
    expect(await valued(sandbox.call('getOverview', {}))).toBeNull();
    expect(await valued(sandbox.call('getImport', {}))).toBeNull();
    const next = await anotherWave(sandbox);
    expect(next.id).toBe('10000.2');
    await valued(remove(sandbox, next.id, 'W2'));
    expect((await anotherWave(sandbox)).id).toBe('10000.3');
    await sandbox.pass(40);
    expect((await sandbox.overview()).wave).toMatchObject({ id: '10000.3', code: 'W3' });
  });

  it('is for the owner and administrators, and asks for the code of the wave', async () => {
    const sandbox = await readySandbox();
    const before = [...storageOf(sandbox).keys()];
    const asMember = onProjectPage('10000', 'MIG', 'acc-member');
    expect(await remove(sandbox, FIRST, 'W1', asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    for (const code of ['w1', 'W2', FIRST, ''])
      expect(await remove(sandbox, FIRST, code)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect([...storageOf(sandbox).keys()]).toEqual(before);
  });

  it('is refused while an import or a move is under way', async () => {
    const sandbox = await readySandbox();
    const { version, dates } = await valued(sandbox.call('getDates', { wave: FIRST }));
    const move = { wave: FIRST, version, dates: { ...dates, cutover: '2027-06-15' }, reason: 'Later.' };
    await valued(sandbox.call('startMove', { ...move, requestId: testId() }));
    expect(await remove(sandbox)).toMatchObject({ ok: false, error: { code: 'run-in-progress' } });
    await sandbox.settle();
    const uploadId = await sandbox.upload('more.md', smallTemplate(2, 1, 0));
    await valued(sandbox.call('startImport', { uploadId, requestId: testId(), wave: FIRST }));
    expect(await remove(sandbox)).toMatchObject({ ok: false, error: { code: 'run-in-progress' } });
    await sandbox.settle();
    expect(await remove(sandbox)).toMatchObject({ ok: true });
  });

  it('is finished wherever a function dies, of an archived wave too', async () => {
    const clean = await removedArchived([]);
    expect(clean.left).toEqual([]);
    const { from, to } = clean;
    for (let request = from + 1; request <= to; request += 5) {
      const { left, failures } = await removedArchived([`crash-after:s${request}`]);
      expect([request, failures, left]).toEqual([request, [expect.stringContaining('crashed')], []]);
    }
  });
});

/** Kinds of keys that name a wave, its imports or its moves. */
const OF_A_WAVE = [
  ...['run', 'batch', 'result', 'intent', 'items', 'item-texts', 'wave-plan', 'activity', 'read'].map(
    (kind) => `kvs/${kind}`,
  ),
  ...['shift', 'shift-plan', 'edits', 'edit-result'].map((kind) => `kvs/${kind}`),
  ...['long', 'forgetting'].map((kind) => `kvs/${kind}`),
  ...['lease', 'wave', 'facts', 'record', 'marks', 'settings', 'bulk', 'entry'].map((entity) => `entity:${entity}/`),
];

/** The id stands in it as a whole: `10000.1` is not `10000.10`. */
const namesIt = (entry: readonly [string, string], name: string): boolean =>
  entry.some((text) => text.includes(name) && new RegExp(`\\b${name.replaceAll('.', '\\.')}\\b`).test(text));

/** Readings go on beside a removal, and views follow what they find. */
const isFleeting = (key: string): boolean =>
  /^(kvs\/(points|flush|dirty|read|tracked|basis)|entity:facts)|\.(?:view|gate-views|report|view-claim|stamp)$/.test(
    key,
  );

/** Removes an archived wave; where the app dies before it answers, the person tries again. */
async function removedArchived(faults: readonly string[]) {
  const sandbox = await readySandbox({}, undefined, faults);
  const { version } = await valued(sandbox.call('getSettings', { wave: FIRST }));
  const life = { state: 'archived', reason: 'Done.' };
  await valued(sandbox.call('changeSettings', { wave: FIRST, version, life }));
  const from = sandbox.host.storageRequests;
  const answer = await remove(sandbox).catch(() => null);
  if (answer === null) await remove(sandbox);
  await sandbox.clock.advance(10_000);
  const to = sandbox.host.storageRequests;
  await sandbox.pass(40);
  const left = [...storageOf(sandbox)].filter((entry) => namesIt(entry, FIRST)).map(([key]) => key);
  return { from, to, left, failures: sandbox.host.failures };
}
