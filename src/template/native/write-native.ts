import type { Scalar } from 'yaml';
import { yaml } from '../late-yaml';
import { listEntries } from '../list-entries';
import { criteriaOf } from '../annotate/criteria-of';
import { evidenceOf } from '../annotate/evidence-of';
import type { ChecklistRow, Condition, Item, Module, Offset, Section, Task, Template, Traits } from '../template';
import { buildTemplate } from './build-template';
import { nativeTemplate } from './native-schema';
import { HEADINGS } from './native-sections';
import { writeOffset } from './offset-text';
import { pruned } from './pruned';

/**
 * A template in Runway's own format. Reading it gives the same Template, but for the places and the format: the short form (`text`,
 * `criteria`, `tools`) is written where it says exactly the same, else the sections word for word.
 */
export const writeNative = (template: Template): string => {
  const { name, version, about, phases, milestones, gates } = template;
  const { notices, roles, questions, placeholders, lists, workstreams, documents, sprints } = template;
  const { Document, visit } = yaml();
  const document = new Document(
    {
      runway: 1,
      name,
      ...(version === '' ? {} : { version }),
      ...pruned({
        about: about && aboutOf(about),
        ...{ notices, roles, questions, placeholders, lists },
        milestones: milestones?.map(withOffset),
        ...{ workstreams, documents },
        gates: gates?.map(withOffset),
        sprints,
      }),
      phases: phases.map((phase) => ({
        name: phase.name,
        ...(phase.cutover ? { cutover: true } : {}),
        modules: phase.modules.map(moduleOf),
      })),
    },
    { aliasDuplicateObjects: false },
  );
  visit(document, { Scalar: (_key, node) => quoteOdd(node) });
  // Long lines stay whole, and quoted texts on one line: folded ones would make a person count spaces.
  return document
    .toString({ lineWidth: 0, blockQuote: 'literal', doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER })
    .replace(ODD_SIGN, escaped);
};

/** Signs that a file, an editor or another YAML reader takes for something else; they stand in quoted texts only. */
const ODD = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff';
const ODD_SIGN = new RegExp(`[${ODD}]|\\p{Cs}`, 'gu');
/** Also lines of nothing but white space, and a tab before a line: a block of lines may take either for its indentation. */
const NEEDS_QUOTES = new RegExp(`[${ODD}]|\\p{Cs}|^[ ]+$|^[ ]*\\t`, 'mu');

const quoteOdd = (node: Scalar): void => {
  if (typeof node.value === 'string' && NEEDS_QUOTES.test(node.value)) node.type = 'QUOTE_DOUBLE';
};

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

const withOffset = <T extends { readonly offset?: Offset }>({ offset, ...rest }: T) => ({
  ...rest,
  ...(offset === undefined ? {} : { offset: writeOffset(offset) }),
});

const aboutOf = (about: readonly Section[]) => {
  const [only] = about;
  const isText = about.length === 1 && only?.kind === 'other' && only.heading === '';
  return isText && only.body.trim() !== '' && !only.body.endsWith('\n') ? only.body : about.map(sectionOf);
};

const moduleOf = (module: Module) => ({
  title: module.title,
  ...(module.id === undefined ? {} : { id: module.id }),
  ...contentOf(module),
  ...(module.workstream === undefined ? {} : { workstream: module.workstream }),
  ...(module.tasks.length === 0 ? {} : { tasks: module.tasks.map(taskOf) }),
});

const taskOf = (task: Task, index: number) => ({
  ...itemOf(task, index),
  ...(task.subtasks.length === 0 ? {} : { subtasks: task.subtasks.map(itemOf) }),
});

const itemOf = (item: Item, index: number) => ({
  title: item.title,
  ...(item.number === index + 1 ? {} : { number: item.number }),
  ...contentOf(item),
});

type Content = { readonly sections: readonly Section[] } & Traits;

const contentOf = (item: Content) => {
  const { owners, offset, duration, ongoing, optional, condition, repeat, change, priority, status } = item;
  const { storyPoints, labels, components, fixVersions, rows, form, questions, documents, raci, notices } = item;
  return {
    ...(shortOf(item) ?? verbatimOf(item)),
    ...(owners?.length === 0 ? { owners } : {}),
    ...pruned({
      owner: owners?.length === 1 ? owners[0] : undefined,
      owners: owners?.length === 1 ? undefined : owners,
      offset: offset && writeOffset(offset),
      ...{ duration, ongoing, optional },
      when: condition && whenOf(condition),
      ...{ repeat, change, priority, status, storyPoints, labels, components, fixVersions },
      rows: rows?.map(rowOf),
      form: form?.map(({ label }) => label),
      ...{ questions, documents, raci, notices },
    }),
  };
};

/** `text`, `criteria` and `tools`, where reading them gives the very same sections and criteria; null where it does not. */
const shortOf = ({ sections, criteria = [] }: Content): object | null => {
  const linesOf = (kind: 'criteria' | 'tools') =>
    listEntries(sections, kind).entries.map(({ lines }) => lines[0]?.text ?? '');
  const text = sections.find(({ kind }) => kind === 'description')?.body;
  const short = pruned({
    text,
    criteria: linesOf('criteria').map((line, index) => {
      const said = criteria[index];
      return said === undefined || said.evidence === evidenceOf(said.text)
        ? line
        : { text: line, evidence: said.evidence };
    }),
    tools: linesOf('tools'),
  });
  const back = readBack(short);
  if (back === null) return null;
  return sameJson([back.sections.map(unplaced), back.criteria ?? []], [sections.map(unplaced), criteria])
    ? short
    : null;
};

/** The sections word for word; criteria beside them only where the sections' words do not tell the same. */
const verbatimOf = ({ sections, criteria = [] }: Content): object => ({
  sections: sections.map(sectionOf),
  ...(sameJson(criteria, criteriaOf(sections))
    ? {}
    : { criteria: criteria.map(({ text, evidence }) => ({ text, evidence })) }),
});

const sectionOf = ({ kind, heading, body }: Section): object => ({
  [kind === 'description' ? 'text' : kind]: body,
  ...(heading === HEADINGS[kind] ? {} : { heading }),
});

const unplaced = ({ kind, heading, body }: Section): readonly string[] => [kind, heading, body];

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const NOWHERE = { file: '', offset: 0, line: 1, column: 1 };

/** One item as the reader would build it. */
const readBack = (short: object): Module | null => {
  const document = { runway: 1, name: 'x', phases: [{ name: 'x', modules: [{ title: 'x', ...short }] }] };
  const parsed = nativeTemplate.safeParse(document);
  return parsed.success ? (buildTemplate(parsed.data, () => NOWHERE).phases[0]?.modules[0] ?? null) : null;
};

const whenOf = (condition: Condition): unknown => {
  if ('question' in condition) return condition.is === 'yes' ? condition.question : { ...condition };
  return 'all' in condition ? { all: condition.all.map(whenOf) } : { any: condition.any.map(whenOf) };
};

const rowOf = ({ kind, text, ...rest }: ChecklistRow) => ({ [kind]: text, ...rest });
