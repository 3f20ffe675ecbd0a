import type { Level } from '../plan/import-plan';

/** An issue type that the project offers, from `GET /issue/createmeta/{project}/issuetypes`. */
export interface IssueType {
  readonly id: string;
  readonly name: string;
  /** Its name in English, where Jira says it. */
  readonly untranslatedName?: string | undefined;
  readonly iconUrl: string;
  /** 1 epic, 0 standard, −1 sub-task; other levels exist above. */
  readonly hierarchyLevel: number;
}

export type LevelTypes = Readonly<Record<Level, IssueType | null>>;

/** What Jira itself calls a thing: names are translated, and where they are Jira says so. */
export const englishName = ({
  name,
  untranslatedName,
}: {
  readonly name: string;
  readonly untranslatedName?: string | undefined;
}): string => untranslatedName ?? name;

const preferred = (types: readonly IssueType[], ...names: readonly string[]): IssueType | null =>
  names.flatMap((name) => types.filter((type) => englishName(type) === name))[0] ?? types[0] ?? null;

/**
 * The issue type for each level, by Jira's own hierarchy level and never by name alone: names are translated and
 * changed. Among several of one level the usual ones go first.
 */
export function typesByLevel(types: readonly IssueType[]): LevelTypes {
  const at = (level: number) => types.filter((type) => type.hierarchyLevel === level);
  return {
    epic: preferred(at(1), 'Epic'),
    task: preferred(at(0), 'Task', 'Story'),
    subtask: preferred(at(-1), 'Sub-task', 'Subtask'),
  };
}

/** A field of an issue type's create screen, from `GET /issue/createmeta/{project}/issuetypes/{type}`. */
export interface CreateField {
  readonly id: string;
  readonly name: string;
  /** As `name`, in English where that was asked for: create metadata does not say it. */
  readonly untranslatedName?: string | undefined;
  readonly required: boolean;
  readonly hasDefault: boolean;
  readonly type: string;
  readonly items: string | null;
  /** `…:textarea` for a custom field that takes a document. */
  readonly custom: string | null;
  readonly allowed: readonly { readonly id: string; readonly name: string }[];
}

/** What Runway fills itself; a required field beyond these is asked for. `reporter` defaults to who creates. */
const FILLED = new Set(['project', 'issuetype', 'summary', 'description', 'labels', 'parent', 'reporter']);
const PRIORITY = 'priority';
/** What Runway wants to write; what the screen lacks of them goes elsewhere or is warned of. */
const WANTED = ['description', 'labels', 'duedate'];
/** Jira's own start date is a custom field of this kind, its number and its name being the site's. */
const DATE_PICKER = /:datepicker$/;

export type FieldInput = 'text' | 'paragraph' | 'number' | 'date' | 'option' | 'options' | 'unsupported';

/** The create screen's priorities from the highest down, as Jira lists them; empty where it takes none. */
export const prioritiesOf = (fields: readonly CreateField[]): CreateField['allowed'] =>
  fields.find(({ id }) => id === PRIORITY)?.allowed ?? [];

/** A field that Jira demands of every issue and fills with nothing itself. */
export const isDemanded = ({ required, hasDefault }: CreateField): boolean => required && !hasDefault;

/** A demanded priority: Runway has one for every issue, the template's or medium. */
export const demandsPriority = (fields: readonly CreateField[]): boolean =>
  fields.some((field) => field.id === PRIORITY && field.allowed.length > 0 && isDemanded(field));

/** Fields that the project demands and that Runway has no value for. */
export const fieldsToAsk = (fields: readonly CreateField[]): readonly CreateField[] =>
  fields.filter(
    (field) => isDemanded(field) && !FILLED.has(field.id) && !(field.id === PRIORITY && field.allowed.length > 0),
  );

export const fieldsOffScreen = (fields: readonly CreateField[]): string[] =>
  WANTED.filter((wanted) => !fields.some((field) => field.id === wanted));

const startPickersOf = (fields: readonly CreateField[]): readonly CreateField[] =>
  fields.filter(({ custom, type, required }) => !required && type === 'date' && DATE_PICKER.test(custom ?? ''));

const isStart = (field: CreateField): boolean => englishName(field).trim().toLowerCase() === 'start date';

/** Whether only the English names of a screen's fields can tell which one takes the start date. */
export const needsEnglishNames = (fields: readonly CreateField[]): boolean => {
  const pickers = startPickersOf(fields);
  return pickers.length > 1 && !pickers.some(isStart);
};

/**
 * The field that takes a start date: a date picker of the screen that the project does not demand (then it means something
 * of the project's). Among several the one that Jira itself calls so; with several others there is none.
 */
export function startFieldOf(fields: readonly CreateField[]): CreateField | null {
  const pickers = startPickersOf(fields);
  const named = pickers.filter(isStart);
  return named[0] ?? (pickers.length === 1 ? (pickers[0] ?? null) : null);
}

export function inputOf(field: CreateField): FieldInput {
  if (field.allowed.length > 0) return field.type === 'array' ? 'options' : 'option';
  if (field.type === 'string') return field.custom?.endsWith(':textarea') ? 'paragraph' : 'text';
  if (field.type === 'number' || field.type === 'date') return field.type;
  return 'unsupported';
}

/** A value that a person gave, as Jira takes it; null where it does not fit the field. */
export function toFieldValue(field: CreateField, given: string | number | readonly string[] | undefined): unknown {
  const offered = (id: string) => field.allowed.some((one) => one.id === id);
  switch (inputOf(field)) {
    case 'option':
      return typeof given === 'string' && offered(given) ? { id: given } : null;
    case 'options':
      return Array.isArray(given) && given.length > 0 && given.every(offered)
        ? given.map((id: string) => ({ id }))
        : null;
    case 'number':
      return typeof given === 'number' && Number.isFinite(given) ? given : null;
    case 'date':
      return typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : null;
    case 'text':
      return typeof given === 'string' && given.trim() !== '' ? given : null;
    case 'paragraph':
      return typeof given === 'string' && given.trim() !== '' ? paragraph(given) : null;
    case 'unsupported':
      return null;
  }
}

const paragraph = (text: string) => ({
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
