import type { ItemPage } from '../../../../../src/contract/readiness';

/** Pages one after the other as one; an item that moved between two of them while they were read stands there once. */
export function joinPages(pages: readonly ItemPage[]): ItemPage {
  const last = pages.at(-1);
  const byId = <T extends { readonly id: string }>(lines: readonly T[]): readonly T[] => [
    ...new Map(lines.map((line) => [line.id, line])).values(),
  ];
  return {
    items: byId(pages.flatMap(({ items }) => items)),
    gone: byId(pages.flatMap(({ gone }) => gone)),
    total: last?.total ?? 0,
    hidden: pages.reduce((sum, { hidden }) => sum + hidden, 0),
    next: last?.next ?? null,
  };
}
