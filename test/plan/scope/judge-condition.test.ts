import fc from 'fast-check';
import { judgeCondition, questionsOf, type Answers } from '../../../src/plan/scope/judge-condition';
import type { Condition } from '../../../src/template/template';
import { no, yes } from './fixture';

const QUESTIONS = ['sso', 'vpn', 'partner'] as const;
const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.record({ question: fc.constantFrom(...QUESTIONS), is: fc.constantFrom('yes' as const, 'no' as const) }),
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
  ),
})).node;
const answered = fc.record(
  Object.fromEntries(QUESTIONS.map((question) => [question, fc.constantFrom('yes' as const, 'no' as const)])),
);

/** Two-valued truth, told apart from the code under test by being written as such. */
const holds = (one: Condition, answers: Answers): boolean => {
  if ('question' in one) return answers[one.question] === one.is;
  return 'all' in one ? one.all.every((part) => holds(part, answers)) : one.any.some((part) => holds(part, answers));
};

test('one question, all and any, answered, open and contradicted', () => {
  expect(judgeCondition(yes('sso'), { sso: 'yes' })).toEqual({ is: 'in' });
  expect(judgeCondition(yes('sso'), { sso: 'no' })).toEqual({ is: 'out', because: { question: 'sso', is: 'no' } });
  expect(judgeCondition(yes('sso'), {})).toEqual({ is: 'open', questions: ['sso'] });
  expect(judgeCondition({ all: [yes('sso'), no('vpn')] }, { sso: 'yes', vpn: 'yes' })).toEqual({
    is: 'out',
    because: { question: 'vpn', is: 'yes' },
  });
  expect(judgeCondition({ any: [yes('sso'), yes('vpn')] }, { sso: 'no' })).toEqual({ is: 'open', questions: ['vpn'] });
  expect(judgeCondition({ any: [yes('sso'), yes('vpn')] }, { sso: 'no', vpn: 'yes' })).toEqual({ is: 'in' });
});

test('a question named like a member of every object is not answered by it', () => {
  expect(judgeCondition(yes('constructor'), {})).toEqual({ is: 'open', questions: ['constructor'] });
});

test('with every question answered it is plain logic', () => {
  fc.assert(
    fc.property(condition, answered, (one, answers) => {
      expect(judgeCondition(one, answers).is).toBe(holds(one, answers) ? 'in' : 'out');
    }),
  );
});

test('what is decided with answers missing stays so however they are given; what is open names only unanswered ones', () => {
  fc.assert(
    fc.property(condition, answered, fc.subarray([...QUESTIONS]), (one, answers, known) => {
      const some = Object.fromEntries(known.map((question) => [question, answers[question]])) as Answers;
      const judged = judgeCondition(one, some);
      if (judged.is !== 'open') expect(judgeCondition(one, answers).is).toBe(judged.is);
      else for (const question of judged.questions) expect(known).not.toContain(question);
      if (judged.is === 'open') expect(questionsOf(one)).toEqual(expect.arrayContaining([...judged.questions]));
    }),
  );
});
