import { type Checkpoint, takeCheckpoint } from '../../sandbox/checkpoint';
import type { SiteState } from '../../sandbox/site/site';
import type { GateAct } from '../../src/contract/gates';
import { asSponsor, gatedWave, type GatedWave, gatedWaveOn, LEAD, SPONSOR } from '../support/gated-wave';
import { later, markedWaveOn } from '../support/marked-wave';
import { onProjectPage, type Place, startSandbox } from '../support/sandbox';

const GATE = 'leave-prepare';
/** Storage requests between two that are tried: each test begins elsewhere. */
const STEP = 17;

/** One run in so many imports its wave from nothing. */
const FROM_NOTHING = 10;

/** A wave whose gate has its approvers. */
async function gateWithApprovers(faults: readonly string[]): Promise<GatedWave> {
  const wave = await gatedWave(undefined, undefined, faults);
  await wave.set(GATE, { approvers: [LEAD, SPONSOR] });
  return wave;
}

/** The same, from where another one was. */
const gateAt = async (moment: Checkpoint, faults: readonly string[]): Promise<GatedWave> =>
  gatedWaveOn(markedWaveOn(await startSandbox(undefined, faults, 1, moment), '10000.1'));

/** Freezes, signs twice, decides; where the app dies, the person looks what stands and goes on from there. */
async function decided(wave: GatedWave) {
  const from = wave.sandbox.host.storageRequests;
  const round = async () => (await persistently(() => wave.sheet(GATE))).gate.rounds;

  const { version } = (await persistently(() => wave.sheet(GATE))).gate;
  await done(wave, { do: 'freeze' }, onProjectPage(), version, async () => (await round()).length === 1);
  const snapshot = (await round())[0]?.snapshot.fingerprint ?? '';
  const signed = async (by: string) => (await round())[0]?.signatures.some((one) => one.by === by) ?? false;
  await done(wave, { do: 'sign', snapshot, says: 'go' }, onProjectPage(), 0, () => signed('acc-lead'));
  await done(wave, { do: 'sign', snapshot, says: 'go' }, asSponsor, 0, () => signed('acc-viewer'));
  const now = (await persistently(() => wave.sheet(GATE))).gate.version;
  const decide: GateAct = { do: 'decide', snapshot, reason: 'The lease ends.' };
  await done(wave, decide, onProjectPage(), now, async () => (await round())[0]?.decision !== null);
  const to = wave.sandbox.host.storageRequests;

  await later(wave.sandbox);
  const lines = await wave.sandbox.call('listActivity', { wave: wave.wave, kind: 'gate' });
  const { rounds } = (await wave.sheet(GATE)).gate;
  return {
    from,
    to,
    failures: wave.sandbox.host.failures.length,
    lines: lines.ok ? lines.value.lines.map((line) => line.to.split(' ')[0]) : null,
    rounds: rounds.map((one) => [one.signatures.map(({ by }) => by), one.decision?.outcome, one.forged ?? false]),
  };
}

/** The same act again where it did not come about: it must be all there or not at all, and never twice. */
async function done(
  wave: GatedWave,
  act: GateAct,
  place: Place,
  version: number,
  isThere: () => Promise<boolean>,
): Promise<void> {
  const first = await wave.act(GATE, act, place, version).catch(() => null);
  if (first === null && !(await isThere())) await wave.act(GATE, act, place, version);
  else if (first === null && act.do === 'sign')
    expect(await wave.act(GATE, act, place, version)).toMatchObject({ ok: true });
  else if (first === null)
    expect(await wave.act(GATE, act, place, version)).toMatchObject({ error: { code: 'changed-meanwhile' } });
  expect(await isThere()).toBe(true);
}

/** No two ids that tests give are alike. */
const withoutTestIds = (state: SiteState): unknown =>
  JSON.parse(JSON.stringify(state).replaceAll(/00000000-0000-4000-8000-\d{12}/g, 'test-id'));

/** Once more where the app died while it read. */
const persistently = <T>(read: () => Promise<T>): Promise<T> => read().catch(read);

describe('a gate is frozen, signed and decided, and the app dies at a storage request', () => {
  test('it ends the same from the moment after the import as from nothing', async () => {
    const wave = await gateWithApprovers([]);
    const { site, host, clock } = wave.sandbox;
    const moment = takeCheckpoint(site, host, clock);
    if (moment === null) throw new Error('A function still runs.');
    const faults = [`crash-after:s${host.storageRequests + 40}`];
    const [one, other] = [await gateAt(moment, faults), await gateWithApprovers(faults)];
    expect(await decided(one)).toEqual(await decided(other));
    expect(withoutTestIds(one.sandbox.site.state)).toEqual(withoutTestIds(other.sandbox.site.state));
    expect(one.sandbox.clock.now()).toBe(other.sandbox.clock.now());
  });

  test.each([
    ['crash-before', 1],
    ['crash-after', 5],
  ])('%s, from the %dth on: all or nothing, and once', async (kind, offset) => {
    const first = await gateWithApprovers([]);
    const moment = takeCheckpoint(first.sandbox.site, first.sandbox.host, first.sandbox.clock);
    if (moment === null) throw new Error('A function still runs.');
    const clean = await decided(first);
    expect(clean).toMatchObject({
      failures: 0,
      lines: ['Decided', 'Signed', 'Signed', 'Opened'],
      rounds: [[['acc-lead', 'acc-viewer'], 'go', false]],
    });
    let runs = 0;
    for (let request = clean.from + offset; request <= clean.to; request += STEP) {
      const faults = [`${kind}:s${request}`];
      const wave = (runs += 1) % FROM_NOTHING === 1 ? gateWithApprovers(faults) : gateAt(moment, faults);
      const { failures, lines, rounds } = await decided(await wave);
      expect({ request, failures, lines, rounds }).toEqual({
        request,
        failures: 1,
        lines: clean.lines,
        rounds: clean.rounds,
      });
    }
  });
});
