import type { Diagnostic } from '../diagnostic';
import type { Item, Module, Phase, Section, Template } from '../template';
import type { TextReading } from '../text-reading';
import { wordsOf } from './words-of';

/** What stands for itself in a source and not for words: numbers of lists, line breaks of cells, boxes to tick. */
const SIGNS = /(?<![\p{L}\p{N}])\d{1,9}[.)](?=\s|$)|<br ?\/?>|\[[ xX]\](?=\s)/giu;

/**
 * The last look at a reading: lines of the source with words that are neither in a template nor in a diagnostic, each as a
 * diagnostic of its own, so that nothing is lost in silence. `understood` holds the words of cells that became values (an
 * offset, an owner, a status, a row's number). A word that stands twice must be held twice.
 */
export const wordsLeftOver = (
  file: string,
  text: string,
  reading: TextReading,
  understood: readonly string[],
): readonly Diagnostic[] => {
  const held = new Map<string, number>();
  const hold = (words: string) => {
    for (const word of wordsOf(words)) held.set(word, (held.get(word) ?? 0) + 1);
  };
  understood.forEach(hold);
  for (const { text: kept } of reading.diagnostics) hold(kept ?? '');
  for (const template of reading.templates) textsOf(template).forEach(hold);
  return text.split('\n').flatMap((line, index): readonly Diagnostic[] => {
    let isLost = false;
    for (const word of wordsOf(line.replace(SIGNS, ' '))) {
      const left = held.get(word) ?? 0;
      if (left > 0) held.set(word, left - 1);
      else isLost = true;
    }
    return isLost ? [leftOver(file, index + 1, line.trim())] : [];
  });
};

const leftOver = (file: string, line: number, text: string): Diagnostic => ({
  code: 'text-left-over',
  severity: 'warning',
  file,
  line,
  column: 1,
  message: 'Words of this line have no place in the template and are not imported.',
  remedy: 'Write it as a paragraph or an item of a list, or leave it out.',
  text,
});

const textsOf = (template: Template): readonly string[] => [
  template.name,
  ...(template.about ?? []).flatMap(sectionTexts),
  ...(template.notices ?? []).flatMap(({ text, link }) => [text, link ?? '']),
  ...template.phases.flatMap((phase) => [...phaseName(phase, template.name), ...phase.modules.flatMap(moduleTexts)]),
];

/** A phase named after the template or its only module is named once in the source. */
const phaseName = ({ name, modules }: Phase, template: string): readonly string[] =>
  name === template || modules.some(({ title }) => title.startsWith(name)) ? [] : [name];

const moduleTexts = (module: Module): readonly string[] => [
  ...itemTexts(module),
  ...module.tasks.flatMap((task) => [...itemTexts(task), ...task.subtasks.flatMap(itemTexts)]),
];

const itemTexts = ({ title, sections }: Pick<Item, 'title' | 'sections'>): readonly string[] => [
  title,
  ...sections.flatMap(sectionTexts),
];

const sectionTexts = ({ heading, body }: Section): readonly string[] => [heading, body];
