import { MAX_QUESTIONS } from '../../contract/questions';
import { storedQuestion } from '../../decisions/stored-question';
import type { LogKind } from './log-store';

export const QUESTIONS = {
  list: 'questions',
  thing: 'question',
  schema: storedQuestion,
  most: MAX_QUESTIONS,
} as const satisfies LogKind<typeof storedQuestion>;
