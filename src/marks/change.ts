import { z } from 'zod';
import { type ItemRecord, storedItemRecord } from './item-record';
import { sameValue } from '../values/same-value';

const ITEM_SECTIONS = ['criteria', 'rows', 'plans', 'answers', 'runs', 'added', 'item'] as const;

/** One entry of a record, before and after something was said; null: it was not there. */
export const storedChange = z.object({
  /** Of an item's record; or of the matrix or the register of a wave, which are taken back apart from items. */
  section: z.enum([...ITEM_SECTIONS, 'raci', 'register']),
  key: z.string(),
  before: z.json(),
  after: z.json(),
});
export type Change = z.infer<typeof storedChange>;

type Section = (typeof ITEM_SECTIONS)[number];
const isOfItem = (change: Change): change is Change & { section: Section } =>
  (ITEM_SECTIONS as readonly string[]).includes(change.section);
/** What any section is while nobody cares what its entries hold. */
type Entries = Readonly<Record<string, z.core.util.JSONType>>;

/** A change of one entry to `after`, told against the record as it is. */
export const changeOf = (record: ItemRecord, section: Section, key: string, after: unknown): Change =>
  storedChange.parse({ section, key, before: entryOf(record, section, key), after });

/**
 * Writes the `after` of each change, in order.
 * @throws ZodError where an entry does not fit its section: changes come out of storage too
 */
export function applyChanges(record: ItemRecord, changes: readonly Change[]): ItemRecord {
  const next: Record<string, Record<string, unknown>> = Object.fromEntries(
    Object.entries(record).map(([section, entries]) => [section, { ...entries }]),
  );
  for (const { section, key, after } of changes.filter(isOfItem)) {
    const entries = (next[section] ??= {});
    if (after === null) Reflect.deleteProperty(entries, key);
    else entries[key] = after;
  }
  return storedItemRecord.parse(next);
}

/** The same changes the other way round: applied to what they made, they give what there was. */
export const reversed = (changes: readonly Change[]): Change[] =>
  changes.map(({ section, key, before, after }) => ({ section, key, before: after, after: before })).reverse();

/** Whether nothing was written over these changes: every entry is still as they left it. */
export const stands = (record: ItemRecord, changes: readonly Change[]): boolean =>
  lastOfEach(changes).every(
    (change) => isOfItem(change) && sameValue(entryOf(record, change.section, change.key), change.after),
  );

/** Where one entry is changed twice, only the last says what it became. */
const lastOfEach = (changes: readonly Change[]): Change[] => [
  ...new Map(changes.map((change) => [`${change.section} ${change.key}`, change])).values(),
];

function entryOf(record: ItemRecord, section: Section, key: string): unknown {
  const entries: Entries = (record[section] ?? {}) as unknown as Entries;
  return Object.hasOwn(entries, key) ? entries[key] : null;
}
