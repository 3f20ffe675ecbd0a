import { raciLetters, type RaciLetters } from '../contract/raci';
import { type Entries, storedEntries } from './stored-entries';

/** What people wrote into one row, by role. Null: taken back, as by default. */
export const storedRow = storedEntries(raciLetters);

/** By row: only what people wrote is stored, so that a newer template can better what nobody touched. */
export type StoredMatrix = ReadonlyMap<string, Entries<RaciLetters>>;

export const NEVER_WRITTEN: Entries<RaciLetters> = { version: 0, entries: {} };
