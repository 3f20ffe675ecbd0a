import type { Outcome, VerdictIs } from '../../../../../src/contract/gates';
import type { Texts } from '../../shell/texts/texts';

/** "Decided Go although Not ready". */
export function decidedWords(texts: Texts, outcome: Outcome, against: VerdictIs | null): string {
  const words = texts.gates.decided[outcome];
  return against === null ? words : `${words} ${texts.gates.against[against]}`;
}
