import { readFiles, type SourceReading } from '../../src/template/read-files';
import type { Item, Template, Traits } from '../../src/template/template';
import { spanText } from '../../src/values/time-span';
import { corpusFiles } from './corpus-files';

export const readField = (name: string): SourceReading & { readonly template: Template } => {
  const files = corpusFiles(`corpus/field/${name}`);
  const reading = readFiles(files);
  const [template] = reading.templates;
  if (!template) throw new Error(`no template in ${name}`);
  return { ...reading, template };
};

const facts = ({ owners, offset, status, priority, storyPoints, labels }: Traits): string => {
  const said = [
    ...(offset === undefined ? [] : [`T${spanText(offset)}`]),
    ...(owners === undefined ? [] : [owners.join('+')]),
    ...(status === undefined ? [] : [status]),
    ...(priority === undefined ? [] : [priority]),
    ...(storyPoints === undefined ? [] : [`${String(storyPoints)} points`]),
    ...(labels === undefined ? [] : [labels.join(',')]),
  ];
  return said.length === 0 ? '' : ` [${said.join(' | ')}]`;
};

/** Every text of an item below its title, `heading: body` a section. */
export const textOf = ({ sections }: Pick<Item, 'sections'>): string =>
  sections.map(({ heading, body }) => (heading === '' ? body : `${heading}: ${body}`)).join(' / ');

/**
 * A template a line: `P phase` where there are several or it is not the template's name, `M module`, `T task`, `S subtask`, with
 * what is known of each in brackets.
 */
export const outlineOf = ({ name, phases }: Template): readonly string[] =>
  phases.flatMap((phase) => [
    ...(phases.length > 1 || phase.name !== name ? [`P ${phase.name}`] : []),
    ...phase.modules.flatMap((module) => [
      `M ${module.title}${facts(module)}`,
      ...module.tasks.flatMap((task) => [
        `T ${task.title}${facts(task)}`,
        ...task.subtasks.map((subtask) => `S ${subtask.title}${facts(subtask)}`),
      ]),
    ]),
  ]);

export const itemsOf = ({ phases }: Template): readonly Item[] =>
  phases.flatMap(({ modules }) => modules.flatMap(({ tasks }) => tasks.flatMap((task) => [task, ...task.subtasks])));

/** The texts of all items, by title. */
export const textsOf = (template: Template): Readonly<Record<string, string>> =>
  Object.fromEntries(itemsOf(template).map((item) => [item.title, textOf(item)]));

/** Codes of all that is more than a note. */
export const warnings = ({ diagnostics }: SourceReading): readonly string[] =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, line }) => `${code} ${String(line)}`);
