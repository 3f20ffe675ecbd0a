import type { Press } from './presses';

/** A browser that keeps something for later; it may refuse any of it, as a frame of another site is often refused. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** How the answers of one person at one gate are found again. */
export const unsentKey = (wave: string, gate: string, account: string | null): string =>
  `runway answers ${wave} ${gate} ${account ?? ''}`;

/** Stores that the browser offers, the one that outlives the tab first. Looking at them may throw already. */
export function browserStores(): readonly Kept[] {
  return [() => window.localStorage, () => window.sessionStorage].flatMap((store) => {
    try {
      return [store()];
    } catch {
      return [];
    }
  });
}

/** Keeps answers that were not acknowledged; with none, nothing is kept. @returns whether a store took them */
export function keepUnsent(stores: readonly Kept[], key: string, presses: readonly Press[]): boolean {
  let isKept = false;
  for (const store of stores)
    try {
      if (presses.length === 0 || isKept) store.removeItem(key);
      else store.setItem(key, JSON.stringify(presses));
      isKept = true;
    } catch {
      // The next store may take them: a frame of another site is refused one, a private window both.
    }
  return isKept;
}

/** Answers of an earlier visit that were not acknowledged. */
export function readUnsent(stores: readonly Kept[], key: string): readonly Press[] {
  for (const store of stores)
    try {
      const kept: unknown = JSON.parse(store.getItem(key) ?? '[]');
      const presses = Array.isArray(kept) ? kept.filter(isPress) : [];
      if (presses.length > 0) return presses;
    } catch {
      // Refused, or not what was kept: then there is nothing to offer.
    }
  return [];
}

const isPress = (value: unknown): value is Press => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, row, words, at } = value as Partial<Record<keyof Press, unknown>>;
  return (
    typeof id === 'string' &&
    typeof at === 'number' &&
    typeof row === 'object' &&
    row !== null &&
    typeof words === 'object' &&
    words !== null
  );
};
