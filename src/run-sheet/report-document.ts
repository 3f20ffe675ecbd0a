import type { AdfDocument, AdfNode } from '../plan/import-plan';
import { fitDescription } from '../plan/fit-description';

/** What a report says, each answer under its label; what is empty is left out. What does not fit goes into comments. */
export function reportDocument(
  answers: readonly { readonly label: string; readonly text: string }[],
  reported: string,
): { readonly description: AdfDocument; readonly comments: readonly AdfDocument[] } {
  const blocks = answers
    .filter(({ text }) => text !== '')
    .flatMap(({ label, text }): AdfNode[] => [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: label }] },
      ...paragraphsOf(text),
    ]);
  return fitDescription([...blocks, ...paragraphsOf(reported)]);
}

/** Typed words stay as they are: nothing in them is markup. */
const paragraphsOf = (text: string): AdfNode[] =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({
      type: 'paragraph',
      content: part
        .split('\n')
        .filter((line) => line !== '')
        .flatMap((line, index): AdfNode[] => {
          const words: AdfNode = { type: 'text', text: line };
          return index === 0 ? [words] : [{ type: 'hardBreak' }, words];
        }),
    }));
