import { readSource } from '../../src/template/read-source';

/** Reads a text as one uploaded file. */
export const readText = (text: string, name = 'plan.md') => readSource(name, new TextEncoder().encode(text));

/** Codes with their lines, in order, of all diagnostics but the informative. */
export const faults = (text: string): readonly string[] =>
  readText(text)
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code, severity, line }) => `${String(line)} ${severity} ${code}`);
