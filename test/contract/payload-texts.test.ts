import type { z } from 'zod';
import { calls } from '../../src/contract/calls';

/** A string of a payload, with the way to it: `actGate.act<waive>.reason`, `startImport.scope.edits[].title`. */
interface Text {
  readonly path: string;
  readonly schema: z.ZodType;
}

type Def = Readonly<Record<string, unknown>> & { readonly type: string };
const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** All strings of a schema, those of keys too. What it does not know it refuses, so that no new kind of schema is passed over. */
function textsOf(schema: z.ZodType, path: string): readonly Text[] {
  const def = defOf(schema);
  const inner = (key: string): z.ZodType => def[key] as z.ZodType;
  switch (def.type) {
    case 'string':
      return [{ path, schema }];
    case 'object':
      return Object.entries(def['shape'] as Record<string, z.ZodType>).flatMap(([key, value]) =>
        textsOf(value, `${path}.${key}`),
      );
    case 'array':
      return textsOf(inner('element'), `${path}[]`);
    case 'record':
      return [...textsOf(inner('keyType'), `${path}{key}`), ...textsOf(inner('valueType'), `${path}{}`)];
    case 'union':
      return (def['options'] as readonly z.ZodType[]).flatMap((option) => textsOf(option, `${path}${labelOf(option)}`));
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'default':
    case 'prefault':
      return textsOf(inner('innerType'), path);
    case 'pipe':
      return textsOf(inner('in'), path);
    case 'enum':
    case 'literal':
    case 'template_literal':
    case 'number':
    case 'boolean':
    case 'null':
      return [];
    default:
      throw new Error(`${path}: a schema of type ${def.type} is not known here.`);
  }
}

/** Of one of several things that can be done: which. */
function labelOf(option: z.ZodType): string {
  const shape = defOf(option)['shape'] as Record<string, z.ZodType> | undefined;
  const does = shape?.['do'] && (defOf(shape['do'])['values'] as readonly string[] | undefined);
  return does ? `<${does.join('|')}>` : '';
}

const texts = Object.entries(calls).flatMap(([call, { takes }]) => textsOf(takes, call));

const FORBIDDEN = [
  ...['\n', '\r', '\r\n', '\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u2028', '\u2029'],
  ...['\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\ud800'],
];
/** Texts of many forms, so that one that is refused is refused for what is put into it. */
const BODIES = [
  'a',
  'ab',
  '1',
  '12',
  '10000.1',
  '2027-01-01',
  '00000000-0000-4000-8000-000000000000',
  'aGVsbG8=',
  '0123456789',
];
const judged = new Map<z.ZodType, boolean>();
/** Whether a text with any of these signs within it is refused, whatever else it is. */
function isOneLine(schema: z.ZodType): boolean {
  const known = judged.get(schema);
  if (known !== undefined) return known;
  const is = BODIES.every((body) =>
    FORBIDDEN.every((sign) =>
      [`${body}${sign}${body}`, `${body.slice(0, 1)}${sign}${body.slice(1)}x`].every(
        (text) => !schema.safeParse(text).success,
      ),
    ),
  );
  judged.set(schema, is);
  return is;
}

/** Texts that may have several lines, and why. Names and titles never; a text that is in no entry must be of one line. */
const SEVERAL_LINES: readonly (readonly [RegExp, string])[] = [
  [/\.(?:note|reason|comment)$/, 'what somebody says to those who read it later'],
  [
    /^(?:previewImport|startImport)\.scope\.(?:edits|added)\[\]\.criteria\[\]\.text$/,
    'a criterion, shown as a paragraph',
  ],
  [
    /^(?:previewImport|startImport)\.fields\{\}\{\}$/,
    'a field of the project, which may be a paragraph; Jira judges it',
  ],
  [/^(?:previewImport|startImport)\.template$/, 'compared with the names that the source has, and never kept'],
  [/^(?:markItem\.mark<row>|answerLines\.presses\[\])\.evidence$/, 'an address, a key, or words'],
  [/^markItem\.mark<answer>\.text$/, 'an answer to a form'],
  [/^actGate\.act<decide>\.reconvene\.change$/, 'what must change before the gate reconvenes'],
  [/^addLines\.lines\[\]\.expected$/, 'what is expected of a line'],
  [/^addAction\.text$/, 'an action: its first words become the summary of its issue'],
  [/^reportIssue\.answers\[\]\.text$/, 'an answer to a form'],
  [/^actGate\.act<(?:demand|note|sent)>\.(?:text|to)$/, 'a condition, the notes of a review, what was sent to whom'],
  [/^actGate\.act<still-holds>\.changes\[\]$/, 'compared with the changes that the gate shows, and kept as those'],
  [/^actRunSheet\.act<(?:log|add-criterion)>\.text$/, 'a line of the log, a criterion for the way back'],
  [
    /^(?:addDecision|changeDecision\.act<edit>)\.text\.(?:context|outcome|options\[\]\.(?:pros|cons))$/,
    'the words of a decision',
  ],
  [/^changeRisk\.change<[\w-]+>\.text$/, 'what is said of a risk'],
  [/^changeQuestion\.change<[\w-]+>\.(?:text|answer)$/, 'a question and its answer'],
  [/\.scope\.(?:edits|added)\[\]\.description$/, 'the description of an item, in Markdown'],
  [/^readHolidays\.text$/, 'a calendar file'],
  [/^editRaci\.edit<paste>\.csv$/, 'a CSV file'],
];

describe('texts of the calls', () => {
  test('each is of one line, or is listed with the reason why it may have several', () => {
    const several = texts.filter(({ schema }) => !isOneLine(schema)).map(({ path }) => path);
    expect(several.filter((path) => !SEVERAL_LINES.some(([pattern]) => pattern.test(path)))).toEqual([]);
    expect(SEVERAL_LINES.filter(([pattern]) => !several.some((path) => pattern.test(path)))).toEqual([]);
  });

  test('names and titles are among those of one line', () => {
    const names = texts.filter(({ path }) =>
      /\.(?:name|waveName|title|summary|function|file|by|dropped\[\])$/.test(path),
    );
    expect(names.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'startImport.waveName',
        'startImport.scope.added[].title',
        'startImport.dates.freezes[].name',
        'startImport.people.roles{}.name',
        'changeSettings.name',
        'editRegister.edit<role>.name',
        'editRegister.edit<person>.who.name',
        'editRegister.edit<workstream>.name',
        'changeGates.change<add>.fields.name',
        'changeGates.change<set>.fields.name',
        'addDecision.text.title',
        'changeDocument.change<add>.name',
        'changeRisk.change<create>.summary',
        'reportIssue.summary',
        'uploadChunk.name',
      ]),
    );
    expect(names.filter(({ schema }) => !isOneLine(schema))).toEqual([]);
  });

  test('a name is taken with accents, emoji and the marks of its script, and without the spaces around it', () => {
    const { schema } = texts.find(({ path }) => path === 'changeSettings.name') ?? {};
    for (const name of ['Écluse n° 3', 'שלב א\u200f', 'نقل', '第一波', '👩\u200d🚀 launch', "O'Neil; a, b"])
      expect(schema?.parse(`  ${name}\n`)).toBe(name);
  });
});
