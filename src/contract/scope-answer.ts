import { z } from 'zod';
import { slugId } from './choices';
import { oneWave } from './wave';

/** An answer to a scope question that was open at the import. */
export const scopeAnswer = oneWave.extend({ question: slugId, answer: z.enum(['yes', 'no']) });
/** The same request again is the same answer. */
export const scopeAnswerRequest = scopeAnswer.extend({ requestId: z.uuid() });

/** What an answer would do, in items. */
export interface ScopeAnswerPreview {
  /** Created in Jira. */
  readonly creates: number;
  /** Open ones that become not applicable. */
  readonly leftOut: number;
  /** Done ones that the answer puts out of scope: they stay counted. */
  readonly stays: number;
}
