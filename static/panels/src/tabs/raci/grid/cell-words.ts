import type { Texts as Base } from '../../../shell/texts/texts';
import type { raciTexts } from '../raci-texts';
import type { ShownCell } from './shown-cell';

type Texts = Base & ReturnType<typeof raciTexts>;

/** There are some dozens of different cells, and thousands of them in a table: each is put into words once. */
const known = new WeakMap<Texts, Map<string, string>>();

/** A cell in words, for those who hear it; nothing for one that is empty as by default. */
export function cellWords(texts: Texts, { letters, from, isPending }: ShownCell): string | null {
  if (from === null && !isPending) return null;
  const words = known.get(texts) ?? new Map<string, string>();
  known.set(texts, words);
  const key = `${letters} ${String(from)} ${String(isPending)}`;
  const said = words.get(key) ?? inWords();
  words.set(key, said);
  return said;

  function inWords(): string {
    const { cell, saving, emptied, from: sources } = texts.raci;
    if (isPending || from === null) return cell(letters, saving);
    return cell(letters, letters === '' ? emptied : sources[from]);
  }
}
