import type { FieldState } from '../site/site-state';
import type { Call, Operation, Reply } from '../site/world';
import { viewPriority } from './views';

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
    custom: field.customType !== null,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: field.customType === null ? [field.id] : [`cf[${field.id.replace('customfield_', '')}]`, field.name],
    schema: viewSchema(field),
  }));
  return { status: 200, body: fields, objects: fields.length };
}

function listPriorities({ world }: Call): Reply {
  const { priorities } = world.state.jira;
  const body = priorities.map((priority) => ({
    ...viewPriority(world, priority),
    statusColor: priority.color,
    description: priority.description,
    isDefault: priority.name === 'Medium',
  }));
  return { status: 200, body, objects: body.length };
}
