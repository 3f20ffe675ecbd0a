import type { RaciLetters } from '../../../../../../src/contract/raci';
import { lettersInOrder } from './letters-in-order';

/** `R`, `RA`, `a r`, `R/A`, empty; null where it is anything else. */
const readCell = (text: string): RaciLetters | null => {
  const letters = text.toUpperCase().replace(/[\s;/+&]/g, '');
  return /^[RACI]*$/.test(letters) ? lettersInOrder(letters) : null;
};

/** A block of cells, with tabs between them as a spreadsheet copies it, or commas. Null where something in it is no cell. */
export function pastedCells(text: string): readonly (readonly RaciLetters[])[] | null {
  const sign = text.includes('\t') ? '\t' : ',';
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split(sign).map(readCell));
  return lines.every((line): line is RaciLetters[] => !line.includes(null)) ? lines : null;
}
