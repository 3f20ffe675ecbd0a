import { type Checkpoint, takeCheckpoint } from '../../sandbox/checkpoint';
import type { Press } from '../../src/contract/answers';
import { answered, pressOn } from '../support/answering';
import { gatedWave, type GatedWave, gatedWaveOn, valueOf } from '../support/gated-wave';
import { markedWaveOn } from '../support/marked-wave';
import { onProjectPage, startSandbox } from '../support/sandbox';

const ENDINGS = ['lines/1', 'cutover/1'];
/** Longer than an outage of these tests, and shorter than the sweep's pause. */
const LATER_MS = 45_000;

/** The wave where it was imported and read, with faults from there on. */
const waveAt = async (moment: Checkpoint, faults: readonly string[]): Promise<GatedWave> =>
  gatedWaveOn(markedWaveOn(await startSandbox(undefined, faults, 1, moment), '10000.1'));

const rowsOf = async (wave: GatedWave) =>
  Object.fromEntries(
    await Promise.all(
      ENDINGS.map(async (ending) => {
        const { rows } = await wave.read(wave.item(ending).id);
        return [wave.item(ending).id, rows] as const;
      }),
    ),
  );

/** Every row of both items is go, or passed: four presses, two items, one transaction. */
async function pressesOn(wave: GatedWave): Promise<Press[]> {
  return Object.entries(await rowsOf(wave)).flatMap(([item, rows]) =>
    rows.map((row) => pressOn(item, row, row.kind === 'test' ? 'passed' : 'go')),
  );
}

/** By press, whether the wave shows it as kept. */
async function shownAsKept(wave: GatedWave, presses: readonly Press[]): Promise<boolean[]> {
  const rows = await rowsOf(wave);
  return presses.map(({ item, row, result }) => rows[item]?.find(({ key }) => key === row)?.result === result);
}

async function linesOf({ sandbox, wave }: GatedWave): Promise<number[]> {
  await sandbox.clock.advance(LATER_MS);
  const { lines } = valueOf(await sandbox.call('listActivity', { wave, kind: 'row' }));
  return lines.map(({ parts }) => parts?.length ?? 1).sort();
}

describe('answers of a meeting, where the app dies or storage is away at a storage request', () => {
  it('are each kept or shown as not kept, and those that are sent again make no second line', async () => {
    const first = await gatedWave();
    const presses = await pressesOn(first);
    expect(presses).toHaveLength(4);
    const { site, host, clock } = first.sandbox;
    const moment = takeCheckpoint(site, host, clock);
    if (moment === null) throw new Error('A function still runs.');
    const from = host.storageRequests;
    expect((await answered(first, presses)).answers.map(({ is }) => is)).toEqual(presses.map(() => 'kept'));
    const to = host.storageRequests;
    expect(await linesOf(first)).toEqual([1, 3]);
    // Wave, settings, register, head, rows of items, digests, records, stamp, and the transaction.
    expect(to - from).toBeLessThan(20);

    const seen = new Set<string>();
    for (const kind of ['crash-before', 'crash-after', 'outage'])
      for (let request = from + 1; request <= to; request += kind === 'outage' ? 3 : 1) {
        const fault = kind === 'outage' ? `outage:s${request}:20` : `${kind}:s${request}`;
        const wave = await waveAt(moment, [fault]);
        const answer = await wave.sandbox
          .call('answerLines', { wave: wave.wave, presses }, onProjectPage())
          .catch(() => null);
        await wave.sandbox.clock.advance(LATER_MS);
        const kept = await shownAsKept(wave, presses);
        if (answer?.ok)
          for (const [index, { is }] of answer.value.answers.entries())
            if (is === 'kept') expect([fault, index, kept[index]]).toEqual([fault, index, true]);
        seen.add(`${kind} ${answer === null ? 'no answer' : answer.ok ? 'answered' : 'refused'} ${String(kept[0])}`);
        // All of an item or nothing.
        expect([fault, new Set(kept.slice(0, 3)).size]).toEqual([fault, 1]);
        const again = await answered(wave, presses);
        expect([fault, again.answers.map(({ is }) => is)]).toEqual([fault, presses.map(() => 'kept')]);
        expect([fault, await shownAsKept(wave, presses)]).toEqual([fault, presses.map(() => true)]);
        expect([fault, await linesOf(wave)]).toEqual([fault, [1, 3]]);
      }
    // An answer that was lost after it was written is among them, and one that was told as not written.
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['crash-after no answer true', 'crash-before no answer false', 'outage answered false']),
    );
  });
});
