import type { RaciLetters } from '../../../../../../src/contract/raci';

/** What is to be written: by row, then by role. Null: back to the default. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, RaciLetters | null>>;
