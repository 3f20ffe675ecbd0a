import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importAsPerson } from '../cli/import-as-person';
import { drive } from '../sandbox/forge/drive';
import { seededRandom } from '../sandbox/forge/seeded-random';
import { seededUuid } from '../sandbox/forge/seeded-uuid';
import type { BuiltApp } from '../sandbox/start-sandbox';
import type { AnswersKept, Press } from '../src/contract/answers';
import type { GatesView, GateSheet, ShownGateRow } from '../src/contract/gate-sheet';
import { type Bench, type Cost, importedGate, meter, startedBench, WATCHED } from './watching';

const PRESSES = 50;
/** Units that the first fifty lines of the bundled cutover gate may cost at once, in a wave of any size. */
export const MOST_OF_FIFTY_LINES = 250;
/** A press each so many milliseconds; the panel sends what was pressed in so many. */
const PRESS_EVERY_MS = 700;
const SEND_EVERY_MS = 4_000;
const MOST_AT_ONCE = 25;
/** With them and their epics a wave of the bundled template has over 5,005 issues. */
const MORE_TASKS = 4_900;
const BUNDLED = 'connect-contact-centre.yaml';

/**
 * Storage units of fifty answers in a meeting, from the first press until all are kept and the person has read the gate again: one at a
 * time at 200 and 5,100 issues, each of an item of its own, and the first fifty lines of a bundled cutover gate at once.
 */
export const printMeetingCosts = async (print: (line: string) => void, app?: BuiltApp): Promise<void> => {
  for (const tasks of [1, 50]) {
    const { words } = await pressedCosts(tasks, app);
    print(words);
  }
  for (const more of [0, MORE_TASKS]) {
    const { words, units } = await cutoverCosts(app, more);
    print(words);
    if (units > MOST_OF_FIFTY_LINES) throw new Error(`More than ${MOST_OF_FIFTY_LINES} units.`);
  }
};

/** What fifty answers cost that are given one by one, each of an item of its own, in a wave of 100 modules with so many tasks. */
export async function pressedCosts(
  tasks: number,
  app?: BuiltApp,
): Promise<{ readonly words: string; readonly units: number }> {
  const { costs, reading } = await answered(await importedGate(tasks, app), WATCHED, PRESS_EVERY_MS);
  const what = `${PRESSES} answers of ${PRESSES} items, one each ${PRESS_EVERY_MS} ms, ${100 * (tasks + 1)} issues`;
  return { words: said(what, costs, reading), units: unitsOf([...costs, reading]) };
}

/**
 * What the first fifty lines of the bundled cutover gate cost at once, and how many lines it has.
 * @param more tasks that the wave has besides the bundled template
 */
export async function cutoverCosts(
  app?: BuiltApp,
  more = 0,
): Promise<{ readonly words: string; readonly units: number; readonly lines: number }> {
  const bench = await cutover(app, more);
  const issues = Object.values(bench.site.state.jira.issues).filter(({ properties }) => 'runway' in properties).length;
  const gates = await drive(bench.clock, bench.call<GatesView>('getGates', { wave: WATCHED.wave }));
  for (const { id, name, kind, stands } of gates.gates) {
    if (kind !== 'decision' || stands !== 'cutover') continue;
    const of = { wave: WATCHED.wave, gate: id };
    const { rows } = await drive(bench.clock, bench.call<GateSheet>('getGate', of));
    if (rows.length < PRESSES) continue;
    const { costs, reading } = await answered(bench, of, 0);
    const words = said(`first ${PRESSES} of ${rows.length} lines of ${name} at once, ${issues} issues`, costs, reading);
    return { words, units: unitsOf([...costs, reading]), lines: rows.length };
  }
  throw new Error(`No cutover gate of ${BUNDLED} has ${PRESSES} lines.`);
}

const unitsOf = (of: readonly Cost[]): number => of.reduce((sum, { read, write }) => sum + read + write, 0);

const said = (what: string, costs: readonly Cost[], reading: Cost): string => {
  const { read, write } = costs.reduce((sum, one) => ({
    read: sum.read + one.read,
    write: sum.write + one.write,
    requests: 0,
  }));
  return `${what}: ${costs.length} calls, ${read} read + ${write} written, reading the gate again ${reading.read} + ${reading.write}: ${unitsOf([...costs, reading])} units`;
};

