/** Pages of a list of Confluence that are read at most: four of 250. */
const MAX_PAGES = 4;

interface CursorPage<T> {
  readonly results: readonly T[];
  readonly _links?: { readonly next?: string | undefined } | undefined;
}

/** What a list of Confluence holds, up to four of its pages. `_links.next` is a path that carries the cursor of the next. */
export async function allByCursor<T>(read: (cursor?: string) => Promise<CursorPage<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const { results, _links } = await read(cursor);
    all.push(...results);
    cursor = cursorOf(_links?.next);
    if (cursor === undefined) return all;
  }
  return all;
}

const cursorOf = (next: string | undefined): string | undefined =>
  new URLSearchParams(next?.slice(next.indexOf('?') + 1) ?? '').get('cursor') ?? undefined;
