import { cloneWave, putRow } from '../support/cloned-waves';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';

const MINUTE = 60_000;
const WAVES = 121;

interface Row {
  value: { epoch: number; body: { value?: Record<string, unknown> } & Record<string, unknown> };
}

const rowsOf = ({ host }: ReadySandbox, space: string, ending: string): [string, Row][] =>
  Object.entries(host.state.storage[space] ?? {}).filter(([key]) => key.endsWith(ending)) as never;

/** Says of every wave that Jira was read at a moment. */
function readAt(sandbox: ReadySandbox, at: number): void {
  for (const [, { value }] of rowsOf(sandbox, 'entity:facts', '.head'))
    value.body = { ...value.body, readAt: at, fullAt: at };
}

/** Says of every stored view that its day is over. */
function dayOver(sandbox: ReadySandbox): void {
  for (const [, { value }] of rowsOf(sandbox, 'entity:entry', '.view'))
    Object.assign(value.body.value ?? {}, { nextChange: '2027-03-01', issues: 1_000 });
}

/** No points are left in any hour: nothing is asked of Jira. */
function spendAllPoints({ host }: ReadySandbox, from: number): void {
  const at = { createdAt: from, updatedAt: from, expiresAt: null, deletedAt: null };
  for (let hour = 0; hour < 5; hour += 1)
    putRow(host, 'kvs', `points:${String(Math.floor(from / 3_600_000) + hour)}`, {
      value: { points: 1_000_000 },
      ...at,
    });
}

const tracked = ({ host }: ReadySandbox): string[] =>
  Object.keys(host.state.storage['kvs'] ?? {}).filter((key) => key.startsWith('tracked:'));

/** As if the time of every project had come. */
const dueAll = (sandbox: ReadySandbox): void => {
  for (const key of tracked(sandbox)) putRow(sandbox.host, 'kvs', key, null);
};

/** Units of each of so many ticks, and which views were evaluated in them. */
async function ticks(sandbox: ReadySandbox, count: number) {
  const { clock, host } = sandbox;
  const found: { read: number; write: number; evaluated: number }[] = [];
  for (let tick = 0; tick < count; tick += 1) {
    const epochs = new Map(rowsOf(sandbox, 'entity:entry', '.view').map(([key, { value }]) => [key, value.epoch]));
    const next = Math.min(...Object.values(host.state.scheduled));
    const before = { ...host.memory.storage.used };
    await clock.advance(next + 20_000 - clock.now());
    const { minute, read, write } = host.memory.storage.used;
    // Nothing else works meanwhile, and the tick ends within the minute in which it begins.
    expect(minute).toBe(Math.floor(next / MINUTE));
    expect(minute).not.toBe(before.minute);
    const views = rowsOf(sandbox, 'entity:entry', '.view');
    found.push({ read, write, evaluated: views.filter(([key, { value }]) => value.epoch !== epochs.get(key)).length });
  }
  return found;
}

describe(`the sweep over ${String(WAVES)} waves of 1,000 issues`, () => {
  let sandbox: ReadySandbox;
  beforeAll(async () => {
    sandbox = await readySandbox({ modules: 20, tasks: 7, subtasks: 6 });
    expect((await sandbox.overview()).total.counted).toBeGreaterThan(800);
    cloneWave(sandbox.host, '10000.1', WAVES - 1);
  });

  it('reads heads only, and looks at all of them within a few ticks, at most 1,000 units each', async () => {
    spendAllPoints(sandbox, sandbox.clock.now());
    readAt(sandbox, sandbox.clock.now());
    const all = await ticks(sandbox, 4);
    for (const { read, write } of all) expect(read + write).toBeLessThanOrEqual(1_000);
    expect(tracked(sandbox)).toHaveLength(WAVES);
    // Nothing is due any more: the tick lists the projects, and leaves.
    const [rest] = await ticks(sandbox, 1);
    expect((rest?.read ?? 0) + (rest?.write ?? 0)).toBeLessThanOrEqual(20);
    expect(sandbox.host.failures).toEqual([]);
  });

  it('evaluates one large wave a tick where the day of all of them is over, at most 1,000 units each', async () => {
    dueAll(sandbox);
    readAt(sandbox, sandbox.clock.now());
    dayOver(sandbox);
    const all = await ticks(sandbox, 4);
    for (const { read, write, evaluated } of all) {
      expect(read + write).toBeLessThanOrEqual(1_000);
      expect(evaluated).toBe(1);
    }
    expect(sandbox.host.failures).toEqual([]);
  });

  it('goes past a project whose rows it cannot read, and tries that one again later', async () => {
    const kvs = sandbox.host.state.storage['kvs'] ?? {};
    dueAll(sandbox);
    const broken = sandbox.host.state.storage['entity:wave']?.['20003.1'];
    if (broken === undefined) throw new Error('No such wave.');
    Object.assign(broken, { value: { project: '20003', epoch: 1, body: 'not a wave' } });
    const now = sandbox.clock.now();
    readAt(sandbox, now);
    for (const [, { value }] of rowsOf(sandbox, 'entity:entry', '.view'))
      Object.assign(value.body.value ?? {}, { nextChange: null });
    await ticks(sandbox, 4);
    const nextAt = (project: string) =>
      (kvs[`tracked:${project}`]?.value as { nextAt: number } | undefined)?.nextAt ?? 0;
    expect(nextAt('20003')).toBeGreaterThan(now);
    for (const project of ['10000', '20002', '20004', '20119']) expect(nextAt(project)).toBeGreaterThan(now);
  });
});
