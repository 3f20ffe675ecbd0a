import type { QuestionsView } from '../../contract/questions';
import { readLog } from '../../forge/storage/log-store';
import type { OpenWave } from '../waves/open-wave';
import { QUESTIONS } from '../../forge/storage/question-kind';

/** The questions of a wave. They are written in Runway: who sees the project sees them. */
export async function viewQuestions({ wave, settings, rights }: OpenWave): Promise<QuestionsView> {
  const kept = await readLog(wave.id, QUESTIONS);
  const isActive = settings.state === 'active';
  return {
    questions: kept.map(({ value: { last: _last, answer, ...question }, epoch }) => ({
      ...question,
      version: epoch,
      answer: answer === null ? null : { ...answer, at: new Date(answer.at).toISOString() },
    })),
    may: { write: isActive && rights.role !== 'viewer', remove: isActive && rights.role === 'owner' },
  };
}
