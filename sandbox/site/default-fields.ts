import type { FieldKind, FieldState, IssueTypeState, PriorityState, ScreenField } from './site-state';

export const PRIORITIES: readonly PriorityState[] = [
  { id: '1', name: 'Highest', description: 'This problem will block progress.', color: '#d04437' },
  { id: '2', name: 'High', description: 'Serious problem that could block progress.', color: '#f15C75' },
  { id: '3', name: 'Medium', description: 'Has the potential to affect progress.', color: '#f79232', isDefault: true },
  { id: '4', name: 'Low', description: 'Minor problem or easily worked around.', color: '#707070' },
  { id: '5', name: 'Lowest', description: 'Trivial problem with little or no impact on progress.', color: '#999999' },
];

const system = (
  id: string,
  name: string,
  kind: FieldKind,
  schemaType: string,
  schemaItems: string | null = null,
): FieldState => ({
  id,
  name,
  kind,
  customType: null,
  schemaType,
  schemaItems,
  allowedValues: [],
});

const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes';

const custom = (
  number: number,
  name: string,
  kind: FieldKind,
  customType: string,
  schemaType: string,
  schemaItems: string | null = null,
): FieldState => ({
  ...system(`customfield_${number}`, name, kind, schemaType, schemaItems),
  customType,
});

/** The site's fields. Numbers of custom fields are those of a fresh Jira where it has them: still, nobody may rely on them. */
export function defaultFields(): FieldState[] {
  return [
    system('project', 'Project', 'project', 'project'),
    system('issuetype', 'Issue Type', 'issuetype', 'issuetype'),
    system('parent', 'Parent', 'parent', 'issuelink'),
    system('summary', 'Summary', 'summary', 'string'),
    system('description', 'Description', 'paragraph', 'string'),
    system('labels', 'Labels', 'labels', 'array', 'string'),
    system('priority', 'Priority', 'priority', 'priority'),
    system('assignee', 'Assignee', 'user', 'user'),
    system('reporter', 'Reporter', 'user', 'user'),
    system('duedate', 'Due date', 'date', 'date'),
    system('security', 'Security Level', 'security', 'securitylevel'),
    system('status', 'Status', 'read-only', 'status'),
    system('statuscategorychangedate', 'Status Category Changed', 'read-only', 'datetime'),
    system('resolution', 'Resolution', 'read-only', 'resolution'),
    system('resolutiondate', 'Resolved', 'read-only', 'datetime'),
    system('issuelinks', 'Linked Issues', 'read-only', 'array', 'issuelinks'),
    system('subtasks', 'Sub-tasks', 'read-only', 'array', 'issuelinks'),
    system('attachment', 'Attachment', 'read-only', 'array', 'attachment'),
    system('comment', 'Comment', 'read-only', 'comments-page'),
    system('created', 'Created', 'read-only', 'datetime'),
    system('updated', 'Updated', 'read-only', 'datetime'),
    custom(10_015, 'Start date', 'date', `${TYPES}:datepicker`, 'date'),
    custom(10_016, 'Story point estimate', 'number', 'com.pyxis.greenhopper.jira:jsw-story-points', 'number'),
    custom(10_019, 'Rank', 'read-only', 'com.pyxis.greenhopper.jira:gh-lexo-rank', 'any'),
    custom(10_020, 'Sprint', 'sprint', 'com.pyxis.greenhopper.jira:gh-sprint', 'array', 'json'),
    {
      ...custom(10_021, 'Flagged', 'options', `${TYPES}:multicheckboxes`, 'array', 'option'),
      allowedValues: [{ id: '10019', value: 'Impediment' }],
    },
    custom(10_050, 'Change reference', 'text', `${TYPES}:textfield`, 'string'),
    {
      ...custom(10_051, 'Environment class', 'option', `${TYPES}:select`, 'option'),
      allowedValues: [
        { id: '10200', value: 'Production' },
        { id: '10201', value: 'Test' },
        { id: '10202', value: 'Development' },
      ],
    },
  ];
}

const REQUIRED = new Set(['project', 'issuetype', 'summary']);

/** Create screens by issue type. `team`: the short screen of a fresh team-managed project; `required`: two fields more that must be filled. */
export function screensOf(
  types: readonly IssueTypeState[],
  extra: 'plain' | 'team' | 'required',
): Record<string, ScreenField[]> {
  return Object.fromEntries(types.map((type) => [type.id, screen(type.hierarchyLevel, extra)]));
}

function screen(level: number, extra: 'plain' | 'team' | 'required'): ScreenField[] {
  const ids = ['project', 'issuetype', 'summary', 'description', 'reporter', 'assignee', 'labels'];
  if (level < 1) ids.push('parent');
  if (extra !== 'team') ids.push('priority', 'duedate', 'customfield_10015', 'security');
  if (level === 0) ids.push('customfield_10020', 'customfield_10016');
  const demanded = extra === 'required' ? ['customfield_10050', 'customfield_10051'] : [];
  return [...ids, ...demanded].map((fieldId) => ({
    fieldId,
    required:
      REQUIRED.has(fieldId) ||
      demanded.includes(fieldId) ||
      fieldId === 'reporter' ||
      (fieldId === 'parent' && level === -1),
    hasDefaultValue: fieldId === 'reporter' || fieldId === 'priority',
  }));
}
