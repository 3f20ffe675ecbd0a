import { z } from 'zod';
import { notModelled, refuseBulk } from '../site/refusal';
import type { FieldState } from '../site/site-state';
import type { World } from '../site/world';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const user = z.strictObject({ accountId: z.string() });
const modelled = z.strictObject({
  datePickerFields: z
    .array(z.strictObject({ fieldId: z.string(), date: z.strictObject({ formattedDate: z.string() }).optional() }))
    .optional(),
  singleSelectClearableUserPickerFields: z
    .array(z.strictObject({ fieldId: z.string(), user: user.nullish() }))
    .optional(),
  priority: z.strictObject({ priorityId: z.string() }).optional(),
});

/** The members of `JiraIssueFields` that Jira has besides, by Atlassian's OpenAPI document. */
const NOT_MODELLED = [
  'cascadingSelectFields',
  'clearableNumberFields',
  'colorFields',
  'dateTimePickerFields',
  'issueType',
  'labelsFields',
  'multipleGroupPickerFields',
  'multipleSelectClearableUserPickerFields',
  'multipleSelectFields',
  'multipleVersionPickerFields',
  'multiselectComponents',
  'originalEstimateField',
  'richTextFields',
  'singleGroupPickerFields',
  'singleLineTextFields',
  'singleSelectFields',
  'singleVersionPickerFields',
  'status',
  'timeTrackingField',
  'urlFields',
];

/** What a bulk edit sets, by field, as a single edit takes it. Dates, people and the priority are modelled. */
export function bulkEditFields(world: World, input: unknown): Record<string, unknown> {
  const odd = NOT_MODELLED.find((name) => typeof input === 'object' && input !== null && name in input);
  if (odd !== undefined) throw notModelled(`${odd} in a bulk edit`);
  const parsed = modelled.safeParse(input);
  if (!parsed.success)
    throw refuseBulk(400, ...parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const { datePickerFields = [], singleSelectClearableUserPickerFields = [], priority } = parsed.data;
  const entries: (readonly [string, unknown])[] = [
    ...datePickerFields.map(({ fieldId, date }) => {
      demandKind(world, fieldId, 'date');
      return [fieldId, readDate(date?.formattedDate ?? '')] as const;
    }),
    ...singleSelectClearableUserPickerFields.map(({ fieldId, user: given }) => {
      demandKind(world, fieldId, 'user');
      if (given?.accountId === '-1') throw notModelled('automatic assignment in a bulk edit');
      return [fieldId, given ? { accountId: given.accountId } : null] as const;
    }),
    ...(priority === undefined ? [] : [['priority', { id: priority.priorityId }] as const]),
  ];
  const fields = Object.fromEntries(entries);
  if (Object.keys(fields).length < entries.length) throw refuseBulk(400, 'A field is edited more than once.');
  return fields;
}

function demandKind(world: World, fieldId: string, kind: FieldState['kind']): void {
  const field = world.state.jira.fields[fieldId];
  if (field?.kind !== kind)
    throw refuseBulk(400, `The field ${fieldId} cannot be edited as it is given, or does not exist.`);
}

/** `1/Jun/27` or `01-06-2027`, the two forms that Atlassian's document names; empty: no date. Any other form is refused. */
function readDate(text: string): string | null {
  if (text === '') return null;
  const named = /^(\d{1,2})\/([A-Za-z]{3})\/(\d{2})$/.exec(text);
  const plain = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text);
  const [year, month, day] = named
    ? [`20${named[3]}`, MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1, named[1]]
    : [plain?.[3], Number(plain?.[2]), plain?.[1]];
  const iso = `${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso))
    throw refuseBulk(400, `The date '${text}' is in none of the formats d/MMM/yy and dd-MM-yyyy.`);
  return iso;
}
