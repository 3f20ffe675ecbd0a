import {
  accountOf,
  accountsOfEdit,
  editQuestion,
  type QuestionEdit,
  questionWords,
} from '../../src/decisions/edit-question';
import type { StoredQuestion } from '../../src/decisions/stored-question';

const question: StoredQuestion = {
  id: 'q',
  number: 1,
  text: 'Which floor is first?',
  asked: { account: 'asker' },
  party: 'customer',
  owner: 'owner',
  on: '2027-03-01',
  due: null,
  answer: { text: 'The second.', by: 'first', at: 1 },
  published: true,
  last: { by: 'first', at: 1, what: '' },
};
const BY = { by: 'second', at: 2 };
const edit = (change: Partial<QuestionEdit>): QuestionEdit => ({ do: 'edit', id: 'q', version: 1, ...change });
const edited = (change: Partial<QuestionEdit>, from = question): StoredQuestion => {
  const next = editQuestion(from, edit(change), BY);
  if (next === 'no-answer') throw new Error('It was refused.');
  return next;
};

test('what an edit does not name stays, and what it names as null is empty', () => {
  expect(edited({})).toEqual(question);
  expect(edited({ text: 'Which one?', owner: null, due: '2027-04-01' })).toEqual({
    ...question,
    ...{ text: 'Which one?', owner: null, due: '2027-04-01' },
  });
});

test('an answer carries who gave it; the same answer again keeps the first', () => {
  expect(edited({ answer: 'The third.' }).answer).toEqual({ text: 'The third.', ...BY });
  expect(edited({ answer: 'The second.' }).answer).toEqual(question.answer);
});

test('a published question keeps an answer', () => {
  expect(editQuestion(question, edit({ answer: '' }), BY)).toBe('no-answer');
  expect(editQuestion({ ...question, answer: null, published: false }, edit({ published: true }), BY)).toBe(
    'no-answer',
  );
  expect(edited({ answer: '', published: false })).toMatchObject({ answer: null, published: false });
});

test('only accounts that are new to the question are looked up', () => {
  expect(accountsOfEdit(question, edit({ owner: 'owner', asked: { account: 'asker' } }))).toEqual([null, null]);
  expect(accountsOfEdit(question, edit({ owner: 'other', asked: { account: 'guest' } }))).toEqual(['other', 'guest']);
  expect(accountsOfEdit(question, edit({ asked: { name: 'A guest' } }))).toEqual([undefined, null]);
  expect(accountOf({ name: 'A guest' })).toBeNull();
});

test('the activity names the answer first, then the FAQ, then the text', () => {
  const words = (change: Partial<QuestionEdit>) => questionWords(question, edited(change));
  expect(words({ answer: 'The third.', text: 'Other' })).toEqual(['The second.', 'The third.']);
  expect(words({ answer: '', published: false })).toEqual(['The second.', 'open again']);
  expect(words({ published: false, text: 'Other' })).toEqual(['published', 'not published']);
  expect(words({ text: 'Other' })).toEqual(['Which floor is first?', 'Other']);
  expect(words({ owner: null })).toEqual(['', 'changed']);
  expect(questionWords({ ...question, published: false }, question)).toEqual(['', 'published']);
});
