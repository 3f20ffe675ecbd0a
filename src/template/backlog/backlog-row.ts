import type { Place, Section, Traits } from '../template';
import { priorityOf } from '../blocks/named-priority';
import type { BacklogField } from './backlog-columns';
import { wikiMarkdown } from './wiki-markdown';
import { splitCriteria } from './split-criteria';

/** One cell with the heading of its column. */
export interface BacklogCell {
  readonly heading: string;
  readonly field: BacklogField | null;
  readonly value: string;
}

/** One issue of a backlog. */
export interface BacklogRow {
  readonly at: Place;
  readonly title: string;
  readonly type: 'epic' | 'task' | 'subtask';
  /** Its type in the file's own word. */
  readonly typeName: string;
  /** Its priority in the file's own word. */
  readonly priorityName: string;
  /** Ids, keys and names by which others name it, besides its title. */
  readonly names: readonly string[];
  /** What it stands below, as the file says it. */
  readonly parents: readonly string[];
  /** What stands below it, as the file says it. */
  readonly children: readonly string[];
  /** Its component or label, for issues that belong to no epic. */
  readonly group: string | null;
  readonly sections: readonly Section[];
  readonly traits: Traits;
}

/** Fields of which a row has one: a second column of the name is kept as text. */
const SINGLE: ReadonlySet<BacklogField> = new Set([
  'summary',
  'description',
  'type',
  'status',
  'priority',
  'storyPoints',
]);

/** What stays as text too: a project may have no such component or version. */
const KEPT_AS_TEXT: ReadonlySet<BacklogField> = new Set(['id', 'key', 'component', 'fixVersion']);

/** An issue from the filled cells of its row, the summary among them. What has no place in a template is kept as text. */
export const backlogRow = (cells: readonly BacklogCell[], at: Place): BacklogRow => {
  const all = (field: BacklogField) => cells.filter((cell) => cell.field === field).map(({ value }) => value.trim());
  const first = (field: BacklogField) => all(field)[0] ?? '';
  const title = first('summary').replace(/\s+/g, ' ');
  const typeName = first('type');
  const labels = [...new Set([...all('labels'), ...all('label')].flatMap(labelsOf))].filter((label) => label !== '');
  const components = namesIn(all('component'));
  const fixVersions = namesIn(all('fixVersion'));
  const points = pointsOf(first('storyPoints'));
  const priority = priorityOf(first('priority')) ?? undefined;
  const status = first('status') || (all('completed').some(isFinished) ? 'Done' : '');
  return {
    at,
    title,
    type: typeOf(typeName),
    typeName,
    priorityName: first('priority'),
    names: [...all('id'), ...all('key'), ...all('epicName')],
    parents: [...all('epicLink'), ...all('parent')],
    children: all('children')
      .flatMap((value) => value.split(/[,;]\s*/))
      .filter((name) => name !== ''),
    group: all('section')[0] ?? all('component')[0] ?? labels[0] ?? null,
    sections: sectionsOf(cells, title, at, (cell) => {
      const { field, value } = cell;
      if (field === null || KEPT_AS_TEXT.has(field)) return true;
      if (SINGLE.has(field) && cell !== cells.find((one) => one.field === field)) return true;
      if (field === 'storyPoints') return points === null;
      if (field === 'completed') return isFinished(value);
      if (field === 'priority') return priority === undefined;
      return field === 'epicName' && value.trim() !== title;
    }),
    traits: {
      ...(priority === undefined ? {} : { priority }),
      ...(status === '' ? {} : { status }),
      ...(points === null ? {} : { storyPoints: points }),
      ...(labels.length === 0 ? {} : { labels }),
      ...(components.length === 0 ? {} : { components }),
      ...(fixVersions.length === 0 ? {} : { fixVersions }),
    },
  };
};

/** Jira exports a column for each component; other trackers write several in one cell. */
const namesIn = (values: readonly string[]): readonly string[] => [
  ...new Set(values.flatMap((value) => value.split(/\s*[,;]\s*/)).filter((name) => name !== '')),
];

const sectionsOf = (
  cells: readonly BacklogCell[],
  title: string,
  at: Place,
  isLeft: (cell: BacklogCell) => boolean,
): readonly Section[] => {
  const section = (kind: Section['kind'], heading: string, body: string): readonly Section[] =>
    body === '' ? [] : [{ kind, heading, body, at }];
  const { description, heading, criteria } = splitCriteria(
    wikiMarkdown(cells.find(({ field }) => field === 'description')?.value ?? ''),
  );
  const left = cells.filter(isLeft).map((cell) => `- ${cell.heading}: ${cell.value.trim()}`);
  return [
    // A description that only repeats the summary says nothing.
    ...section('description', 'Description', description.replace(/\s+/g, ' ') === title ? '' : description),
    ...section('criteria', heading, criteria),
    ...cells
      .filter(({ field }) => field === 'criteria')
      .flatMap((cell) =>
        section('criteria', cell.heading, splitCriteria(`${CRITERIA}:\n${wikiMarkdown(cell.value)}`).criteria),
      ),
    ...section('other', 'Also in the backlog', left.join('\n')),
  ];
};

const CRITERIA = 'Acceptance Criteria';

/** Labels of Jira hold no spaces. Trello writes the colour behind each name, which may hold some. */
const labelsOf = (value: string): readonly string[] =>
  COLOURED.test(value)
    ? value.split(/, */).map((label) => label.replace(COLOURED, '').trim().replace(/\s+/g, '-'))
    : value.split(/[\s,;]+/);
const COLOURED = / ?\((?:green|yellow|orange|red|purple|blue|sky|lime|pink|black)(?:_(?:dark|light))?\)$/;

/** A day, or a word for yes. */
export const isFinished = (value: string): boolean =>
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|true|yes)/i.test(value);

/** A number with a point or a comma; null for none, or for something else. */
const pointsOf = (text: string): number | null =>
  /^\d{1,6}(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : null;

const typeOf = (type: string): BacklogRow['type'] => {
  if (/^(?:epic|epos|épopée|épica|épico)$/i.test(type)) return 'epic';
  return /^(?:sub[- ]?task|unteraufgabe|teilaufgabe|sous-tâche|subtarea|subtarefa)$/i.test(type) ? 'subtask' : 'task';
};
