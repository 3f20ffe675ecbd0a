import type { RaciLetter, RaciLetters } from '../contract/raci';

export const RACI_LETTERS: readonly RaciLetter[] = ['R', 'A', 'C', 'I'];

/**
 * Letters as a cell writes them: each once, in their order. Not parsed with the schema of the contract: it is right by its making, and a
 * large matrix asks ten thousands of times.
 */
export const lettersOf = (letters: string): RaciLetters =>
  RACI_LETTERS.filter((letter) => letters.includes(letter)).join('') as RaciLetters;
