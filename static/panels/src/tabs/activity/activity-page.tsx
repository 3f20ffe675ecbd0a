import Button from '@atlaskit/button/default/button';
import { useMemo, useRef, useState } from 'react';
import type { ActivityPage as Page } from '../../../../../src/contract/marks';
import type { OverviewView } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import { call } from '../../shell/call';
import { Choice } from '../../kit/choice';
import { Failed } from '../../kit/failed';
import { FindPerson } from '../../kit/people/find-person';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { saveFile } from '../../shell/save-file';
import { errorOf, useCall } from '../../shell/use-call';
import { usePeople } from '../../shell/use-people';
import { itemTexts } from '../../kit/items/item-texts';
import { useViewer } from '../../shell/viewer';
import { readPeople } from '../../kit/people/read-people';
import { TableTools } from '../../kit/tables/table-tools';
import { accountsOfLine } from '../../kit/activity/accounts-of-line';
import { activityColumns, type ActivityRow } from './activity-columns';
import { ActivityList } from '../../kit/activity/activity-list';
import { ACTIVITY_KINDS } from './activity-kinds';

interface Props {
  readonly view: OverviewView;
  readonly by: string | null;
  readonly kind: string | null;
  /** Node path of the one item whose lines are shown. */
  readonly item: string | null;
  readonly go: (to: Place) => void;
}

/** What was written through Runway, newest first. Jira's own history knows nothing of it. */
export function ActivityPage({ view, by, kind, item, go }: Props) {
  const { texts, account } = useViewer(itemTexts);
  const wave = view.wave.id;
  const key = JSON.stringify([wave, by, kind, item]);
  const read = (after: string | null): Promise<Page> =>
    call('listActivity', {
      wave,
      ...(by === null ? {} : { by }),
      ...(kind === null ? {} : { kind }),
      ...(item === null ? {} : { item }),
      ...(after === null ? {} : { after }),
    });
  const { loaded, retry } = useCall(key, () => read(null), { isShared: true });
  const [more, setMore] = useState<{ readonly after: Page; readonly pages: readonly Page[] }>();
  const [failed, setFailed] = useState<{ readonly title: string; readonly error: ErrorView | null } | null>(null);
  const busy = useRef(false);
  const first = loaded.state === 'ready' ? loaded.value : null;
  const pages = first === null ? [] : [first, ...(more?.after === first ? more.pages : [])];
  const lines = pages.flatMap((page) => page.lines);
  const next = pages.at(-1)?.next ?? null;
  const people = usePeople(useMemo(() => [by, ...pagesPeople(first, more?.pages)], [by, first, more]));
  const items = new Map(pages.flatMap((page) => page.items).map((one) => [one.id, one]));
  const only = item === null ? null : (items.get(item)?.key ?? texts.activity.oneItem);
  const set = (change: { readonly by?: string | null; readonly kind?: string | null; readonly item?: string | null }) =>
    go({ page: 'activity', wave, by, kind, item, ...change });

  async function once(title: string, work: () => Promise<void>) {
    if (busy.current) return;
    busy.current = true;
    setFailed(null);
    try {
      await work();
    } catch (failure) {
      setFailed({ title, error: errorOf(failure) });
    }
    busy.current = false;
  }
  const showMore = () =>
    once(texts.activity.failed, async () => {
      if (first === null || next === null) return;
      const page = await read(next);
      setMore((before) => ({ after: first, pages: before?.after === first ? [...before.pages, page] : [page] }));
    });
  async function readAll(): Promise<readonly ActivityRow[]> {
    const rows: ActivityRow[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page: Page = await read(after ?? null);
      const about = new Map(page.items.map((one) => [one.id, one]));
      rows.push(...page.lines.map((line) => ({ line, item: about.get(line.item ?? '') ?? null })));
      after = page.next;
    }
    return rows;
  }
  const save = () =>
    once(texts.activity.saveFailed, async () => {
      const all = (await readAll()).map(({ line }) => line);
      saveFile({
        name: `runway-${view.wave.code}-activity.json`,
        type: 'application/json',
        text: JSON.stringify({ wave: view.wave.id, lines: all }, null, 2),
      });
    });

  const person = by === null ? null : (people.get(by) ?? { account: by, name: '', avatarUrl: null });
  return (
    <TabFrame
      heading={texts.activity.heading}
      intro={texts.activity.intro}
      actions={
        <div className="rw-row">
          {lines.length === 0 ? null : (
            <TableTools
              columns={activityColumns(texts, people)}
              readRows={readAll}
              columnsOf={async (rows) =>
                activityColumns(texts, await readPeople(rows.flatMap(({ line }) => accountsOfLine(line))))
              }
              title={texts.activity.heading}
              file={`runway-${view.wave.code}-activity`}
            />
          )}
          <Button isDisabled={lines.length === 0} onClick={() => void save()}>
            {texts.activity.save}
          </Button>
        </div>
      }
    >
      <div className="rw-fields">
        <div>
          <Choice
            id="rw-kind"
            label={texts.activity.kind}
            placeholder={texts.items.all}
            options={[
              { value: '', label: texts.items.all },
              ...ACTIVITY_KINDS.map((value) => ({ value, label: texts.activity.kinds[value] })),
            ]}
            value={kind ?? ''}
            onChange={(value) => set({ kind: value === '' ? null : value })}
          />
        </div>
        <FindPerson
          id="rw-by"
          label={texts.activity.by}
          placeholder={texts.activity.anybody}
          value={person}
          onChange={(next) => set({ by: next?.account ?? null })}
        />
        {account === null || by === account ? null : (
          <div className="rw-field-button">
            <Button onClick={() => set({ by: account })}>{texts.activity.mine}</Button>
          </div>
        )}
      </div>
      {only === null ? null : (
        <p className="rw-row">
          <span className="rw-strong">{texts.activity.ofItem(only)}</span>
          <Button spacing="compact" onClick={() => set({ item: null })}>
            {texts.activity.allItems}
          </Button>
        </p>
      )}
      {draw()}
      {failed === null ? null : <Failed title={failed.title} error={failed.error} />}
    </TabFrame>
  );

  function draw() {
    switch (loaded.state) {
      case 'loading':
        return <PageSkeleton />;
      case 'failed':
        return <Failed title={texts.activity.failed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        return lines.length === 0 ? (
          <p className="rw-subtle rw-text">
            {by === null && kind === null && item === null ? texts.activity.empty : texts.activity.noneMatch}
          </p>
        ) : (
          <>
            <ActivityList
              lines={lines}
              people={people}
              items={items}
              onOnly={item === null ? (id) => set({ item: id }) : undefined}
            />
            {next === null ? null : (
              <div>
                <Button onClick={() => void showMore()}>{texts.activity.more}</Button>
              </div>
            )}
          </>
        );
    }
  }
}

const pagesPeople = (first: Page | null, more: readonly Page[] | undefined): readonly string[] =>
  [...(first === null ? [] : [first]), ...(more ?? [])].flatMap(({ lines }) => lines.flatMap(accountsOfLine));
