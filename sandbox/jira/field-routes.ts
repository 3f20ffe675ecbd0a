import type { FieldState } from '../site/site-state';
import { readPaging } from '../site/read-paging';
import type { Call, Operation, Reply, World } from '../site/world';
import { demandUser } from './permissions';
import { readList } from './read-list';
import { defaultPriorityOf, viewPriority } from './views';

export const fieldRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/field',
    scopes: [
      'read:jira-work',
      'read:field:jira+read:avatar:jira+read:project-category:jira+read:project:jira+read:field-configuration:jira',
    ],
    write: false,
    handle: listFields,
  },
  {
    method: 'GET',
    template: '/rest/api/3/priority',
    scopes: ['read:jira-work', 'read:priority:jira'],
    write: false,
    handle: listPriorities,
  },
  {
    method: 'GET',
    template: '/rest/api/3/priority/search',
    scopes: ['manage:jira-configuration'],
    write: false,
    query: ['startAt', 'maxResults', 'id', 'priorityName', 'onlyDefault'],
    handle: searchPriorities,
  },
];

export function viewSchema(field: FieldState) {
  const items = field.schemaItems === null ? {} : { items: field.schemaItems };
  if (field.customType === null) return { type: field.schemaType, ...items, system: field.id };
  return {
    type: field.schemaType,
    ...items,
    custom: field.customType,
    customId: Number(field.id.replace('customfield_', '')),
  };
}

function listFields({ world }: Call): Reply {
  const fields = Object.values(world.state.jira.fields).map((field) => ({
    id: field.id,
    key: field.id,
    name: field.name,
    ...(field.untranslatedName === undefined ? {} : { untranslatedName: field.untranslatedName }),
    custom: field.customType !== null,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: field.customType === null ? [field.id] : [`cf[${field.id.replace('customfield_', '')}]`, field.name],
    schema: viewSchema(field),
  }));
  return { status: 200, body: fields, objects: fields.length };
}

/** From the highest to the lowest, in both lists. */
const shownPriorities = (world: World) =>
  world.state.jira.priorities.map((priority) => ({
    ...viewPriority(world, priority),
    statusColor: priority.color,
    description: priority.description,
    isDefault: priority.id === defaultPriorityOf(world)?.id,
  }));

function listPriorities({ world }: Call): Reply {
  const body = shownPriorities(world);
  return { status: 200, body, objects: body.length };
}

function searchPriorities({ world, user, query }: Call): Reply {
  demandUser(user);
  const { startAt, maxResults } = readPaging(query, 50, 50);
  const ids = readList(query, 'id');
  const name = query.get('priorityName')?.toLowerCase() ?? '';
  const found = shownPriorities(world)
    .filter(({ id }) => ids?.includes(id) ?? true)
    .filter((priority) => priority.name.toLowerCase().includes(name))
    .filter(({ isDefault }) => isDefault || query.get('onlyDefault') !== 'true');
  const values = found.slice(startAt, startAt + maxResults);
  return {
    status: 200,
    body: { maxResults, startAt, total: found.length, isLast: startAt + values.length >= found.length, values },
    objects: values.length,
  };
}
