import { assessmentOf, isRisk, mayRemoveRisk, riskWords } from '../../src/decisions/change-stored-risk';

const ASSESSMENT = { likelihood: 3, impact: 4, response: 'reduce', text: 'A second line.' } as const;

test('the words of an assessment multiply likelihood by impact and name the response', () => {
  expect(riskWords(ASSESSMENT)).toBe('3 × 4 = 12, reduce');
});

test('an assessment is taken out of a request without the rest of it', () => {
  expect(assessmentOf({ ...ASSESSMENT, ...{ summary: 'Late lorry' } })).toEqual(ASSESSMENT);
});

test('an issue is one risk of a wave, and a risk without a known issue is no issue', () => {
  expect(isRisk('501', [{ issue: null }, { issue: '501' }])).toBe(true);
  expect(isRisk('502', [{ issue: null }, { issue: '501' }])).toBe(false);
});

test('the owner removes every risk, others only those without a known issue', () => {
  expect([true, false].map((isOwner) => mayRemoveRisk({ issue: '501' }, isOwner))).toEqual([true, false]);
  expect([true, false].map((isOwner) => mayRemoveRisk({ issue: null }, isOwner))).toEqual([true, true]);
});
