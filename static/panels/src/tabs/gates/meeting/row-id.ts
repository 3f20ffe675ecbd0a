/** Of a row at a gate: as the evidence of a check names it. */
export const rowId = ({ item, key }: { readonly item: string; readonly key: string }): string => `${item} ${key}`;
