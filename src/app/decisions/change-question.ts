import type { z } from 'zod';
import type { questionChange } from '../../contract/questions';
import { type QuestionsView } from '../../contract/questions';
import {
  accountOf,
  accountsOfEdit,
  editQuestion,
  type QuestionEdit,
  questionWords,
} from '../../decisions/edit-question';
import type { StoredQuestion } from '../../decisions/stored-question';
import { logFailure, NOT_IN_LOG, VIEW_ONLY, OWNER_REMOVES } from './log-failure';
import { logLine } from './log-line';
import { readLogged, writeLogged } from '../../forge/storage/log-store';
import { type OpenWave } from '../waves/open-wave';
import { QUESTIONS } from '../../forge/storage/question-kind';
import { namePeople } from '../people/name-people';
import { viewQuestions } from './view-questions';
import { failureOf } from '../../errors/failure-of';
import { changedBy } from '../../forge/jira/changed-by';
import type { Payload } from '../../contract/calls';

type Change = z.output<typeof questionChange>['change'];

/** Asks a question, answers or changes one, or takes one away. */
export async function changeQuestion({ change }: Payload<'changeQuestion'>, open: OpenWave): Promise<QuestionsView> {
  if (open.rights.role === 'viewer') throw failureOf(VIEW_ONLY);
  if (change.do === 'ask') await ask(open, change);
  else await rewrite(open, change);
  return viewQuestions(open);
}

async function ask(open: OpenWave, change: Extract<Change, { do: 'ask' }>): Promise<void> {
  const { wave, account } = open;
  const { do: _do, requestId: id, ...fields } = change;
  await namePeople(open, [fields.owner, accountOf(fields.asked)]);
  const at = Date.now();
  const last = { by: account, at, what: 'it was asked' };
  const make = (number: number): StoredQuestion => ({ id, number, ...fields, answer: null, published: false, last });
  const line = logLine(account, at, { kind: 'question', what: fields.text, from: '', to: 'asked' });
  // The same request again finds it there.
  const written = await writeLogged(wave.id, QUESTIONS, { id, read: null, make }, line);
  if (written === 'full' || written === 'too-long') throw logFailure(written, 'questions');
}

async function rewrite(open: OpenWave, change: Exclude<Change, { do: 'ask' }>): Promise<void> {
  const { wave, account } = open;
  const kept = await readLogged(wave.id, QUESTIONS, change.id);
  if (kept === null) throw failureOf(NOT_IN_LOG);
  const { value } = kept;
  if (kept.epoch !== change.version) throw await changedBy([value.last]);
  if (change.do === 'remove' && open.rights.role !== 'owner') throw failureOf(OWNER_REMOVES);
  const at = Date.now();
  const next = change.do === 'remove' ? null : await edited(open, value, change, { by: account, at });
  const [from, to] = next === null ? ['asked', ''] : questionWords(value, next);
  const last = { by: account, at, what: to };
  const written = await writeLogged(
    wave.id,
    QUESTIONS,
    { id: change.id, read: kept.epoch, make: () => (next === null ? null : { ...next, last }) },
    logLine(account, at, { kind: 'question', what: value.text, from, to }),
  );
  if (written === 'changed-meanwhile')
    throw await changedBy(
      [(await readLogged(wave.id, QUESTIONS, change.id))?.value.last].flatMap((last) => last ?? []),
    );
  if (written !== 'written') throw logFailure(written, 'questions');
}

async function edited(
  open: OpenWave,
  question: StoredQuestion,
  edit: QuestionEdit,
  by: { readonly by: string; readonly at: number },
): Promise<StoredQuestion> {
  await namePeople(open, accountsOfEdit(question, edit));
  const next = editQuestion(question, edit, by);
  if (next === 'no-answer') throw failureOf(noAnswer);
  return next;
}

const noAnswer = {
  code: 'refused-by-rule',
  message: 'A question without an answer is not published to the FAQ.',
  next: 'Answer it first, or do not publish it.',
} as const;