async function answered(bench: Bench, of: { readonly wave: string; readonly gate: string }, everyMs: number) {
  const { clock, call } = bench;
  const { rows } = await drive(clock, call<GateSheet>('getGate', of));
  await drive(clock, call('getGate', of));
  await clock.advance(90_000 - (clock.now() % 60_000));
  const random = seededRandom(1, 'presses');
  const presses = rows.slice(0, PRESSES).map((row): Press => pressOn(row, seededUuid(random)));
  const atOnce = everyMs === 0 ? MOST_AT_ONCE : Math.max(1, Math.floor(SEND_EVERY_MS / everyMs) + 1);
  const costs: Cost[] = [];
  for (let from = 0; from < presses.length; from += atOnce) {
    const cost = meter(bench);
    const some = presses.slice(from, from + atOnce);
    const { answers } = await drive(clock, call<AnswersKept>('answerLines', { ...of, presses: some }));
    if (answers.some(({ is }) => is !== 'kept')) throw new Error(JSON.stringify(answers));
    costs.push(cost());
    await clock.advance(Math.max(500, everyMs * some.length));
  }
  const cost = meter(bench);
  await drive(clock, call('getGate', of));
  return { costs, reading: cost() };
}

const pressOn = ({ item, key, result, by, at, kind }: ShownGateRow, press: string): Press => ({
  ...{ press, item, row: key, seen: { result, by, at } },
  result: kind === 'test' ? 'passed' : 'go',
});

/** A phase of so many tasks, fifty a module, as the end of a template in Runway's own format. */
const phaseOf = (tasks: number): string =>
  tasks === 0
    ? ''
    : [
        '',
        '  - name: Branches',
        '    modules:',
        ...Array.from({ length: Math.ceil(tasks / 50) }, (_, module) => [
          `      - title: Branch ${module}`,
          '        tasks:',
          ...Array.from(
            { length: Math.min(50, tasks - 50 * module) },
            (_task, at) => `          - {title: Move desk ${module}.${at}, offset: T-9}`,
          ),
        ]).flat(),
        '',
      ].join('\n');

/**
 * What one call costs by the number of items that it answers, units of storage: of one, and of each further one.
 * @returns `fixed`: what a call would cost that answers none
 */
export async function joinedCosts(
  tasks: number,
  app?: BuiltApp,
): Promise<{ readonly one: number; readonly several: number; readonly fixed: number }> {
  const bench = await importedGate(tasks, app);
  const { clock, call } = bench;
  const { rows } = await drive(clock, call<GateSheet>('getGate', WATCHED));
  const random = seededRandom(1, 'presses');
  const costOf = async (from: number, count: number): Promise<number> => {
    // Away from the sweep, and in one minute: units are counted by the minute.
    await clock.advance(90_000 - (clock.now() % 60_000));
    const presses = rows.slice(from, from + count).map((row): Press => pressOn(row, seededUuid(random)));
    const cost = meter(bench);
    const { answers } = await drive(clock, call<AnswersKept>('answerLines', { ...WATCHED, presses }));
    if (answers.some(({ is }) => is !== 'kept')) throw new Error(JSON.stringify(answers));
    return unitsOf([cost()]);
  };
  await costOf(0, 1);
  const one = await costOf(1, 1);
  const several = await costOf(2, MOST_AT_ONCE);
  return { one, several, fixed: one - (several - one) / (MOST_AT_ONCE - 1) };
}

async function cutover(app: BuiltApp | undefined, more: number): Promise<Bench> {
  const bench = await startedBench(app);
  const text = readFileSync(join(__dirname, '..', 'src', 'library', BUNDLED), 'utf8').trimEnd() + phaseOf(more);
  await importAsPerson({
    ...{ project: { id: '10000', key: 'MIG' }, accountId: 'acc-lead', host: bench.host, clock: bench.clock },
    source: { name: BUNDLED, bytes: new TextEncoder().encode(text) },
    request: { cutover: '2027-06-01' },
    random: seededRandom(1, 'meeting'),
  });
  await bench.clock.runUntil(() => false, 15 * 60_000);
  return bench;
}
