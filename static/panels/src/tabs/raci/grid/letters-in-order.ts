import type { RaciLetters } from '../../../../../../src/contract/raci';

/** Letters as cells have them: each once, in the order R, A, C, I. What is none of these falls away. */
export const lettersInOrder = (text: string): RaciLetters =>
  [...'RACI'].filter((letter) => text.includes(letter)).join('') as RaciLetters;
