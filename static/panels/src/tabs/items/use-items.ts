import { useRef, useState } from 'react';
import type { ItemFilter, ItemPage, ItemsRequest } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { errorOf, type Loaded, useCall } from '../../shell/use-call';
import { joinPages } from './join-pages';

interface Items {
  readonly loaded: Loaded<ItemPage>;
  readonly retry: () => void;
  readonly again: () => Promise<void>;
  readonly showMore: () => Promise<void>;
  /** What showing more failed with. */
  readonly failed: { readonly error: ErrorView | null } | null;
  /** Every row of the filter, those too that are not shown yet. */
  readonly readAll: () => Promise<ItemPage>;
}

/** Items of a filter in an order, page after page; read again, they are as many pages as were shown. */
export function useItems(wave: string, filter: ItemFilter, search: string, sort: ItemsRequest['sort']): Items {
  const key = JSON.stringify([wave, filter, search, sort]);
  const wanted = useRef({ key, pages: 1 });
  const [more, setMore] = useState<{ readonly after: ItemPage; readonly pages: readonly ItemPage[] }>();
  const [failed, setFailed] = useState<Items['failed']>(null);
  const pageFrom = (from: number) =>
    call('listItems', { wave, filter, search, from, ...(sort === undefined ? {} : { sort }) });

  async function read(most: number): Promise<ItemPage> {
    const pages: ItemPage[] = [];
    for (let from: number | null = 0; from !== null && pages.length < most;) {
      const page: ItemPage = await pageFrom(from);
      pages.push(page);
      from = page.next;
    }
    return joinPages(pages);
  }

  const { loaded, retry, again } = useCall(
    key,
    () => {
      if (wanted.current.key !== key) wanted.current = { key, pages: 1 };
      return read(wanted.current.pages);
    },
    { isShared: true },
  );
  const base = loaded.state === 'ready' ? loaded.value : null;
  const shown = base === null ? null : more?.after === base ? joinPages([base, ...more.pages]) : base;

  async function showMore() {
    if (base === null || shown === null || shown.next === null) return;
    setFailed(null);
    try {
      const page = await pageFrom(shown.next);
      wanted.current = { key, pages: wanted.current.pages + 1 };
      setMore((before) => ({ after: base, pages: before?.after === base ? [...before.pages, page] : [page] }));
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
  }

  return {
    loaded: shown === null ? loaded : { state: 'ready', value: shown },
    retry,
    again,
    showMore,
    failed,
    readAll: () => read(Infinity),
  };
}
