import type { RaciLetter } from '../../../../../../src/contract/raci';

/** The letter that a key types, whether or not it is typed large. */
export function letterOfKey(key: string): RaciLetter | null {
  const letter = key.toUpperCase();
  return letter === 'R' || letter === 'A' || letter === 'C' || letter === 'I' ? letter : null;
}
