import type { QuestionChange, QuestionsView } from '../../src/contract/questions';
import { type Place, testId } from '../support/sandbox';
import { asMember, asViewer, markedWave } from '../support/marked-wave';

async function valued<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const refusal = (code: string, words: RegExp) => ({
  ok: false,
  error: { code, message: expect.stringMatching(words) },
});

async function withQuestions() {
  const { sandbox, wave } = await markedWave();
  const write = (what: QuestionChange['change'], place?: Place) =>
    sandbox.call('changeQuestion', { wave, change: what }, place);
  const done = (what: QuestionChange['change'], place?: Place): Promise<QuestionsView> => valued(write(what, place));
  return { sandbox, wave, write, done };
}

const question = (text: string) =>
  ({
    do: 'ask',
    requestId: testId(),
    text,
    asked: { name: 'Night desk' },
    party: 'customer',
    owner: 'acc-member',
    on: '2027-03-01',
    due: '2027-03-10',
  }) as const;

describe('a question', () => {
  it('is asked once, answered, published and opened again', async () => {
    const { done, write } = await withQuestions();
    const request = question('Who is called at night?');
    await done(request, asMember);
    const [asked] = (await done(request)).questions;
    expect(asked).toMatchObject({ number: 1, asked: { name: 'Night desk' }, answer: null, published: false });
    const id = asked?.id ?? '';
    expect(await write({ do: 'edit', id, version: 1, published: true })).toMatchObject(
      refusal('refused-by-rule', /without an answer/),
    );
    const [answered] = (await done({ do: 'edit', id, version: 1, answer: 'The desk.', published: true }, asMember))
      .questions;
    expect(answered).toMatchObject({ answer: { text: 'The desk.', by: 'acc-member' }, published: true, version: 2 });
    // Without its answer it is no part of the FAQ.
    expect(await write({ do: 'edit', id, version: 2, answer: '' })).toMatchObject(refusal('refused-by-rule', /answer/));
    const [open] = (await done({ do: 'edit', id, version: 2, answer: '', published: false })).questions;
    expect(open).toMatchObject({ answer: null, published: false });
  });

  it('is written by two at once: one is written, the other told what is there', async () => {
    const { done, write, sandbox, wave } = await withQuestions();
    const [asked] = (await done(question('Who is called at night?'))).questions;
    const edit = { do: 'edit', id: asked?.id ?? '', version: 1 } as const;
    const both = await Promise.all([
      write({ ...edit, answer: 'The desk.' }),
      write({ ...edit, answer: 'The guard.' }, asMember),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(refusal('changed-meanwhile', /The (desk|guard)\./));
    const { questions } = await valued(sandbox.call('getQuestions', { wave }, asViewer));
    expect(questions[0]?.answer?.text).toBe(both[0]?.ok === true ? 'The desk.' : 'The guard.');
  });

  it('is written by members, removed by the owner of the wave, and looked at by all', async () => {
    const { done, write, sandbox, wave } = await withQuestions();
    expect(await write(question('Why?'), asViewer)).toMatchObject(refusal('not-allowed', /only look/));
    expect(await write({ ...question('Why?'), owner: 'acc-nobody' })).toMatchObject(
      refusal('invalid-input', /no active person/),
    );
    await Promise.all([done(question('One?')), done(question('Two?'), asMember)]);
    const { questions, may } = await valued(sandbox.call('getQuestions', { wave }, asViewer));
    expect(questions.map(({ number }) => number)).toEqual([1, 2]);
    expect(may).toEqual({ write: false, remove: false });
    const remove = { do: 'remove', id: questions[0]?.id ?? '', version: 1 } as const;
    expect(await write(remove, asMember)).toMatchObject(refusal('not-allowed', /owner of the wave/));
    expect((await done(remove)).questions).toHaveLength(1);
  });
});
