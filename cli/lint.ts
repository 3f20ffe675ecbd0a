import { describeItem } from '../src/plan/describe-item';
import { countTemplate, type TemplateCounts } from '../src/template/count-template';
import type { Item, Module, Task, Template, Traits } from '../src/template/template';
import { counted } from './counted';
import { diagnosticJson, diagnosticLine } from './diagnostic-line';
import { readTemplates } from './read-template';

export interface LintOptions {
  readonly json: boolean;
  readonly phases?: string;
  /** A file that says how tables and headings are read, in YAML or JSON. */
  readonly map?: string;
}

/**
 * `runway lint`: reads templates and prints every fault. What cannot be read goes to `error`, so that JSON stays JSON. Answers the exit code: 0, 1 where a template has errors, 2 where a path
 * cannot be read.
 */
export const runLint = async (
  paths: readonly string[],
  options: LintOptions,
  out: (line: string) => void,
  error: (line: string) => void,
): Promise<number> => {
  const { templates, diagnostics, sentences } = await readTemplates(paths, options.phases, options.map);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  if (options.json && (sentences.length === 0 || templates.length > 0 || diagnostics.length > 0)) {
    out(
      JSON.stringify({ templates: templates.map(templateJson), diagnostics: diagnostics.map(diagnosticJson) }, null, 2),
    );
  } else if (!options.json) {
    report(templates, diagnostics, out);
  }
  for (const sentence of sentences) error(sentence);
  if (sentences.length > 0) return 2;
  return errors > 0 ? 1 : 0;
};

type Read = Awaited<ReturnType<typeof readTemplates>>;

const report = (templates: Read['templates'], diagnostics: Read['diagnostics'], out: (line: string) => void): void => {
  for (const diagnostic of diagnostics) {
    out(diagnosticLine(diagnostic));
    if (diagnostic.severity !== 'info') out(`    ${diagnostic.remedy}`);
  }
  for (const template of templates) {
    const name = [template.name, template.version].filter((part) => part !== '').join(' ');
    out(`${name}: ${countsInWords(countTemplate(template))}`);
  }
  const of = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  if (templates.length > 0 || diagnostics.length > 0)
    out(`${counted(of('error'), 'errors')}, ${counted(of('warning'), 'warnings')}, ${counted(of('info'), 'notes')}`);
};

const countsInWords = (counts: TemplateCounts): string =>
  Object.entries(counts)
    .map(([what, count]) => counted(count, what))
    .join(', ');

const templateJson = (template: Template) => ({
  name: template.name,
  version: template.version,
  format: template.format,
  phases: template.phases.map((phase) => ({ name: phase.name, modules: phase.modules.map(moduleJson) })),
  counts: countTemplate(template),
  ...declared(template),
});

/** What the template declares besides its phases, where it declares something. */
const declared = ({
  name: _name,
  version: _version,
  format: _format,
  phases: _phases,
  about: _about,
  ...rest
}: Template) => rest;

const moduleJson = (module: Module) => ({
  title: module.title,
  path: module.path,
  tasks: module.tasks.map(taskJson),
  ...traitsJson(module),
});

const taskJson = (task: Task) => ({ ...itemJson(task), subtasks: task.subtasks.map(itemJson) });

const itemJson = (item: Item) => {
  const { criteria, tools } = describeItem(item.sections);
  return { number: item.number, title: item.title, criteria, tools, ...traitsJson(item) };
};

/** Owner, offset, rows and the like, where the template says them. `evidence` is what each criterion asks for, in order. */
const traitsJson = ({ criteria, ...traits }: Traits) => {
  const { owners, offset, duration, ongoing, optional, condition, repeat, change, priority, status, storyPoints } =
    traits;
  const { labels, components, fixVersions, rows, form, questions, documents, raci, notices } = traits;
  const said = {
    owners,
    offset,
    duration,
    ongoing,
    optional,
    condition,
    repeat,
    change,
    priority,
    status,
    storyPoints,
  };
  const kept = { labels, components, fixVersions, rows, form, questions, documents, raci, notices };
  return { ...said, ...kept, evidence: criteria?.map(({ evidence }) => evidence) };
};
