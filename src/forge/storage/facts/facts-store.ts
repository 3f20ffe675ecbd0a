import { z } from 'zod';
import { mergePart } from '../../../facts/merge-part';
import type { FactsStore, SeenIssue } from '../../../facts/ports';
import {
  type FactsHead,
  factsHead,
  type FactsPart,
  factsPart,
  NO_HEAD,
  partOf,
  PARTS,
} from '../../../facts/stored-facts';
import type { ProjectId, WaveId } from '../../../wave/ids';
import { addedId } from '../../../readiness/issue-fact';
import { versionedRow } from '../rows/versioned-row';
import { watchIssues } from './watched-issues';
import { writeNoted } from '../watch/write-noted';
import { waveStore } from '../wave-store';
import { readMany, readTogether, type StoredKey } from '../rows/read-many';
import { retryOnConflict } from '../rows/retry-on-conflict';

/** The custom entity of manifest.yml. */
export const FACTS = 'facts';

const rows = versionedRow(FACTS, z.unknown());
const headKey = (wave: WaveId): string => `${wave}.head`;
const partKey = (wave: WaveId, part: number): string => `${wave}.${part}`;

/** Every row of a wave. */
export const factsKeys = (wave: WaveId): string[] => [
  headKey(wave),
  ...Array.from({ length: PARTS }, (_, part) => partKey(wave, part)),
];

/** What is known of the issues of waves: sixteen parts and a head a wave, each written on condition that nobody has in between. */
export const factsStore: FactsStore = {
  snapshot: async (wave) => {
    const values = await readMany(factsKeys(wave).map((key) => ({ key, entityName: FACTS })));
    const bodies = new Map([...values].map(([key, value]) => [key, rows.parse(value).body]));
    const head = bodies.get(headKey(wave));
    bodies.delete(headKey(wave));
    return {
      head: head === undefined ? null : factsHead.parse(head),
      issues: new Map([...bodies.values()].flatMap((body) => Object.entries(factsPart.parse(body)))),
    };
  },

  merge: async (wave, seen, isOurs) => {
    const byPart = new Map<number, SeenIssue[]>();
    for (const one of seen) {
      const part = byPart.get(partOf(one.issue));
      if (part === undefined) byPart.set(partOf(one.issue), [one]);
      else part.push(one);
    }
    for (const [part, own] of byPart) {
      await change(
        wave,
        partKey(wave, part),
        (before) => mergePart(partIn(before), own, isOurs),
        (before, after) => seenIn(partIn(before)) !== seenIn(partIn(after)),
      );
    }
  },

  watch: watchIssues,

  putHead: (wave, next) =>
    change(
      wave,
      headKey(wave),
      (before): FactsHead => next(headIn(before)),
      (before, after) => judgedBy(headIn(before)) !== judgedBy(headIn(after)),
    ),

  head: async (wave) => {
    const row = await rows.read(headKey(wave));
    return row === null ? null : factsHead.parse(row.body);
  },
};

/** The head of a wave and a few other values of storage, by key, in one request. */
export async function readHeadWith(
  wave: WaveId,
  others: readonly StoredKey[],
): Promise<{ readonly head: FactsHead | null; readonly values: ReadonlyMap<string, unknown> }> {
  const read = await readTogether([{ key: headKey(wave), entityName: FACTS }, ...others]);
  const row = read.get(headKey(wave));
  return { head: row === undefined ? null : factsHead.parse(rows.parse(row).body), values: read };
}

const partIn = (body: unknown): FactsPart => (body === null ? {} : factsPart.parse(body));
const headIn = (body: unknown): FactsHead => (body === null ? NO_HEAD : factsHead.parse(body));

/** What of a part views rest on: not when each issue was seen. */
const seenIn = (part: FactsPart): string =>
  JSON.stringify(Object.entries(part).map(([issue, { role, fact }]) => [issue, role, fact]));

/** What of a head views rest on. When a wave was read is read beside them: most readings find that nothing changed. */
const judgedBy = ({ whole, closedSince, site }: FactsHead): string => JSON.stringify([whole, closedSince, site]);

/**
 * Reads, changes and writes one row, again where someone else has written it meanwhile; nothing where nothing changes.
 * @param isJudged whether views of the wave may differ by it
 */
function change(
  wave: WaveId,
  key: string,
  to: (body: unknown) => unknown,
  isJudged: (before: unknown, after: unknown) => boolean,
): Promise<void> {
  return retryOnConflict(async () => {
    const before = await rows.read(key);
    const body = to(before?.body ?? null);
    if (before !== null && JSON.stringify(before.body) === JSON.stringify(body)) return undefined;
    const read = before?.epoch ?? null;
    const won = await writeNoted(
      wave,
      () => [{ is: 'facts' }],
      isJudged(before?.body ?? null, body),
      (transaction) => void transaction.set(...rows.write(key, { wave }, body, read)),
      async () => ((await rows.read(key))?.epoch ?? null) !== read,
    );
    return won ? undefined : 'conflict';
  });
}

/** Which wave of a project knows an issue, and as what: a node's path, or `added/<issue>`. Null where none does. */
export async function factOfIssue(
  project: ProjectId,
  issue: string,
): Promise<{ readonly wave: WaveId; readonly id: string } | null> {
  const waves = await waveStore.waves(project);
  // The newest wave first: an issue is a node of one wave only, but may have been added under a module of another.
  for (const { wave } of [...waves].reverse()) {
    const row = await rows.read(partKey(wave.id, partOf(issue)));
    const role = row === null ? undefined : factsPart.parse(row.body)[issue]?.role;
    if (role?.is === 'node') return { wave: wave.id, id: role.node };
    if (role?.is === 'added') return { wave: wave.id, id: addedId(issue) };
  }
  return null;
}
