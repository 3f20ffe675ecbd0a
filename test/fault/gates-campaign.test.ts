import type { GateAct } from '../../src/contract/gates';
import { asSponsor, gatedWave, type GatedWave, LEAD, SPONSOR } from '../support/gated-wave';
import { later } from '../support/marked-wave';
import { onProjectPage, type Place } from '../support/sandbox';

const GATE = 'leave-prepare';
/** Storage requests between two that are tried: each test begins elsewhere. */
const STEP = 17;

/** Freezes, signs twice, decides; where the app dies, the person looks what stands and goes on from there. */
async function decided(faults: readonly string[]) {
  const wave = await gatedWave(undefined, undefined, faults);
  await wave.set(GATE, { approvers: [LEAD, SPONSOR] });
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

/** Once more where the app died while it read. */
const persistently = <T>(read: () => Promise<T>): Promise<T> => read().catch(read);

describe('a gate is frozen, signed and decided, and the app dies at a storage request', () => {
  test.each([
    ['crash-before', 1],
    ['crash-after', 5],
  ])(
    '%s, from the %dth on: all or nothing, and once',
    async (kind, first) => {
      const clean = await decided([]);
      expect(clean).toMatchObject({
        failures: 0,
        lines: ['decided', 'signed', 'signed', 'frozen'],
        rounds: [[['acc-lead', 'acc-viewer'], 'go', false]],
      });
      for (let request = clean.from + first; request <= clean.to; request += STEP) {
        const { failures, lines, rounds } = await decided([`${kind}:s${request}`]);
        expect({ request, failures, lines, rounds }).toEqual({
          request,
          failures: 1,
          lines: clean.lines,
          rounds: clean.rounds,
        });
      }
    },
    600_000,
  );
});
