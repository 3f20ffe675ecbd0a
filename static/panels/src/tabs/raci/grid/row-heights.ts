/** In pixels; raci.css has the same. Lines are of a known height, so that any of some hundred can be scrolled to at once. */
export const ROW_HEIGHTS = { head: 88, row: 44, group: 32, note: 32 } as const;
