import type { z } from 'zod';
import type { Asker, questionChange } from '../contract/questions';
import type { StoredQuestion } from './stored-question';

export type QuestionEdit = Extract<z.output<typeof questionChange>['change'], { do: 'edit' }>;

/**
 * A question as an edit leaves it; what the edit does not name stays. An answer that is the same keeps who gave it, an empty one
 * takes the answer away.
 * @param by who edits, and when (epoch milliseconds)
 * @returns `no-answer`: without an answer it cannot be in the FAQ
 */
export function editQuestion(
  question: StoredQuestion,
  { do: _do, id: _id, version: _version, answer, ...fields }: QuestionEdit,
  by: { readonly by: string; readonly at: number },
): StoredQuestion | 'no-answer' {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const next: StoredQuestion = { ...question, ...given };
  if (answer !== undefined && answer !== (question.answer?.text ?? ''))
    next.answer = answer === '' ? null : { text: answer, ...by };
  return next.published && next.answer === null ? 'no-answer' : next;
}

/** Accounts that an edit names and that the question does not name already: only these have to exist. */
export const accountsOfEdit = (
  question: StoredQuestion,
  { owner, asked }: QuestionEdit,
): (string | null | undefined)[] => [
  owner === question.owner ? null : owner,
  accountOf(asked) === accountOf(question.asked) ? null : accountOf(asked),
];

/** Null where it was asked by a person without an account. */
export const accountOf = (asked: Asker | undefined): string | null =>
  asked !== undefined && 'account' in asked ? asked.account : null;

/** What the activity says of an edit: what it was before, and what it is now. */
export function questionWords(from: StoredQuestion, to: StoredQuestion): readonly [from: string, to: string] {
  if (from.answer?.text !== to.answer?.text) return [from.answer?.text ?? '', to.answer?.text ?? 'open again'];
  if (from.published !== to.published) return to.published ? ['', 'published'] : ['published', 'not published'];
  return from.text === to.text ? ['', 'changed'] : [from.text, to.text];
}
