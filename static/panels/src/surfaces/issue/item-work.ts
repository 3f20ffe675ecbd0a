import { createContext, useContext } from 'react';
import type { ActivityLine, ItemView, Mark } from '../../../../../src/contract/marks';
import type { PersonView } from '../../../../../src/contract/source';
import type { Trouble } from './trouble';

/** The item at hand and the ways to write of it. */
export interface ItemWork {
  readonly item: ItemView;
  readonly people: ReadonlyMap<string, PersonView>;
  /** Something is being written or taken back. */
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** @returns whether it was written; where not, `trouble` says why at `place`. */
  readonly say: (mark: Mark, place: string) => Promise<boolean>;
  readonly takeBack: (line: ActivityLine) => Promise<void>;
  /** Reads the item again. */
  readonly again: () => Promise<void>;
  /** Closes the trouble without writing. */
  readonly leave: () => void;
}

export const ItemWorkContext = createContext<ItemWork | null>(null);

export function useItemWork(): ItemWork {
  const work = useContext(ItemWorkContext);
  if (work === null) throw new Error('useItemWork is called outside ItemPanel');
  return work;
}
