import type { RaciLine } from '../../../../../../src/contract/raci';

/** A line of the table. */
export type GridLine =
  | { readonly is: 'group'; readonly id: string; readonly name: string }
  | {
      readonly is: 'row';
      readonly id: string;
      readonly row: RaciLine;
      /** 0 for what is no task. */
      readonly depth: 0 | 1 | 2;
      /** Null: it has no tasks. */
      readonly expanded: boolean | null;
    }
  /** Told below a module in place of its tasks. */
  | {
      readonly is: 'note';
      readonly id: string;
      readonly module: string;
      readonly says: 'loading' | 'failed' | 'none' | { readonly hidden: number };
    };
