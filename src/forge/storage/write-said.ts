import type { WaveId } from '../../wave/ids';
import type { Marked } from '../../marks/apply-mark';
import { digestOf } from '../../marks/digest-of';
import type { MarkRefusal } from '../../marks/mark-refusal';
import type { By } from '../../marks/said';
import { lineOf, type StoredLine } from '../../marks/stored-line';
import { lineRow } from './activity-store';
import { isStorageDown } from './rows/is-storage-busy';
import { bucketOf } from './rows/keys';
import { bucketRowAt, type MarksBucket, readBuckets } from './marks-store';
import { type KeptRecord, readRecords, recordRow, appendEntry } from './record-store';
import { MAX_KEYS } from './rows/storage-limits';
import { retryOnConflict } from './rows/retry-on-conflict';
import { changeOfItem } from './watch/changes-of';
import { writeNoted } from './watch/write-noted';

/** Something to be said of an item. Decided again where somebody else was faster. */
export interface ToSay {
  readonly item: string;
  readonly issue: string | null;
  /** The version that the person read; null where whatever stands is fine. */
  readonly version: number | null;
  readonly decide: (kept: KeptRecord) => Marked & { readonly presses?: readonly string[] };
  /** The line that is taken back by it. */
  readonly undoes?: StoredLine;
  /** Eight hexadecimal digits by which its line is known before it is written; otherwise they are random. */
  readonly mark?: string;
}

export type Outcome =
  | { readonly is: 'said'; readonly item: string; readonly line: StoredLine }
  | { readonly is: 'refused'; readonly item: string; readonly because: MarkRefusal }
  /** Somebody else has written since that version was read. */
  | { readonly is: 'changed'; readonly item: string; readonly kept: KeptRecord };

/** What was not written, since storage was busy or did not answer: it may be said again. */
export type Unwritten = { readonly is: 'not-written'; readonly item: string };

/** The wave's stamp is in each transaction. */
const KEYS_OF_ALL = 1;
/** Record and line of an item, and the line that is taken back. */
const keysOf = ({ undoes }: ToSay): number => (undoes === undefined ? 2 : 3);
/** Bytes of a stored value (Forge KVS), less what the row adds. */
const MAX_BYTES = 230 * 1024;

/**
 * Writes what is said: record, digest and line of the activity in one transaction, or none of them. Items go together as long as
 * a transaction takes their keys; of items that are refused the others stand.
 */
export async function writeSaid(wave: WaveId, by: By, all: readonly ToSay[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const some of transactionsOf(all)) outcomes.push(...(await writeSome(wave, by, some)));
  return outcomes;
}

/**
 * The same, where what was written is told even if storage does not take the rest: it is not asked again for what comes after, since
 * it would refuse that too.
 * @throws AppFailure where others wrote the same each time
 */
export async function writeSaidAsFarAsPossible(
  wave: WaveId,
  by: By,
  all: readonly ToSay[],
): Promise<(Outcome | Unwritten)[]> {
  const outcomes: (Outcome | Unwritten)[] = [];
  const left = transactionsOf(all);
  try {
    for (let some = left[0]; some !== undefined; some = left[0]) {
      outcomes.push(...(await writeSome(wave, by, some)));
      left.shift();
    }
  } catch (error) {
    if (!isStorageDown(error)) throw error;
    outcomes.push(...left.flat().map(({ item }): Unwritten => ({ is: 'not-written', item })));
  }
  return outcomes;
}

/** By bucket, so that each is written as seldom as can be. What is said twice of one item is written one after the other: the second builds on the first. */
function transactionsOf(all: readonly ToSay[]): ToSay[][] {
  const transactions: ToSay[][] = [];
  let open: ToSay[] = [];
  let keys = MAX_KEYS;
  for (const one of all.toSorted((a, b) => bucketOf(a.item) - bucketOf(b.item))) {
    const isNew = !open.some(({ item }) => bucketOf(item) === bucketOf(one.item));
    const needs = keysOf(one) + (isNew ? 1 : 0);
    if (keys + needs > MAX_KEYS || open.some(({ item }) => item === one.item)) {
      open = [];
      transactions.push(open);
      keys = KEYS_OF_ALL + keysOf(one) + 1;
    } else keys += needs;
    open.push(one);
  }
  return transactions;
}

