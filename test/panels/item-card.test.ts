import fc from 'fast-check';
import { mark } from '../../src/contract/marks';
import { createFormat } from '../../static/panels/src/shell/format';
import { item } from '../../static/panels/src/gallery/item-data';
import { waves } from '../../static/panels/src/gallery/portfolio-data';
import { person } from '../../static/panels/src/gallery/source-data';
import { accountsOf } from '../../static/panels/src/surfaces/issue/accounts-of';
import { answersText } from '../../static/panels/src/surfaces/issue/answers-text';
import { lacksReason, marksOf, stillUnsaid, type RowDraft } from '../../static/panels/src/surfaces/issue/row-draft';
import { ROW_RESULTS } from '../../static/panels/src/kit/row-results';
import { matches } from '../../static/panels/src/surfaces/portfolio/matches';
import { allTexts } from '../support/all-texts';

const format = createFormat('en-US', 'UTC');
const texts = allTexts(format);

const drafts: fc.Arbitrary<RowDraft> = fc.record(
  {
    result: fc.constantFrom(...Object.values(ROW_RESULTS).flat()),
    note: fc.string(),
    evidence: fc.string(),
    owner: fc.option(fc.constantFrom('acc-lead', 'acc-me')),
    priority: fc.option(fc.constantFrom('high' as const, 'low' as const)),
    due: fc.option(fc.constantFrom('2027-04-01', '2027-05-01')),
  },
  { requiredKeys: [] },
);
const rows = fc.constantFrom(...item.rows).map((row) => ({ ...row, key: '0123456789' }));

test('a draft is written as the contract takes it, its result once and its plan once, and nothing that stands already', () => {
  fc.assert(
    fc.property(rows, drafts, (row, draft) => {
      const marks = marksOf(row, draft);
      for (const each of marks) expect(mark.safeParse(each).success).toBe(true);
      expect(new Set(marks.map(({ do: does }) => does)).size).toBe(marks.length);
      const after = {
        ...row,
        ...draft,
        note: (draft.note ?? row.note).trim(),
        evidence: (draft.evidence ?? row.evidence).trim(),
      };
      expect(marksOf(after, draft)).toEqual([]);
      expect(marks.length > 0).toBe(JSON.stringify(after) !== JSON.stringify(row));
    }),
  );
});

test('of a draft only what is not kept already is left, and that is written all the same', () => {
  fc.assert(
    fc.property(rows, drafts, (row, draft) => {
      const left = stillUnsaid(row, draft);
      expect(marksOf(row, left)).toEqual(marksOf(row, draft));
      expect(stillUnsaid({ ...row, ...draft }, draft)).toEqual({});
    }),
  );
});

test('what a row is planned for is sent alone: a field that nobody touched is not overwritten', () => {
  const [row] = item.rows;
  if (row === undefined) throw new Error('the fixture has rows');
  expect(marksOf(row, { due: null })).toEqual([{ do: 'row-plan', row: row.key, due: null }]);
  expect(marksOf(row, { owner: row.owner, priority: 'low' })).toEqual([
    { do: 'row-plan', row: row.key, priority: 'low' },
  ]);
});

test('a step is not skipped without a word', () => {
  const step = item.rows.find(({ kind, note }) => kind === 'step' && note === '');
  if (step === undefined) throw new Error('the fixture has a step');
  expect(lacksReason(step, { result: 'skipped', note: '  ' })).toBe(true);
  expect(lacksReason(step, { result: 'skipped', note: 'Done by the provider' })).toBe(false);
  expect(lacksReason(step, { result: 'done' })).toBe(false);
});

test('answers are taken out whole, each with who and when; what is open says so', () => {
  const people = new Map([[person.account, person]]);
  const text = answersText({ item, people, texts, format });
  expect(text).toBe(
    [
      '# Answers in W1 · Branches of the north',
      '## Name of the provider',
      'Lamp & Wire',
      `*${person.name}, Monday, March 8, 2027 at 5:30:00 PM UTC*`,
      '## Which systems of the branch have no second way out?',
      '*Not answered yet*',
      '',
    ].join('\n\n'),
  );
});

test('everybody whom the card names is asked for', () => {
  expect(new Set(accountsOf(item))).toEqual(new Set(['acc-lead', 'acc-gone']));
  expect(
    accountsOf({ ...item, criteria: [], rows: [], questions: [], activity: [], earlierRuns: [], who: null }),
  ).toEqual([]);
});

test('a wave is found by every word of its project and name, whatever their case and accents', () => {
  const codes = (search: string) => matches(waves, search).map(({ project, wave }) => `${project.key} ${wave.code}`);
  expect(codes(' ')).toHaveLength(waves.length);
  expect(codes('team MAIL')).toEqual(['TEAM W1']);
  expect(codes('mäil')).toEqual(['TEAM W1']);
  expect(codes('team branches')).toEqual([]);
  expect(codes('الانتقالية')).toEqual(['OPS W1']);
});
