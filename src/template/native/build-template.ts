import { criteriaOf } from '../annotate/criteria-of';
import { evidenceOf } from '../annotate/evidence-of';
import type {
  ChecklistRow,
  Condition,
  Criterion,
  Gate,
  Item,
  Milestone,
  Module,
  Offset,
  Phase,
  Place,
  Section,
  Task,
  Template,
  Traits,
} from '../template';
import type { NativeCondition, NativeItem, NativeModule, NativeRow, NativeTask, NativeTemplate } from './native-schema';
import { bodyOf, shortSections, verbatimSection } from './native-sections';
import { readOffset } from './offset-text';
import { pruned } from './pruned';

type Path = readonly (string | number)[];
/** Where the value at a path of the document stands. */
export type PlaceOf = (path: Path) => Place;

/** The Template that a parsed native document says. Whether it fits together is `checkNative`'s question. */
export const buildTemplate = (native: NativeTemplate, placeOf: PlaceOf): Template => {
  const { name, version = '', about, milestones, gates, phases } = native;
  const { notices, roles, questions, placeholders, lists, workstreams, documents, sprints } = native;
  return {
    name,
    version: String(version),
    format: 'native',
    ...pruned({
      ...{ notices, roles, questions, placeholders, lists, workstreams, documents, sprints },
      about: about === undefined ? undefined : aboutOf(about, placeOf),
      milestones: milestones?.map(milestoneOf),
      gates: gates?.map(gateOf),
    }),
    phases: phases.map(({ name: phase, cutover, modules }, index): Phase => ({
      name: phase,
      modules: modules.map((module, at) => moduleOf(module, ['phases', index, 'modules', at], placeOf)),
      ...(cutover ? { cutover } : {}),
    })),
  } as Template;
};

const aboutOf = (about: NonNullable<NativeTemplate['about']>, placeOf: PlaceOf): readonly Section[] => {
  if (typeof about !== 'string') return about.map((one, index) => verbatimSection(one, placeOf(['about', index])));
  const body = bodyOf(about);
  return body === '' ? [] : [{ kind: 'other', heading: '', body, at: placeOf(['about']) }];
};

const moduleOf = (native: NativeModule, path: Path, placeOf: PlaceOf): Module => ({
  title: native.title,
  ...(native.id === undefined ? {} : { id: native.id }),
  path: placeOf(path).file,
  at: placeOf(path),
  ...contentOf(native, path, placeOf),
  ...(native.workstream === undefined ? {} : { workstream: native.workstream }),
  tasks: (native.tasks ?? []).map((task, index) => taskOf(task, index, [...path, 'tasks', index], placeOf)),
});

const taskOf = (native: NativeTask, index: number, path: Path, placeOf: PlaceOf): Task => ({
  ...itemOf(native, index, path, placeOf),
  subtasks: (native.subtasks ?? []).map((subtask, at) => itemOf(subtask, at, [...path, 'subtasks', at], placeOf)),
});

const itemOf = (native: NativeItem, index: number, path: Path, placeOf: PlaceOf): Item => ({
  number: native.number ?? index + 1,
  title: native.title,
  at: placeOf(path),
  ...contentOf(native, path, placeOf),
});

/** Sections and traits of a module, a task or a subtask. */
const contentOf = (
  native: NativeItem,
  path: Path,
  placeOf: PlaceOf,
): { readonly sections: readonly Section[] } & Traits => {
  const verbatim = native.sections?.map((one, index) => verbatimSection(one, placeOf([...path, 'sections', index])));
  const sections = verbatim ?? shortSections(native, placeOf(path));
  const { owner, owners, duration, ongoing, optional, repeat, change, priority, status, storyPoints } = native;
  const { labels, components, fixVersions, form, questions, documents, raci, notices } = native;
  return {
    sections,
    // Nobody named as owner on purpose is said by an empty list.
    ...(owners?.length === 0 ? { owners } : {}),
    ...(pruned({
      owners: owners ?? (owner === undefined ? undefined : [owner]),
      ...{
        duration,
        ongoing,
        optional,
        repeat,
        change,
        priority,
        status,
        storyPoints,
        labels,
        components,
        fixVersions,
      },
      ...{ questions, documents, notices, raci },
      offset: offsetOf(native.offset),
      condition: native.when === undefined ? undefined : conditionOf(native.when),
      criteria: verbatim === undefined ? shortCriteria(native, sections) : verbatimCriteria(native, sections),
      rows: native.rows?.map(rowOf),
      form: form?.map((label) => ({ label })),
    }) as Traits),
  };
};

type Said = NonNullable<NativeItem['criteria']>[number];
const textOf = (said: Said): string => (typeof said === 'string' ? said : said.text);
const evidenceSaid = (said: Said) => (typeof said === 'string' ? undefined : said.evidence);

/** In the short form the section is made of the criteria: their texts are its entries, where a repeated one stands once. */
const shortCriteria = ({ criteria = [] }: NativeItem, sections: readonly Section[]): readonly Criterion[] => {
  const first = new Map<string, Said>();
  for (const one of criteria) {
    const key = textOf(one).replace(/\s+/g, ' ').trim();
    if (!first.has(key)) first.set(key, one);
  }
  return criteriaOf(sections, [...first.values()].map(evidenceSaid));
};

/** Beside verbatim sections the criteria are taken as they stand; not named at all, the sections' words tell them. */
const verbatimCriteria = ({ criteria }: NativeItem, sections: readonly Section[]): readonly Criterion[] =>
  criteria?.map((one) => ({ text: textOf(one), evidence: evidenceSaid(one) ?? evidenceOf(textOf(one)) })) ??
  criteriaOf(sections);

const rowOf = (row: NativeRow): ChecklistRow => {
  const { priority, owner, optional } = row;
  const rest = pruned({ priority, owner, optional });
  if ('go-no-go' in row) return { kind: 'go-no-go', text: row['go-no-go'], ...rest };
  if ('test' in row) return { kind: 'test', text: row.test, ...rest };
  if ('step' in row) return { kind: 'step', text: row.step, ...rest };
  return { kind: 'link', text: row.link, ...rest };
};

const conditionOf = (when: NativeCondition): Condition => {
  if (typeof when === 'string') return { question: when, is: 'yes' };
  if ('question' in when) return { question: when.question, is: when.is ?? 'yes' };
  return 'all' in when ? { all: when.all.map(conditionOf) } : { any: when.any.map(conditionOf) };
};

const offsetOf = (text: string | undefined): Offset | undefined =>
  text === undefined ? undefined : (readOffset(text) ?? undefined);

const milestoneOf = ({ offset, ...rest }: NonNullable<NativeTemplate['milestones']>[number]) =>
  pruned({ ...rest, offset: offsetOf(offset) }) as Milestone;

const gateOf = ({ offset, ...rest }: NonNullable<NativeTemplate['gates']>[number]) =>
  pruned({ ...rest, offset: offsetOf(offset) }) as Gate;
