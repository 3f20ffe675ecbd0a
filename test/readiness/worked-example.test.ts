import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyName } from '../../src/contract/readiness';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import type { SeenEvidence } from '../../src/readiness/issue-fact';
import { addedTask, DONE, type Made, NOW, TODAY, waveOf } from './wave-of';

const WORKED = readFileSync(join(__dirname, 'worked-example.md'), 'utf8');

/** The rows of the table with these heading cells, without heading and rule. */
function tableOf(first: string, columns: number): string[][] {
  const tables = WORKED.split(/\n(?!\|)/).map((block) =>
    block
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
  const found = tables.find(([heading]) => heading?.[0] === first && heading.length === columns);
  if (found === undefined) throw new Error(`The page has no table of ${first}.`);
  return found.slice(2);
}

const before = NOW - 40 * 86_400_000;
const lately = NOW - 86_400_000;
const seen: SeenEvidence = { id: '1', by: 'somebody', at: lately };
const criterion = (key: string, evidence: 'confirmation' | 'sign-off' | 'comment' | 'attachment') => ({
  key,
  evidence,
});
const confirmed = { is: 'confirmed', by: 'somebody', at: before } as const;

const ITEMS: readonly Made[] = [
  { id: 'a1', phase: 'assess', spec: { level: 'subtask' }, issue: DONE },
  {
    id: 'a2',
    phase: 'assess',
    spec: {
      criteria: [criterion('x', 'confirmation'), criterion('y', 'confirmation'), criterion('z', 'confirmation')],
    },
    issue: DONE,
    marks: { criteria: { x: confirmed, z: confirmed } },
  },
  { id: 'a3', phase: 'assess', spec: { criteria: [criterion('x', 'sign-off')] }, issue: DONE },
  { id: 'a3-1', phase: 'assess', spec: { parent: 'a3', level: 'subtask' }, issue: DONE },
  { id: 'a3-2', phase: 'assess', spec: { parent: 'a3', level: 'subtask' }, issue: DONE },
  {
    id: 'a4',
    phase: 'assess',
    spec: { firstDue: '2027-04-14' },
    issue: { category: 'done', status: 'Closed', resolution: "Won't Do", due: '2027-04-14' },
  },
  {
    id: 'a5',
    phase: 'assess',
    marks: { notApplicable: { reason: 'done-elsewhere', at: before, sincePhaseBegan: false } },
  },
  {
    id: 'a6',
    phase: 'assess',
    is: 'missing',
    marks: { notApplicable: { reason: 'replaced', at: lately, sincePhaseBegan: true } },
  },
  // Of a replaced one the facts are those of the issue that stands in for it.
  { id: 'a7', phase: 'assess', issue: DONE, marks: { replacedBy: '29999' } },
  { id: 'a8', phase: 'assess', spec: { firstDue: '2027-04-07' }, issue: { assignee: null, due: '2027-04-30' } },
  {
    id: 'a9',
    phase: 'assess',
    spec: { criteria: [criterion('x', 'confirmation')], firstDue: '2027-04-09' },
    issue: { category: 'indeterminate', status: 'In Progress', due: '2027-04-09', reopened: lately },
    marks: { criteria: { x: confirmed } },
  },
  {
    id: 'm1',
    phase: 'migrate',
    spec: { criteria: [criterion('x', 'comment')] },
    issue: { category: 'indeterminate', high: true, evidence: { comment: seen } },
  },
  {
    id: 'm2',
    phase: 'migrate',
    spec: { criteria: [criterion('x', 'attachment')] },
    issue: { ...DONE, evidence: { attachment: seen } },
  },
  { id: 'm4', phase: 'migrate', issue: { ...DONE, extras: [{ issue: '30004', is: 'open' }] } },
  {
    id: 'm5',
    phase: 'migrate',
    spec: {
      rows: [
        { key: 'r', kind: 'go-no-go', high: true },
        { key: 's', kind: 'go-no-go', high: true },
      ],
    },
    issue: DONE,
    marks: { rows: { r: 'go' } },
  },
  { id: 'm6', phase: 'migrate', is: 'missing', issue: { category: 'indeterminate', due: '2027-05-20' } },
  { id: 'o1', phase: 'operate', spec: { ongoing: true } },
  { id: 'o2', phase: 'operate', spec: { firstDue: '2027-06-10' }, issue: { due: '2027-06-15' } },
];

const SURROUNDINGS: Parameters<typeof waveOf>[1] = {
  added: [addedTask('30003', 'migrate', { assignee: null }), addedTask('30007', 'migrate', DONE)],
  planned: new Map(
    Object.entries({
      ...{ a1: '2027-03-05', a2: '2027-04-02', a3: '2027-04-15', a4: '2027-04-14', a5: '2027-04-01' },
      ...{ m1: '2027-04-14', m2: '2027-04-13', o2: '2027-06-10' },
    }).map(([node, due]) => [node, { due, change: false }]),
  ),
  phaseSpans: {
    assess: { start: '2027-03-01', due: '2027-04-09' },
    migrate: { start: '2027-04-12', due: '2027-06-01' },
    operate: { start: '2027-06-02', due: '2027-06-30' },
  },
};
const WAVE = waveOf(ITEMS, SURROUNDINGS);

describe('the wave that was worked by hand', () => {
  const readiness = evaluateWave(WAVE);

  test('is dated as the page says', () => {
    expect(TODAY).toBe('2027-04-15');
    expect(new Date(NOW).getUTCDay()).toBe(4);
  });

  test('each item is what the page says', () => {
    const worked = tableOf('item', 5);
    const shown = readiness.items.map(({ id, is, counted, complete, lacks }) => [
      id,
      is,
      counted ? 'yes' : 'no',
      complete ? 'yes' : 'no',
      [...lacks].join(', '),
    ]);
    const byId = (a: string[], b: string[]) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1);
    expect(worked).toHaveLength(20);
    expect(shown.sort(byId)).toEqual(worked.sort(byId));
  });

  test('each number is what the page says', () => {
    const worked = tableOf('number', 5);
    expect(worked).toHaveLength(Object.keys(readiness.total).length);
    const columns = [...readiness.phases.map(({ numbers }) => numbers), readiness.total];
    expect(readiness.phases.map(({ slug }) => slug)).toEqual(['assess', 'migrate', 'operate']);
    for (const [name = '', ...values] of worked)
      expect([
        name,
        ...columns.map((numbers) => String((numbers as unknown as Record<string, unknown>)[name])),
      ]).toEqual([name, ...values]);
  });

  test('each state, with its reasons, is what the page says', () => {
    const shown = readiness.phases.map(({ slug, state, reasons }) => [
      slug,
      state,
      reasons.map(({ rule, count }) => `${rule} ${count}`).join(', '),
    ]);
    expect(shown).toEqual(tableOf('phase', 3));
  });

  test('before the duplicates were resolved it was as the page says', () => {
    const unresolved = ITEMS.map((one): Made => {
      if (!['a6', 'a7', 'a8'].includes(one.id)) return one;
      const { id, phase, spec = {} } = one;
      return { id, phase, spec, is: 'missing' };
    });
    const assess = evaluateWave(waveOf(unresolved, SURROUNDINGS)).phases[0];
    const shown = new Map<string, unknown>(Object.entries(assess?.numbers ?? {}));
    shown.set('state', assess?.state);
    shown.set('reasons', assess?.reasons.map(({ rule, count }) => `${rule} ${count}`).join(', '));
    const worked = tableOf('before', 2);
    expect(worked).toHaveLength(8);
    expect(worked.map(([name = '']) => [name, String(shown.get(name))])).toEqual(worked);
  });

  test('under each policy the percentages are what the page says', () => {
    const worked = tableOf('policy', 5);
    const shown = policyName.options.map((policy) => {
      const { phases, total } = evaluateWave({ ...WAVE, settings: { ...WAVE.settings, policy } });
      return [policy, ...phases.map(({ numbers }) => String(numbers.percent)), String(total.percent)];
    });
    expect(shown).toEqual(worked);
    const met = policyName.options.map(
      (policy) => evaluateWave({ ...WAVE, settings: { ...WAVE.settings, policy } }).total.criteriaMet,
    );
    expect(met).toEqual([2, 3, 0]);
  });
});
