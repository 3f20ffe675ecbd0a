import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import ts from 'typescript';

/** The words of the table "Retired words" in docs/words.md. */
export function retiredWords(): readonly string[] {
  const [, section = ''] = readFileSync('docs/words.md', 'utf8').split('## Retired words');
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.includes('`'))
    .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds the retired words of a text, as whole words in any case. */
export function retiredIn(words: readonly string[]): (text: string) => readonly string[] {
  const one = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return (text) => (text.match(one) ?? []).map((word) => word.toLowerCase());
}

/** Texts in a source file: strings and templates with a space between two words. Types, imports and keys are none. */
export function textsOfCode(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' … '));
    else if (ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => /\p{L}\s+\p{L}/u.test(text));
}

/** Sentences of a page without code, headings of codes, anchors with the id after them, addresses and pictures' files. */
export const textOfPage = (markdown: string): string =>
  markdown
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/`[^`\n]*`/g, ' ')
    // A heading that is a code.
    .replace(/^### [a-z-]+$/gm, ' ')
    .replace(/<a id="[^"]*"><\/a>[\w-]*/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ');

/** Every string of a YAML file, without its keys. */
export function textsOfYaml(yaml: string): readonly string[] {
  const within = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.values(value).flatMap(within);
  };
  return within(parse(yaml));
}
