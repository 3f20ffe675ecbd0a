import Button from '@atlaskit/button/default/button';
import { useMemo, useState } from 'react';
import type { ItemFilter, ItemPage, ItemsRequest, ItemSort, OverviewView } from '../../../../../src/contract/readiness';
import { Failed } from '../../kit/failed';
import { readPeople } from '../../kit/people/read-people';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { DataTable } from '../../kit/tables/data-table';
import { usePeople } from '../../shell/use-people';
import { itemsTexts } from './items-texts';
import { useViewer } from '../../shell/viewer';
import { BulkBar } from './bulk-bar';
import { GoneList } from './gone-list';
import { itemColumns } from './item-columns';
import { ItemFilters } from '../../kit/items/item-filters';
import { ownersOfSample } from './owners-of-sample';
import { useItems } from './use-items';

interface Props {
  readonly view: OverviewView;
  readonly filter: ItemFilter;
  readonly search: string;
  readonly go: (to: Place) => void;
  /** After something that changes the numbers. */
  readonly onChanged: () => Promise<void>;
}

/** Columns that the app sorts all items by. A panel loads no schema, so the names are here too; the type holds them to the call's. */
const ITEM_SORTS: readonly ItemSort[] = ['key', 'title', 'state', 'owner', 'due', 'criteria', 'rows'];
const NOTHING: ItemPage = { items: [], total: 0, hidden: 0, next: null, gone: [] };

/** The items behind a number: searched, filtered, sorted, and changed many at once. */
export function ItemsPage({ view, filter, search, go, onChanged }: Props) {
  const { texts, format } = useViewer(itemsTexts);
  const wave = view.wave.id;
  const [sort, setSort] = useState<ItemsRequest['sort']>();
  const { loaded, retry, again, showMore, failed, readAll } = useItems(wave, filter, search, sort);
  const page = loaded.state === 'ready' ? loaded.value : NOTHING;
  const isSample = view.wave.sample;
  const shown = usePeople(
    useMemo(() => (isSample ? [] : page.items.map(({ assignee }) => assignee)), [isSample, page]),
  );
  const people = isSample ? ownersOfSample(page.items) : shown;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = page.items.filter(({ id }) => selected.has(id));
  const given = { view, texts, format };
  const columns = itemColumns({
    ...given,
    people,
    selection: view.may.bulk
      ? {
          has: (id) => selected.has(id),
          set: (id, isSelected) =>
            setSelected((before) => new Set(isSelected ? [...before, id] : [...before].filter((each) => each !== id))),
        }
      : null,
  });

  async function changed() {
    setSelected(new Set());
    await Promise.all([again(), onChanged()]);
  }

  return (
    <TabFrame heading={texts.items.heading}>
      <ItemFilters
        view={view}
        table="items"
        filter={filter}
        search={search}
        items={page.items}
        people={people}
        onChange={(next, text) => {
          setSelected(new Set());
          go({ page: 'items', wave, filter: next, search: text });
        }}
      />
      {view.may.bulk ? (
        <BulkBar
          view={view}
          shown={page.items}
          chosen={chosen}
          onSelect={(ids) => setSelected(new Set(ids))}
          onChanged={changed}
        />
      ) : null}
      {draw()}
    </TabFrame>
  );

  function draw() {
    switch (loaded.state) {
      case 'loading':
        return <PageSkeleton />;
      case 'failed':
        return <Failed title={texts.items.failed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        return (
          <>
            <GoneList view={view} gone={page.gone} onChanged={changed} />
            <DataTable
              title={texts.items.table(page.items.length, page.total)}
              columns={columns}
              rows={page.items}
              keyOf={({ id }) => id}
              empty={page.hidden > 0 || page.gone.length > 0 ? texts.items.noneToShow : texts.items.none}
              file={`runway-${view.wave.code}-items`}
              readAll={page.next === null ? undefined : async () => (await readAll()).items}
              columnsOf={
                page.next === null
                  ? undefined
                  : async (rows) =>
                      itemColumns({
                        ...given,
                        people: await readPeople(rows.map(({ assignee }) => assignee)),
                        selection: null,
                      })
              }
              order={sort === undefined ? null : { by: sort.by, order: sort.descending === true ? 'DESC' : 'ASC' }}
              onOrder={({ by, order }) => {
                const known = ITEM_SORTS.find((each) => each === by);
                if (known !== undefined) setSort({ by: known, descending: order === 'DESC' });
              }}
              minWidth="wide"
            />
            {page.hidden === 0 ? null : <p className="rw-subtle">{texts.items.hidden(page.hidden)}</p>}
            {failed === null ? null : <Failed title={texts.items.failed} error={failed.error} />}
            {page.next === null ? null : (
              <div className="rw-row">
                <Button onClick={() => void showMore()}>{texts.items.more}</Button>
              </div>
            )}
          </>
        );
    }
  }
}
