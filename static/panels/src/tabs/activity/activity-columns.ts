import type { ActivityLine, ActivityPage } from '../../../../../src/contract/marks';
import type { PersonView } from '../../../../../src/contract/source';
import type { Column } from '../../kit/tables/column';
import type { Texts as Base } from '../../shell/texts/texts';
import type { itemTexts } from '../../kit/items/item-texts';

type Texts = Base & ReturnType<typeof itemTexts>;

/** A line with its item, as far as the viewer may see it. */
export interface ActivityRow {
  readonly line: ActivityLine;
  readonly item: ActivityPage['items'][number] | null;
}

/** The activity as a table, for the clipboard and for files: on the screen it is a list. */
export function activityColumns(texts: Texts, people: ReadonlyMap<string, PersonView>): readonly Column<ActivityRow>[] {
  const words = texts.activity.columns;
  const nameOf = (account: string) => people.get(account)?.name ?? texts.person.notShown;
  const valueOf = ({ kind }: ActivityLine, value: string) => (kind === 'owner' && value !== '' ? nameOf(value) : value);
  return [
    { key: 'at', label: words.at, value: ({ line }) => line.at },
    { key: 'by', label: texts.activity.by, value: ({ line }) => nameOf(line.by) },
    { key: 'account', label: words.account, value: ({ line }) => line.by },
    { key: 'kind', label: texts.activity.kind, value: ({ line }) => texts.activity.kinds[line.kind] },
    { key: 'key', label: texts.items.key, value: ({ item }) => item?.key ?? null },
    { key: 'title', label: texts.items.title, value: ({ item }) => item?.title ?? null },
    { key: 'what', label: words.what, value: ({ line }) => line.what },
    { key: 'from', label: words.from, value: ({ line }) => valueOf(line, line.from) },
    { key: 'to', label: words.to, value: ({ line }) => valueOf(line, line.to) },
    {
      key: 'undone',
      label: texts.activity.undone,
      value: ({ line }) => (line.undone ? texts.items.yes : texts.items.no),
    },
  ];
}
