import type { Watched } from '../../../../src/contract/watch';

/** What who watches is answered while no one writes. */
export const nothingNew: Watched = { stamp: '1', pass: null, changes: [], gate: null, look: false };
