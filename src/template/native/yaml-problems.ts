import type { Document } from 'yaml';
import { yaml } from '../late-yaml';

/** What a YAML document holds that no template needs, with its place in the text. */
export interface YamlProblem {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Faults of the syntax, and three things of YAML that this format does not take: aliases, which let a short text stand for one
 * without end; tags, which ask for types that JSON has not; and a key that stands twice, of which one value would be lost.
 */
export const yamlProblems = (document: Document): readonly YamlProblem[] => {
  const syntax = document.errors.map(({ message, pos }) => ({
    offset: pos[0],
    message: `This is not YAML: ${firstLine(message)}.`,
    remedy: 'Correct the line: indent by spaces, and put texts with ": " or " #" in quotation marks.',
  }));
  if (syntax.length > 0) return syntax;
  const problems: YamlProblem[] = document.warnings.map(({ message, pos }) => ({
    offset: pos[0],
    message: `${firstLine(message)}.`,
    remedy: 'Write the value without a tag.',
  }));
  const { isPair, isScalar, visit } = yaml();
  visit(document, {
    Alias: (_key, { source, range }) => {
      const message = `"*${source}" refers to a value elsewhere; write each value in its place.`;
      problems.push({ offset: range?.[0] ?? 0, message, remedy: 'Write the value out.' });
    },
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const pair of items) {
        // The parser's own check takes the square of the number of keys; it is switched off.
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const { value, range } = pair.key;
        if (seen.has(value)) {
          const message = `The key "${String(value)}" appears twice in one mapping.`;
          problems.push({ offset: range?.[0] ?? 0, message, remedy: 'Keep one of the two.' });
        }
        seen.add(value);
      }
    },
  });
  return problems;
};

const firstLine = (message: string): string => (message.split('\n')[0] ?? '').trim().replace(/[.:]$/, '');
