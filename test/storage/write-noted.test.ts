import type kvs from '@forge/kvs';
import fc from 'fast-check';
import type { WaveChange } from '../../src/contract/watch';
import { MARKS } from '../../src/forge/storage/marks-store';
import { atEpoch } from '../../src/forge/storage/rows/keys';
import { changesSince, openStamp, readStamp } from '../../src/forge/storage/watch/stamp-row';
import { writeNoted } from '../../src/forge/storage/watch/write-noted';
import type { WaveId } from '../../src/wave/ids';
import { storedHere } from './stored-here';

const WAVE = '10000.1' as WaveId;
const said = (name: string): WaveChange => ({ is: 'sheet', gate: name });
const never = () => Promise.resolve(false);
const note = (name: string) =>
  writeNoted(
    WAVE,
    () => [said(name)],
    true,
    (transaction) => void transaction.set(`fact:${name.slice(0, 9)}`, { name }),
    never,
  );
const seen = async () => String((await readStamp(WAVE)).stamp);

describe('a write that is noted', () => {
  it('is told to whoever asks with a stamp from before it, in the order of the writes', async () => {
    storedHere();
    const first = String((await openStamp(WAVE)).stamp);
    await note('a');
    const second = await seen();
    await note('b');
    const row = await readStamp(WAVE);
    expect(changesSince(row, first, 0)).toEqual([said('a'), said('b')]);
    expect(changesSince(row, second, 0)).toEqual([said('b')]);
    expect(changesSince(row, await seen(), 0)).toEqual([]);
    expect(changesSince(row, '17', 0)).toBeNull();
  });

  it('is one of the last thirty: who saw one before those reads again', async () => {
    storedHere();
    const first = String((await openStamp(WAVE)).stamp);
    await note('0');
    const second = await seen();
    for (let index = 1; index <= 30; index += 1) await note(String(index));
    const row = await readStamp(WAVE);
    expect(changesSince(row, first, 0)).toBeNull();
    expect(changesSince(row, second, 0)).toHaveLength(30);
  });

  it('takes one unit of storage to read, whatever is written', async () => {
    storedHere();
    for (let index = 0; index < 40; index += 1) await note(`gate-${'x'.repeat(900)}${index}`);
    expect(Buffer.byteLength(JSON.stringify(await readStamp(WAVE)))).toBeLessThan(10 * 1024);
  });

  it('is not written at all where another has written what it builds on', async () => {
    storedHere();
    const before = await seen();
    const set = (transaction: ReturnType<typeof kvs.transact>) =>
      void transaction.set('a.1', { wave: WAVE, epoch: 1, body: {} }, { entityName: MARKS, conditions: atEpoch(7) });
    expect(
      await writeNoted(
        WAVE,
        () => [said('a')],
        true,
        set,
        () => Promise.resolve(true),
      ),
    ).toBe(false);
    expect(await seen()).toBe(before);
  });

  it('is not lost among others at the same moment: whoever watches hears of each, or reads again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }), async (rounds) => {
        storedHere();
        let at = String((await openStamp(WAVE)).stamp);
        let wasGap = false;
        const written: WaveChange[] = [];
        const told: WaveChange[] = [];
        for (const [round, writers] of rounds.entries()) {
          const names = Array.from({ length: writers }, (_, index) => `${round}.${index}`);
          expect(await Promise.all(names.map(note))).toEqual(names.map(() => true));
          written.push(...names.map(said));
          const row = await readStamp(WAVE);
          const changes = changesSince(row, at, 0);
          if (changes === null) wasGap = true;
          else told.push(...changes);
          at = String(row.stamp);
        }
        const names = (changes: readonly WaveChange[]) => changes.map((one) => JSON.stringify(one)).sort();
        if (!wasGap) expect(names(told)).toEqual(names(written));
        if (rounds.every((writers) => writers === 1)) expect(wasGap).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

describe('who asks for the first time', () => {
  it('hears what was written in the minute before, and reads where some of that is not kept', async () => {
    storedHere();
    await openStamp(WAVE);
    await note('a');
    const row = await readStamp(WAVE);
    const at = row.writes.at(-1)?.at ?? 0;
    expect(changesSince(row, null, at)).toEqual(row.since > at ? null : [said('a')]);
    expect(changesSince({ ...row, since: 0 }, null, at)).toEqual([said('a')]);
    expect(changesSince({ ...row, since: 0 }, null, at + 1)).toEqual([]);
    expect(changesSince({ ...row, since: at + 1 }, null, at)).toBeNull();
  });
});
