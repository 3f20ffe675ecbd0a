import type { QuestionsView } from '../../contract/questions';
import { oneWave } from '../../contract/wave';
import { callerOf } from '../../forge/access/context';
import { openWave } from '../waves/open-wave';
import { viewQuestions } from './view-questions';

/** The questions of a wave with their answers. */
export async function getQuestions(payload: unknown, context: unknown): Promise<QuestionsView> {
  const caller = callerOf(context, ['runway-project']);
  return viewQuestions(await openWave(caller, oneWave.parse(payload).wave));
}
