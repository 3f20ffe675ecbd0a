import kvs from '@forge/kvs';
import type { WaveChange } from '../../../contract/watch';
import type { WaveId } from '../../../wave/ids';
import { transactionWon } from '../rows/transaction-won';
import { addedTo, emptied, readStamp, refIn } from './stamp-row';

type Transaction = ReturnType<typeof kvs.transact>;

/** What was changed, given how items and rows are called among changes. */
export type ToNote = (ref: (id: string) => string) => readonly WaveChange[];

/**
 * Writes of a wave in one transaction, with the row that tells those who watch it, or nothing. The row's list of writes is
 * added to only where no one has added to it meanwhile: a list that leaves a write out would be believed. A person who meets others
 * there does not try to be first: the second try sets the row on no condition, to a list that is empty.
 * @param isJudged whether views of the wave rest on what is written: then they are evaluated again
 * @param fill sets at most 24 keys, each on condition that it still is as it was read
 * @param isBeaten whether any of those has been written since
 * @returns false where one has
 */
export async function writeNoted(
  wave: WaveId,
  toNote: ToNote,
  isJudged: boolean,
  fill: (transaction: Transaction) => void,
  isBeaten: () => Promise<boolean>,
): Promise<boolean> {
  const read = await readStamp(wave);
  const first = kvs.transact();
  fill(first);
  first.set(...addedTo(wave, read, toNote(refIn(read)), Date.now(), isJudged));
  let beaten = false;
  const isRefused = async (): Promise<boolean> => {
    beaten = await isBeaten();
    return beaten || (await readStamp(wave)).stamp !== read.stamp;
  };
  if (await transactionWon(first, isRefused)) return true;
  if (beaten) return false;
  const second = kvs.transact();
  fill(second);
  second.set(...emptied(wave, await readStamp(wave), Date.now()));
  return transactionWon(second, isBeaten);
}

/** Sets the row so that the person who watches reads again, and nothing that was noted stays. */
export async function emptyStamp(wave: WaveId): Promise<void> {
  const [key, row, { entityName }] = emptied(wave, await readStamp(wave), Date.now());
  await kvs.entity(entityName).set(key, row);
}
