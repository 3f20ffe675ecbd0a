import type { ItemState } from './wave-readiness';

/** A task above others, with nothing of its own, is shown only where a number tells of it. */
export const isShown = (item: ItemState): boolean =>
  item.counted ||
  item.team ||
  item.is === 'not-applicable' ||
  item.is === 'ongoing' ||
  item.extras > 0 ||
  item.tampered;
