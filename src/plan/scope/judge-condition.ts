import type { Condition } from '../../template/template';

export type Answers = Readonly<Record<string, 'yes' | 'no' | 'unknown'>>;

/** What the answers say of a condition. `open` names the questions that decide and are not answered yet. */
export type Judgement =
  | { readonly is: 'in' }
  | { readonly is: 'out'; readonly because: { readonly question: string; readonly is: 'yes' | 'no' } | null }
  | { readonly is: 'open'; readonly questions: readonly string[] };

const IN: Judgement = { is: 'in' };

/** Judges a condition in three values: what is not yet known leaves a node in, and marks it, unless another answer decides. */
export const judgeCondition = (condition: Condition, answers: Answers): Judgement => {
  if ('question' in condition) {
    const answer = answerTo(condition.question, answers);
    if (answer === 'unknown') return { is: 'open', questions: [condition.question] };
    return answer === condition.is ? IN : { is: 'out', because: { question: condition.question, is: answer } };
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => judgeCondition(part, answers));
    return parts.find((part) => part.is === 'out') ?? openOf(parts) ?? IN;
  }
  const parts = condition.any.map((part) => judgeCondition(part, answers));
  if (parts.some((part) => part.is === 'in')) return IN;
  return openOf(parts) ?? parts.find((part) => part.is === 'out') ?? { is: 'out', because: null };
};

/** An answer by the question's own id: a name of Object's prototype is no answer. */
export const answerTo = (question: string, answers: Answers): 'yes' | 'no' | 'unknown' =>
  Object.hasOwn(answers, question) ? (answers[question] ?? 'unknown') : 'unknown';

const openOf = (parts: readonly Judgement[]): Judgement | null => {
  const questions = [...new Set(parts.flatMap((part) => (part.is === 'open' ? part.questions : [])))];
  return questions.length === 0 ? null : { is: 'open', questions };
};

/** Every question that a condition asks. */
export const questionsOf = (condition: Condition): readonly string[] => {
  if ('question' in condition) return [condition.question];
  return ('all' in condition ? condition.all : condition.any).flatMap(questionsOf);
};