async function writeSome(wave: WaveId, by: By, items: readonly ToSay[]): Promise<Outcome[]> {
  const buckets = [...new Set(items.map(({ item }) => bucketOf(item)))];
  return retryOnConflict(async () => {
    const [before, kept] = await Promise.all([
      readBuckets(wave, buckets),
      readRecords(
        wave,
        items.map(({ item }) => item),
      ),
    ]);
    const decided = items.map((item) => decide(item, kept.get(item.item) as KeptRecord, by));
    const writes = decided.flatMap((one) => ('next' in one ? [one] : []));
    const outcomes = decided.map(({ outcome }) => outcome);
    if (writes.length === 0) return outcomes;
    const bucketRows = [...before].flatMap(([bucket, { digests, epoch }]) => {
      const own = writes.filter(({ outcome }) => bucketOf(outcome.item) === bucket);
      if (own.length === 0) return [];
      const next = new Map([
        ...digests,
        ...own.map(({ outcome, next: { record } }) => [outcome.item, digestOf(record)] as const),
      ]);
      return [bucketRowAt(wave, bucket, next, epoch)];
    });
    if (bucketRows.some(([, row]) => isTooMuch(row)))
      return outcomes.map(({ item }) => ({ is: 'refused', item, because: 'too-much' }));
    const won = await writeNoted(
      wave,
      (ref) => writes.map(({ outcome, next }) => changeOfItem(ref, outcome.item, next.version, outcome.line.changes)),
      true,
      (transaction) => {
        for (const row of bucketRows) transaction.set(...row);
        for (const { outcome, next, undoes } of writes) {
          transaction.set(...recordRow(wave, outcome.item, next)).set(...lineRow(wave, outcome.line));
          if (undoes !== undefined) transaction.set(...lineRow(wave, { ...undoes, undone: true }));
        }
      },
      () => isBeaten(wave, before, kept),
    );
    return won ? outcomes : 'conflict';
  });
}

type Decided =
  | { readonly outcome: Extract<Outcome, { is: 'said' }>; readonly next: KeptRecord; readonly undoes?: StoredLine }
  | { readonly outcome: Outcome };

function decide({ item, issue, version, decide: say, undoes, mark }: ToSay, kept: KeptRecord, by: By): Decided {
  if (version !== null && version !== kept.version) return { outcome: { is: 'changed', item, kept } };
  const marked = say(kept);
  if (marked.is === 'refused') return { outcome: { ...marked, item } };
  const line = lineOf(marked, by, { item, issue }, mark ?? crypto.randomUUID().slice(0, 8));
  const next = appendEntry(kept, marked.record, line, { undone: undoes?.id, presses: marked.presses });
  if (isTooMuch(next) || isTooMuch(line)) return { outcome: { is: 'refused', item, because: 'too-much' } };
  return { outcome: { is: 'said', item, line }, next, ...(undoes === undefined ? {} : { undoes }) };
}

const isTooMuch = (value: unknown): boolean => Buffer.byteLength(JSON.stringify(value)) > MAX_BYTES;

/** Which of the rows somebody else wrote is not asked: any one refuses all. */
async function isBeaten(
  wave: WaveId,
  before: ReadonlyMap<number, MarksBucket>,
  kept: ReadonlyMap<string, KeptRecord>,
): Promise<boolean> {
  const buckets = await readBuckets(wave, [...before.keys()]);
  if ([...before].some(([bucket, { epoch }]) => buckets.get(bucket)?.epoch !== epoch)) return true;
  const now = await readRecords(wave, [...kept.keys()]);
  return [...kept].some(([item, { version }]) => now.get(item)?.version !== version);
}
