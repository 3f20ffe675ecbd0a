import { writeFile } from 'node:fs/promises';
import { writeNative } from '../src/template/native/write-native';
import { chooseTemplate } from './choose-template';
import { diagnosticLine } from './diagnostic-line';
import { readTemplates } from './read-template';

export interface ConvertOptions {
  readonly out?: string;
  readonly phases?: string;
  /** A file that says how tables and headings are read, in YAML or JSON. */
  readonly map?: string;
}

/**
 * `runway convert`: prints a template of any shape in Runway's own format, or writes it to a file. Everything else that is to be said
 * goes to `error`. Answers the exit code: 0, 1 where the template has errors, 2 where a path cannot be used.
 */
export const runConvert = async (
  path: string,
  options: ConvertOptions,
  print: (text: string) => void,
  error: (line: string) => void,
): Promise<number> => {
  const read = await readTemplates([path], options.phases, options.map);
  const choice = chooseTemplate(read.templates, 'convert');
  const sentences = choice.ok ? read.sentences : [...read.sentences, choice.sentence];
  for (const sentence of sentences) error(sentence);
  if (!choice.ok || sentences.length > 0) return 2;
  const diagnostics = [...read.diagnostics, ...choice.diagnostics];
  for (const diagnostic of diagnostics) error(diagnosticLine(diagnostic));
  const hasErrors = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  if (hasErrors || choice.template === null) return 1;
  const text = writeNative(choice.template);
  if (options.out === undefined) {
    print(text);
    return 0;
  }
  try {
    await writeFile(options.out, text);
    return 0;
  } catch (cause) {
    error(`${options.out} cannot be written: ${cause instanceof Error ? cause.message : 'unknown reason'}.`);
    return 2;
  }
};
