import Checkbox from '@atlaskit/checkbox';
import type { ItemLine, OverviewView } from '../../../../../src/contract/readiness';
import type { PersonView } from '../../../../../src/contract/source';
import type { Format } from '../../shell/format';
import { JiraLink } from '../../kit/jira-link';
import { Person } from '../../kit/people/person';
import { Picture } from '../../kit/picture';
import type { Column } from '../../kit/tables/column';
import type { Texts as Base } from '../../shell/texts/texts';
import type { itemsTexts } from './items-texts';
import { ItemMarks } from './item-marks';

type Texts = Base & ReturnType<typeof itemsTexts>;

interface Given {
  readonly view: OverviewView;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly texts: Texts;
  readonly format: Format;
  /** Null where the viewer may not change many at once. */
  readonly selection: {
    readonly has: (id: string) => boolean;
    readonly set: (id: string, selected: boolean) => void;
  } | null;
}

/** The columns of the table of items, and of its file, which has more of them. */
export function itemColumns({ view, people, texts, format, selection }: Given): readonly Column<ItemLine>[] {
  const words = texts.items;
  const phaseOf = ({ phase }: ItemLine) => view.phases.find(({ slug }) => slug === phase)?.name ?? phase;
  const streamOf = ({ workstream }: ItemLine) =>
    view.workstreams.find(({ slug }) => slug === workstream)?.name ?? workstream;
  const personOf = ({ assignee }: ItemLine) =>
    assignee === null ? null : (people.get(assignee)?.name ?? texts.person.notShown);
  const file = (key: string, label: string, value: Column<ItemLine>['value']): Column<ItemLine> => ({
    key: `file-${key}`,
    label,
    value,
    isFileOnly: true,
  });
  return [
    ...(selection === null
      ? []
      : [
          {
            key: 'selected',
            label: words.select,
            width: 5,
            isScreenOnly: true,
            isFixed: true,
            value: () => null,
            draw: ({ id, key }: ItemLine) => (
              <Checkbox
                aria-label={words.selectOne(key)}
                isChecked={selection.has(id)}
                onChange={(event) => selection.set(id, event.target.checked)}
              />
            ),
          } satisfies Column<ItemLine>,
        ]),
    ...(view.wave.sample
      ? []
      : [
          {
            key: 'key',
            label: words.key,
            width: 9,
            value: ({ key }: ItemLine) => key,
            draw: ({ key, typeIcon, typeName }: ItemLine) => (
              <span className="rw-key-cell">
                <Picture src={typeIcon} alt={typeName} size={16} />
                <JiraLink issueKey={key} />
              </span>
            ),
          } satisfies Column<ItemLine>,
        ]),
    {
      key: 'title',
      label: words.title,
      width: 30,
      value: ({ title }) => title,
      draw: (item) => (
        <div className="rw-stack-050">
          <span dir="auto" className="rw-break">
            {item.title}
          </span>
          <span dir="auto" className="rw-subtle rw-small rw-break">
            {phaseOf(item)}
          </span>
          <span dir="auto" className="rw-subtle rw-small rw-break">
            {item.module ?? texts.plan.hiddenModule}
          </span>
        </div>
      ),
    },
    file('phase', texts.overview.columns.phase, phaseOf),
    file('module', words.module, ({ module }) => module ?? texts.plan.hiddenModule),
    file('workstream', texts.overview.columns.workstream, streamOf),
    {
      key: 'state',
      label: words.state,
      width: 18,
      isScreenOnly: true,
      value: (item) => (item.complete ? words.completeMark : words.itemIs[item.is]),
      draw: (item) => <ItemMarks item={item} />,
    },
    file('is', words.state, (item) => words.itemIs[item.is]),
    file('complete', words.completeMark, ({ complete }) => (complete ? words.yes : words.no)),
    file('status', words.status, ({ status }) => status),
    file('lacks', words.why, ({ lacks }) => format.list(lacks.map((lack) => words.lacks[lack]))),
    file('overdue', words.marks.overdue, ({ overdue }) => (overdue ? words.yes : words.no)),
    file('stopped', words.marks.stopped, ({ stopped }) => (stopped ? words.yes : words.no)),
    {
      key: 'owner',
      label: words.owner,
      width: 13,
      value: personOf,
      draw: ({ assignee }) => <Person account={assignee} people={people} />,
    },
    {
      key: 'due',
      label: words.due,
      width: 10,
      value: ({ due }) => due,
      draw: ({ due, firstDue, late }) =>
        due === null ? (
          <span className="rw-subtle">{texts.dates.noDate}</span>
        ) : (
          <div className="rw-stack-050">
            <span>{format.shortDay(due)}</span>
            {late && firstDue !== null && firstDue !== due ? (
              <span className="rw-subtle rw-small">{words.firstDue(format.shortDay(firstDue))}</span>
            ) : null}
          </div>
        ),
    },
    file('first', words.firstDueFile, ({ firstDue }) => firstDue),
    {
      key: 'criteria',
      label: texts.overview.columns.criteria,
      isScreenOnly: true,
      value: ({ criteria, criteriaMet }) => (criteria === 0 ? null : criteriaMet),
      draw: ({ criteria, criteriaMet, proposed }) => (
        <div className="rw-stack-050">
          <span className="rw-number">
            {criteria === 0 ? texts.overview.none : texts.overview.of(criteriaMet, criteria)}
          </span>
          {proposed === 0 ? null : <span className="rw-subtle rw-small">{words.proposed(proposed)}</span>}
        </div>
      ),
    },
    file('met', words.criteriaMet, ({ criteriaMet }) => criteriaMet),
    file('criteria', texts.overview.fileColumns.criteria, ({ criteria }) => criteria),
    {
      key: 'rows',
      label: texts.overview.columns.rows,
      isScreenOnly: true,
      value: ({ rows, rowsAnswered }) => (rows === 0 ? null : rowsAnswered),
      draw: ({ rows, rowsAnswered }) => (
        <span className="rw-number">{rows === 0 ? texts.overview.none : texts.overview.of(rowsAnswered, rows)}</span>
      ),
    },
    file('answered', words.rowsAnswered, ({ rowsAnswered }) => rowsAnswered),
    file('rows', texts.overview.fileColumns.rows, ({ rows }) => rows),
  ];
}
