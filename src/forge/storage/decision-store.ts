import { z } from 'zod';
import { DECISION_STATES, MAX_DECISIONS } from '../../contract/decision-log';
import type { WaveId } from '../../wave/ids';
import { type StoredDecision, storedDecision } from '../../decisions/stored-decision';
import { waitingToBeLookedAt } from '../../decisions/waiting-to-be-looked-at';
import type { StoredLine } from '../../marks/stored-line';
import { type EntryWrite, fitsEntry, type KeptEntry, readEntries, readEntry, writeEntries } from './entry-store';
import { retryOnConflict } from './rows/retry-on-conflict';

/** The list stands in so many entries: 500 titles and approvers are more than one holds, and fewer people write at once to each. */
const SHARDS = 4;
const HEAD = 'head';
const IDS = Array.from({ length: SHARDS }, (_, index) => String(index));

/** What the list shows, and what the checks of gates and the items ask. */
const indexLine = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  state: z.enum(DECISION_STATES),
  owner: z.string(),
  due: z.string().nullable(),
  approvers: z.number(),
  approved: z.number(),
  /** Approvers of the present review who have not approved yet. */
  asked: z.array(z.string()),
  left: z.number().nullable(),
  toLookAt: z.number(),
  at: z.number(),
});
export type DecisionIndexLine = z.output<typeof indexLine>;
const shard = z.object({ lines: z.array(indexLine) });
const head = z.object({ next: z.number(), count: z.number() });

/** All decisions of a wave, by number. One request. */
export async function readDecisionIndex(wave: WaveId): Promise<DecisionIndexLine[]> {
  const shards = await readEntries(wave, 'decisions', IDS, shard);
  return [...shards.values()].flatMap(({ value }) => value.lines).sort((a, b) => a.number - b.number);
}

export const readDecision = (wave: WaveId, id: string): Promise<KeptEntry<StoredDecision> | null> =>
  readEntry(wave, 'decision', id, storedDecision);

export const readDecisions = (wave: WaveId, ids: readonly string[]): Promise<Map<string, KeptEntry<StoredDecision>>> =>
  readEntries(wave, 'decision', ids, storedDecision);

export type DecisionWritten = 'written' | 'changed-meanwhile' | 'full' | 'too-long';

/**
 * Writes a decision with its line in the list, on condition that it still is as it was read. Others who write to the list at the
 * same time are no conflict: then it is tried again.
 * @param read version that was read; null: it is new, and `make` gets its number
 */
export async function writeDecision(
  wave: WaveId,
  {
    id,
    read,
    make,
  }: { readonly id: string; readonly read: number | null; readonly make: (next: number) => StoredDecision },
  line: (decision: StoredDecision) => StoredLine,
): Promise<DecisionWritten> {
  return retryOnConflict(async () => {
    const lists = read === null ? await readHead(wave) : null;
    if (lists !== null && lists.value.count >= MAX_DECISIONS) return 'full';
    const decision = make(lists?.value.next ?? 0);
    const list = await readShard(wave, decision.number);
    const lines = [...list.value.lines.filter((one) => one.id !== id), indexLineOf(decision)];
    if (!fitsEntry(decision)) return 'too-long';
    if (!fitsEntry({ lines })) return 'full';
    const writes: EntryWrite[] = [
      { kind: 'decision', id, value: decision, read },
      { kind: 'decisions', id: shardOf(decision.number), value: { lines }, read: list.epoch },
    ];
    if (lists !== null) {
      const { next, count } = lists.value;
      writes.push({ kind: 'decisions', id: HEAD, value: { next: next + 1, count: count + 1 }, read: lists.epoch });
    }
    if (await writeEntries(wave, writes, [line(decision)])) return 'written';
    if (((await readDecision(wave, id))?.epoch ?? null) !== read) return 'changed-meanwhile';
    return 'conflict';
  });
}

/** @returns false where somebody else has written it since it was read */
export async function removeDecision(
  wave: WaveId,
  { value: { id, number }, epoch }: KeptEntry<StoredDecision>,
  line: StoredLine,
): Promise<boolean> {
  return retryOnConflict(async () => {
    const [lists, list] = await Promise.all([readHead(wave), readShard(wave, number)]);
    const lines = list.value.lines.filter((one) => one.id !== id);
    const writes: EntryWrite[] = [
      { kind: 'decision', id, value: null, read: epoch },
      { kind: 'decisions', id: shardOf(number), value: { lines }, read: list.epoch },
      { kind: 'decisions', id: HEAD, value: { ...lists.value, count: lists.value.count - 1 }, read: lists.epoch },
    ];
    if (await writeEntries(wave, writes, [line])) return true;
    if ((await readDecision(wave, id))?.epoch !== epoch) return false;
    return 'conflict';
  });
}

const shardOf = (number: number): string => IDS[number % SHARDS] ?? HEAD;

async function readHead(wave: WaveId): Promise<{ value: z.output<typeof head>; epoch: number | null }> {
  return (await readEntry(wave, 'decisions', HEAD, head)) ?? { value: { next: 1, count: 0 }, epoch: null };
}

async function readShard(
  wave: WaveId,
  number: number,
): Promise<{ value: z.output<typeof shard>; epoch: number | null }> {
  return (await readEntry(wave, 'decisions', shardOf(number), shard)) ?? { value: { lines: [] }, epoch: null };
}

function indexLineOf(decision: StoredDecision): DecisionIndexLine {
  const { id, number, title, state, owner, due, approvers, approvals, left, history } = decision;
  const said = new Set(approvals.map(({ by }) => by));
  return {
    id,
    number,
    title,
    state,
    owner,
    due,
    approvers: approvers.length,
    approved: approvers.filter((account) => said.has(account)).length,
    asked: state === 'under-review' ? approvers.filter((account) => !said.has(account)) : [],
    left,
    toLookAt: waitingToBeLookedAt(decision).length,
    at: history.at(-1)?.at ?? 0,
  };
}
