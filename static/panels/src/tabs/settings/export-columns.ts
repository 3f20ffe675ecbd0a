import type { PersonView } from '../../../../../src/contract/source';
import type { CellValue, Column } from '../../kit/tables/column';
import type { Texts as Base } from '../../shell/texts/texts';
import type { settingsTexts } from './settings-texts';
import type { ExportedItem } from '../../../../../src/contract/export';
import type { ExportLine } from './export-line';

type Texts = Base & ReturnType<typeof settingsTexts>;

/** Columns of the file of items. Days and times are ISO, words of states are the contract's own: a file is read by programs. */
export function exportColumns(texts: Texts, people: ReadonlyMap<string, PersonView>): readonly Column<ExportLine>[] {
  const words = texts.settings.export.columns;
  const column = (key: keyof typeof words, value: (line: ExportLine) => CellValue): Column<ExportLine> => ({
    key,
    label: words[key],
    value,
  });
  const ofItem = (key: keyof typeof words, value: (item: ExportedItem) => CellValue) =>
    column(key, ({ item }) => (item === null ? null : value(item)));
  const person = (key: keyof typeof words, nameKey: keyof typeof words, of: (line: ExportLine) => string | null) => [
    column(key, of),
    column(nameKey, (line) => people.get(of(line) ?? '')?.name ?? null),
  ];
  const yes = (is: boolean) => (is ? texts.settings.rights.may.yes : texts.settings.rights.may.no);
  return [
    column('line', ({ line }) => texts.settings.export.lines[line]),
    ofItem('key', ({ key }) => key),
    column('title', ({ item }) => (item === null ? texts.settings.export.hidden : item.title)),
    ofItem('phase', ({ phase }) => phase),
    ofItem('module', ({ module }) => module ?? texts.settings.export.hidden),
    ofItem('workstream', ({ workstream }) => workstream),
    ofItem('state', ({ is }) => is),
    ofItem('counted', ({ counted }) => yes(counted)),
    ofItem('team', ({ team }) => yes(team)),
    ofItem('complete', ({ complete }) => yes(complete)),
    ...person('assignee', 'assigneeName', ({ item }) => item?.assignee ?? null),
    ofItem('start', ({ start }) => start),
    ofItem('due', ({ due }) => due),
    ofItem('firstDue', ({ firstDue }) => firstDue),
    ofItem('plannedDue', ({ plannedDue }) => plannedDue),
    column('text', ({ text }) => text),
    column('kind', ({ kind }) => kind),
    column('result', ({ result }) => result),
    column('note', ({ note }) => note),
    column('evidence', ({ evidence }) => evidence),
    ...person('evidenceBy', 'evidenceByName', ({ evidenceBy }) => evidenceBy),
    column('evidenceAt', ({ evidenceAt }) => evidenceAt),
    column('priority', ({ priority }) => priority),
    ...person('owner', 'ownerName', ({ owner }) => owner),
    column('rowDue', ({ due }) => due),
    ...person('by', 'byName', ({ by }) => by),
    column('at', ({ at }) => at),
  ];
}
