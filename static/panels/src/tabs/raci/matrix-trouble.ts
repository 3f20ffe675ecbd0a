import type { CellConflict, CsvFault } from '../../../../../src/contract/raci';
import type { ErrorView } from '../../../../../src/contract/result';

/** Why a write of the matrix was not done. `again` sends the same once more, over what stands now. */
export type MatrixTrouble =
  | { readonly is: 'conflict'; readonly conflicts: readonly CellConflict[]; readonly again: () => void }
  | { readonly is: 'refused'; readonly message: string; readonly next: string; readonly faults: readonly CsvFault[] }
  | { readonly is: 'failed'; readonly error: ErrorView | null; readonly again: () => void };
