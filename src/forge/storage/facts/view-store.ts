import { z } from 'zod';
import type { WaveId } from '../../../wave/ids';
import { type StoredGateViews, storedGateViews } from '../../../gates/stored-gate-views';
import { type StoredView, storedView } from '../../../readiness/stored-view';
import { fitsEntry, readEntry, writeEntries } from '../entry-store';
import { ENTRY, entryKey, type EntryKind } from '../rows/entry-key';
import { removeKeys } from '../rows/remove-keys';

const VIEW: EntryKind = 'view';
const GATES: EntryKind = 'gate-views';
const CLAIM: EntryKind = 'view-claim';
const REPORT: EntryKind = 'report';

/** At which basis someone evaluates a wave, and until when no one else needs to. */
const claim = z.object({ of: z.string(), until: z.number() });

/** A row with the version that was read; `value` is null where another version of the app wrote it, whose shape it has. */
export interface KeptView<T> {
  readonly value: T | null;
  /** Null: there is no row. */
  readonly epoch: number | null;
}

const kept = async <T extends z.ZodType>(wave: WaveId, kind: EntryKind, schema: T): Promise<KeptView<z.output<T>>> => {
  const entry = await readEntry(wave, kind, '', z.unknown());
  const read = schema.safeParse(entry?.value);
  return { value: read.success ? read.data : null, epoch: entry?.epoch ?? null };
};

export const readView = (wave: WaveId): Promise<KeptView<StoredView>> => kept(wave, VIEW, storedView);
export const readGateViews = (wave: WaveId): Promise<KeptView<StoredGateViews>> => kept(wave, GATES, storedGateViews);

export interface EvaluatedViews {
  readonly view: StoredView;
  readonly gates: StoredGateViews;
}

/** Writes both, or neither where someone else has since, or one is larger than storage takes. Nothing else rests on them. */
export async function writeViews(wave: WaveId, { view, gates }: EvaluatedViews): Promise<void> {
  if (!fitsEntry(view) || !fitsEntry(gates)) return;
  const [before, gatesBefore] = await Promise.all([readView(wave), readGateViews(wave)]);
  await writeEntries(
    wave,
    [
      { kind: VIEW, id: '', value: view, read: before.epoch },
      { kind: GATES, id: '', value: gates, read: gatesBefore.epoch },
    ],
    [],
  );
}

/**
 * True for the first who is to evaluate a wave at a basis. Of one that died the claim ends by itself.
 * @param now epoch milliseconds
 */
export async function claimView(wave: WaveId, of: string, now: number, forMs: number): Promise<boolean> {
  const { value, epoch } = await kept(wave, CLAIM, claim);
  if (value !== null && value.of === of && value.until > now) return false;
  return writeEntries(wave, [{ kind: CLAIM, id: '', value: { of, until: now + forMs }, read: epoch }], []);
}

/** Takes the views of a wave away: the next reader evaluates it. */
export const dropViews = (wave: WaveId): Promise<void> =>
  removeKeys([VIEW, GATES, CLAIM, REPORT].map((kind) => ({ key: entryKey(wave, kind, ''), entityName: ENTRY })));
