import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type GateRecord, NO_RECORD, type Round } from '../../gates/record/gate-record';
import { isUntouched } from '../../gates/record/is-untouched';
import { type KeptGates, keptGates, NO_GATES } from '../../gates/plan/kept-gates';
import type { Snapshot } from '../../gates/record/snapshot';
import { type StoredGate, storedGate } from '../../gates/record/stored-gate';
import type { WaveId } from '../../wave/ids';
import type { StoredLine } from '../../marks/stored-line';
import {
  type EntryWrite,
  fitsEntry,
  type KeptEntry,
  longKey,
  readEntries,
  readEntry,
  writeEntries,
} from './entry-store';
import { hashOf } from './rows/keys';
import { readSliced, writeSliced } from './rows/sliced-values';

/** What is stored of one gate, with the snapshots that were read of it. */
export interface KeptGate {
  /** Counts writes; 0: nothing was ever said. */
  readonly version: number;
  /** Its rounds are the latest: as many as were read, and none from before one whose snapshot is not what was signed. */
  readonly record: GateRecord;
  /** Rounds before those, with whether their snapshot is still what was signed. */
  readonly earlier: readonly (Round & { readonly forged: boolean })[];
  readonly issues: StoredGate['issues'];
  readonly stored: StoredGate;
}

const NOTHING_STORED: StoredGate = {
  schema: 1,
  record: { weights: {}, conditions: [], waivers: [], rounds: [], notes: [], sent: [] },
  last: { by: '', to: '' },
  issues: {},
};
export const NOTHING_SAID: KeptGate = {
  version: 0,
  record: NO_RECORD,
  earlier: [],
  issues: {},
  stored: NOTHING_STORED,
};

/** What is longer than an entry takes stands in slices, and the entry names it. */
const entryOfGate = z.union([storedGate, z.strictObject({ long: z.string() })]);
const snapshotKey = (wave: WaveId, gate: string, fingerprint: string): string =>
  `${longKey(wave)}snapshot:${hashOf(gate)}:${fingerprint}`;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export async function readGateList(wave: WaveId): Promise<KeptEntry<KeptGates> | null> {
  return readEntry(wave, 'gates', '', keptGates);
}

/**
 * What was said at gates, by id.
 * @param rounds `latest`: from the snapshot that was decided on last, which is all that a standing needs; `all`
 */
export async function readGateRecords(
  wave: WaveId,
  gates: readonly string[],
  rounds: 'latest' | 'all',
): Promise<Map<string, KeptGate>> {
  const entries = await readEntries(wave, 'gate', gates, entryOfGate);
  const kept = await Promise.all(
    [...entries].map(async ([id, { value, epoch }]) => {
      const stored = 'long' in value ? storedGate.parse(await readSliced(value.long)) : value;
      return [id, await keptGate(wave, id, stored, epoch, rounds)] as const;
    }),
  );
  return new Map(kept);
}

async function keptGate(
  wave: WaveId,
  gate: string,
  stored: StoredGate,
  version: number,
  which: 'latest' | 'all',
): Promise<KeptGate> {
  const { rounds } = stored.record;
  const decided = rounds.findLastIndex(({ decision }) => decision !== null);
  const from = which === 'all' ? 0 : decided === -1 ? Math.max(0, rounds.length - 1) : decided;
  const read = await Promise.all(
    rounds.slice(from).map(async (round) => {
      const snapshot = await readSnapshot(wave, gate, round.snapshot);
      return { ...round, snapshot, forged: !isSigned(snapshot, gate, round.snapshot) };
    }),
  );
  const forged = read.findLastIndex((round) => round.forged);
  return {
    version,
    record: { ...stored.record, rounds: read.slice(forged + 1).map(({ forged: _is, ...round }) => round) },
    earlier: read.slice(0, forged + 1),
    issues: stored.issues,
    stored,
  };
}

const readSnapshot = async (wave: WaveId, gate: string, fingerprint: string): Promise<Snapshot> =>
  (await readSliced(snapshotKey(wave, gate, fingerprint))) as Snapshot;

/** That its fingerprint is that of all it holds is what says that it has the shape in which it was frozen, too. */
const isSigned = (snapshot: Snapshot, gate: string, fingerprint: string): boolean =>
  snapshot.fingerprint === fingerprint && snapshot.gate === gate && isUntouched(snapshot, sha256);

/** What a write does to the list of gates, and which version of it was read. */
export interface GateListWrite {
  readonly value: KeptGates;
  readonly read: KeptEntry<KeptGates> | null;
}

/**
 * Writes what was said at a gate with its line of the activity, or nothing. A new snapshot is written before: where the write
 * of the record fails, nothing names it.
 * @param list where this is the first word at the gate
 * @returns false where somebody else has written since
 */
export async function writeGate(
  wave: WaveId,
  gate: string,
  before: KeptGate,
  { record, issues, last }: Pick<KeptGate, 'record' | 'issues'> & Pick<StoredGate, 'last'>,
  lines: readonly StoredLine[],
  list: GateListWrite | null,
): Promise<boolean> {
  const known = new Set(before.stored.record.rounds.map(({ snapshot }) => snapshot));
  const fresh = record.rounds.filter(({ snapshot }) => !known.has(snapshot.fingerprint));
  const unread = before.stored.record.rounds.slice(0, before.stored.record.rounds.length - before.record.rounds.length);
  const stored: StoredGate = {
    schema: 1,
    record: {
      ...storedGate.shape.record.parse({
        ...record,
        rounds: [...unread, ...record.rounds.map((round) => ({ ...round, snapshot: round.snapshot.fingerprint }))],
      }),
    },
    last,
    issues: { ...issues },
  };
  await writeSliced(fresh.map(({ snapshot }) => [snapshotKey(wave, gate, snapshot.fingerprint), snapshot] as const));
  const writes: EntryWrite[] = [
    {
      kind: 'gate',
      id: gate,
      value: fitsEntry(stored) ? stored : await writtenLong(wave, gate, stored),
      read: before.version === 0 ? null : before.version,
    },
    ...(list === null ? [] : [listWrite(list)]),
  ];
  return writeEntries(wave, writes, lines);
}

async function writtenLong(wave: WaveId, gate: string, stored: StoredGate): Promise<{ long: string }> {
  const long = `${longKey(wave)}gate:${hashOf(gate)}:${crypto.randomUUID()}`;
  await writeSliced([[long, stored]]);
  return { long };
}

const listWrite = ({ value, read }: GateListWrite): EntryWrite => ({
  kind: 'gates',
  id: '',
  value,
  read: read?.epoch ?? null,
});

/** @returns false where somebody else has written since */
export const writeGateList = (wave: WaveId, list: GateListWrite, lines: readonly StoredLine[]): Promise<boolean> =>
  writeEntries(wave, [listWrite(list)], lines);

export const listOf = (read: KeptEntry<KeptGates> | null): KeptGates => read?.value ?? NO_GATES;
