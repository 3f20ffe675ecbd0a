import type { QuestionsView } from '../../contract/questions';
import { type OpenWave } from '../waves/open-wave';
import { viewQuestions } from './view-questions';
import type { Payload } from '../../contract/calls';

/** The questions of a wave with their answers. */
export async function getQuestions(payload: Payload<'getQuestions'>, open: OpenWave): Promise<QuestionsView> {
  return viewQuestions(open);
}
