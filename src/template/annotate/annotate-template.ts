import type { Item, Module, Placeholder, Section, Task, Template, TemplateDocument, Traits } from '../template';
import { formOf, questionsOf } from './ask-of';
import { criteriaOf } from './criteria-of';
import { DOCUMENT_RULES, documentsOf } from './documents-of';
import { isOngoing } from './is-ongoing';
import { optionalPhrase } from './optional-phrase';
import { blanksOf, placeholdersOf } from './placeholders-of';
import { rowsOf, type RowContext } from './rows-of';

/**
 * Marks what the words of a template mean: what may be left out, what goes on, what each criterion asks for, which lists are
 * checklists, forms and questions, which words are to be filled in, which documents are made. Adds what a reader has not said; changes
 * no text and drops nothing. A template in Runway's own format says all this itself and is left as it is.
 */
export const annotateTemplate = (template: Template): Template => {
  if (template.format === 'native') return template;
  const phases = template.phases.map((phase) => ({ ...phase, modules: phase.modules.map(markModule) }));
  const modules = phases.flatMap((phase) => phase.modules);
  const placeholders = template.placeholders ?? fillsOf(template, textsOf(modules));
  const named = new Set(modules.flatMap(documentIds));
  const documents: readonly TemplateDocument[] =
    template.documents ?? DOCUMENT_RULES.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name }));
  return {
    ...template,
    phases,
    ...(placeholders.length === 0 ? {} : { placeholders }),
    ...(documents.length === 0 ? {} : { documents }),
  };
};

const fillsOf = ({ format, name }: Template, texts: readonly string[]): readonly Placeholder[] =>
  format === 'blocks' || format === 'backlog' ? blanksOf([name, ...texts]) : placeholdersOf(texts);

const markModule = (module: Module): Module => ({
  ...module,
  ...traitsOf({ ...module, hasSubtasks: module.tasks.length > 0, parent: null, module: module.title }, module, false),
  tasks: module.tasks.map((task) => markTask(task, module.title)),
});

const markTask = (task: Task, module: string): Task => {
  const marked = markItem(task, { hasSubtasks: task.subtasks.length > 0, parent: null, module });
  const below = { hasSubtasks: false, parent: { title: task.title, sections: task.sections }, module };
  return { ...marked, subtasks: task.subtasks.map((subtask) => markItem(subtask, below)) } as Task;
};

const markItem = <T extends Item>(item: T, context: Pick<RowContext, 'hasSubtasks' | 'parent' | 'module'>): T => ({
  ...item,
  ...traitsOf({ title: item.title, sections: item.sections, ...context }, item, true),
});

const traitsOf = (context: RowContext, said: Traits, isItem: boolean): Traits => {
  const { title, sections } = context;
  const criteria = said.criteria ?? criteriaOf(sections);
  const optional = said.optional ?? optionalPhrase(title);
  const rows = said.rows ?? (isItem ? rowsOf(context) : []);
  const form = said.form ?? formOf(sections);
  const questions = said.questions ?? questionsOf(sections);
  const documents = said.documents ?? documentsOf([title, ...criteria.map(({ text }) => text)]).map(({ id }) => id);
  return {
    ...(optional === null ? {} : { optional }),
    ...(said.ongoing || (isItem && isOngoing(title)) ? { ongoing: true } : {}),
    ...(criteria.length === 0 ? {} : { criteria }),
    ...(rows.length === 0 ? {} : { rows }),
    ...(form.length === 0 ? {} : { form }),
    ...(questions.length === 0 ? {} : { questions }),
    ...(documents.length === 0 ? {} : { documents }),
  };
};

const textsOf = (modules: readonly Module[]): readonly string[] => {
  const own = ({ title, sections }: { readonly title: string; readonly sections: readonly Section[] }) => [
    title,
    ...sections.map(({ body }) => body),
  ];
  return modules.flatMap((module) => [
    ...own(module),
    ...module.tasks.flatMap((task) => [...own(task), ...task.subtasks.flatMap(own)]),
  ]);
};

const documentIds = (module: Module): readonly string[] => [
  ...(module.documents ?? []),
  ...module.tasks.flatMap((task) => [
    ...(task.documents ?? []),
    ...task.subtasks.flatMap((subtask) => subtask.documents ?? []),
  ]),
];
