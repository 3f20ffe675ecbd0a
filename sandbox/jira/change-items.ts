import type { FieldState, IssueState } from '../site/site-state';
import type { World } from '../site/world';
import { projectOf } from './permissions';
import { resolutionOf } from './resolutions';

/** One line of a changelog. Jira leaves `fieldId` out where the field is none of its screens. */
export type ChangeItem = Readonly<
  Record<'field' | 'fieldId' | 'from' | 'fromString' | 'to' | 'toString', string | null>
>;

/** A value as a changelog names it: its id and its words. */
type Said = readonly [id: string | null, words: string | null];

const NOTHING: Said = [null, null];

/** What differs between two states of an issue, as Jira's changelog says it. */
export function changeItems(world: World, before: IssueState, after: IssueState): Partial<ChangeItem>[] {
  const { jira } = world.state;
  const said: readonly (readonly [field: string, fieldId: string | null, was: Said, is: Said])[] = [
    ['project', 'project', projectSaid(world, before), projectSaid(world, after)],
    ['Key', null, [null, before.key], [null, after.key]],
    ['issuetype', 'issuetype', named(jira.issueTypes, before.issueTypeId), named(jira.issueTypes, after.issueTypeId)],
    ['status', 'status', named(jira.statuses, before.statusId), named(jira.statuses, after.statusId)],
    ['resolution', 'resolution', resolutionSaid(world, before), resolutionSaid(world, after)],
    ['IssueParentAssociation', null, parentSaid(world, before), parentSaid(world, after)],
    [
      'security',
      'security',
      named(jira.securityLevels, before.securityLevelId),
      named(jira.securityLevels, after.securityLevelId),
    ],
    ['timespent', 'timespent', secondsSaid(before), secondsSaid(after)],
    ['Sprint', 'customfield_10020', sprintsSaid(world, before), sprintsSaid(world, after)],
    ...Object.values(jira.fields).map((field): readonly [string, string, Said, Said] => [
      field.customType === null ? field.id : field.name,
      field.id,
      valueSaid(world, field, before.fields[field.id]),
      valueSaid(world, field, after.fields[field.id]),
    ]),
  ];
  return said.flatMap(([field, fieldId, [from, fromString], [to, toString]]) =>
    from === to && fromString === toString
      ? []
      : [{ field, ...(fieldId === null ? {} : { fieldId }), from, fromString, to, toString }],
  );
}

function named(entries: Readonly<Record<string, { readonly name: string }>>, id: string | null): Said {
  return id === null ? NOTHING : [id, entries[id]?.name ?? null];
}

const projectSaid = (world: World, issue: IssueState): Said => [issue.projectId, projectOf(world, issue).name];

const resolutionSaid = (world: World, { resolved, resolutionId }: IssueState): Said =>
  resolved === null ? NOTHING : [resolutionOf(world, resolutionId).id, resolutionOf(world, resolutionId).name];

const parentSaid = (world: World, { parentId }: IssueState): Said =>
  parentId === null ? NOTHING : [parentId, world.state.jira.issues[parentId]?.key ?? null];

const secondsSaid = ({ timeSpent }: IssueState): Said =>
  timeSpent === undefined ? NOTHING : [String(timeSpent), String(timeSpent)];

function sprintsSaid(world: World, { sprintIds }: IssueState): Said {
  if (sprintIds.length === 0) return NOTHING;
  return [sprintIds.join(', '), sprintIds.map((id) => world.state.jira.sprints[String(id)]?.name ?? '').join(', ')];
}

function valueSaid(world: World, field: FieldState, value: unknown): Said {
  if (value === null || value === undefined) return NOTHING;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (field.kind) {
    case 'user':
      return [text, world.state.users[text]?.displayName ?? null];
    case 'priority':
      return [text, world.state.jira.priorities.find(({ id }) => id === text)?.name ?? null];
    case 'date':
      return [text, `${text} 00:00:00.0`];
    case 'option':
    case 'options': {
      const chosen = field.allowedValues.filter(({ id }) => (Array.isArray(value) ? value.includes(id) : value === id));
      const ids = chosen.map(({ id }) => id).join(', ');
      return chosen.length === 0 ? NOTHING : [field.kind === 'options' ? `[${ids}]` : ids, words(chosen)];
    }
    case 'labels':
      return [null, Array.isArray(value) ? value.join(' ') : text];
    case 'summary':
    case 'paragraph':
    case 'text':
    case 'number':
      return [null, text];
    case 'issuetype':
    case 'project':
    case 'parent':
    case 'security':
    case 'sprint':
    case 'read-only':
      return NOTHING;
  }
}

const words = (chosen: readonly { readonly value: string }[]): string => chosen.map(({ value }) => value).join(', ');
