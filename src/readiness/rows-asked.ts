import type { ItemMarks } from './item-marks';
import type { RowSpec } from './item-spec';

/** The lines of an item: those of the template, then those that people added. */
export const rowsAsked = (rows: readonly RowSpec[], { added = {} }: Pick<ItemMarks, 'added'>): readonly RowSpec[] => [
  ...rows,
  ...Object.entries(added).map(([key, { kind, high }]) => ({ key, kind, high })),
];
