/** What Runway takes from a column of a backlog. A column that is none of these is kept as text. */
export type BacklogField =
  | 'summary'
  | 'description'
  | 'type'
  | 'id'
  | 'key'
  | 'parent'
  | 'epicLink'
  | 'epicName'
  | 'storyPoints'
  | 'labels'
  | 'label'
  | 'component'
  | 'status'
  | 'priority'
  | 'criteria'
  | 'person';

/** Headings as Jira's export writes them and its importer takes them, small and without spaces at an edge. */
const HEADINGS: ReadonlyMap<string, BacklogField> = new Map([
  ['summary', 'summary'],
  ['description', 'description'],
  ['issue type', 'type'],
  ['issuetype', 'type'],
  ['work type', 'type'],
  ['issue id', 'id'],
  ['work item id', 'id'],
  ['issue key', 'key'],
  ['work item key', 'key'],
  ['parent', 'parent'],
  ['parent id', 'parent'],
  ['parent key', 'parent'],
  ['parent issue', 'parent'],
  ['epic link', 'epicLink'],
  ['epic name', 'epicName'],
  ['story points', 'storyPoints'],
  ['story point estimate', 'storyPoints'],
  ['labels', 'labels'],
  ['label', 'label'],
  ['component', 'component'],
  ['components', 'component'],
  ['component/s', 'component'],
  ['status', 'status'],
  ['priority', 'priority'],
  ['acceptance criteria', 'criteria'],
  ['assignee', 'person'],
  ['assignee id', 'person'],
  ['reporter', 'person'],
  ['reporter id', 'person'],
  ['creator', 'person'],
  ['creator id', 'person'],
  ['watchers', 'person'],
  ['watchers id', 'person'],
]);

/** The field of a column by its heading; null where it has none. */
export const backlogField = (heading: string): BacklogField | null => {
  const name = heading.trim().toLowerCase().replace(/\s+/g, ' ');
  const custom = /^custom field \((.*)\)$/.exec(name)?.[1] ?? name;
  return HEADINGS.get(custom) ?? null;
};
