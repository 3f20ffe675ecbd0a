import fc from 'fast-check';
import { SAMPLE_WAVE } from '../../src/contract/sample-wave';
import type { ProjectId } from '../../src/wave/ids';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import { SAMPLE_STORY, type Turn } from '../../src/sample/sample-story';
import { sampleWave } from '../../src/sample/sample-wave';

const DAY_MS = 86_400_000;
const PROJECT = '10000' as ProjectId;
const NOW = Date.UTC(2027, 2, 1, 9);
/** Every day of a week on which somebody looks, as property and as number of days from NOW; years away, too. */
const someDay = fc.integer({ min: -2_000, max: 20_000 }).map((days) => NOW + days * DAY_MS);

const at = (now: number) => {
  const sample = sampleWave(PROJECT, now);
  return { ...sample, readiness: evaluateWave(sample.facts) };
};

test('the same day gives the same wave, whatever hour it is and whoever asked before', () => {
  const { readAt, now, ...morning } = at(NOW).facts;
  at(NOW + 40 * DAY_MS);
  const { readAt: laterRead, now: later, ...evening } = at(NOW + 10 * 3_600_000).facts;
  expect(evening).toEqual(morning);
  expect([readAt, laterRead]).toEqual([now, later]);
});

test('on whichever day, its phases show complete, at risk, blocked, not started and on track, and it sums up', () => {
  fc.assert(
    fc.property(someDay, (now) => {
      const { readiness, wave, facts } = at(now);
      expect(
        readiness.phases.map(({ slug, state, reasons }) => [slug, state, reasons.map(({ rule }) => rule)]),
      ).toEqual([
        ['initial-communication', 'complete', ['all-complete']],
        ['migration-readiness', 'at-risk', ['high-overdue', 'long-overdue']],
        ['planning', 'blocked', ['high-stopped']],
        ['build', 'not-started', ['ongoing-only']],
        ['infrastructure-testing', 'not-started', ['ongoing-only']],
        ['cutover-and-testing', 'on-track', []],
      ]);
      const { total, phases } = readiness;
      for (const key of ['complete', 'counted', 'criteria', 'criteriaMet', 'rows', 'overdue', 'stopped'] as const)
        expect([key, total[key]]).toEqual([key, phases.reduce((sum, { numbers }) => sum + numbers[key], 0)]);
      expect(total).toMatchObject({ unreadable: 0, missing: 0, dropped: 0, unowned: 0, tampered: 0, stopped: 1 });
      expect(total.overdue).toBeGreaterThan(0);
      expect(total.late).toBeGreaterThan(0);
      expect(total.proposed).toBeGreaterThan(0);
      expect([total.notApplicable, total.notApplicableSinceBegin]).toEqual([1, 1]);
      expect(total.criteriaMet).toBeGreaterThan(0);
      expect(total.criteriaMet).toBeLessThan(total.criteria);
      expect(total.rowsAnswered).toBeGreaterThan(0);
      expect(total.percent).toBeGreaterThan(20);
      expect(wave.cutover !== null && wave.cutover > facts.today).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('what does not go by the plan is there, and goes as the story says', () => {
  const { readiness, facts } = at(NOW);
  const found = new Map<Turn, ReturnType<typeof at>['readiness']['items'][number]>();
  for (const [key, turn] of Object.entries(SAMPLE_STORY)) {
    const item = readiness.items.find(({ id }) => id.endsWith(`/${key}`));
    if (item === undefined) throw new Error(`The template has no ${key}.`);
    found.set(turn, item);
  }
  expect(found.get('flagged')).toMatchObject({ is: 'in-progress', stopped: true, high: true });
  expect(found.get('overdue')).toMatchObject({ is: 'in-progress', overdue: true, complete: false });
  expect(found.get('late')).toMatchObject({ is: 'done', late: true, complete: true });
  expect(found.get('not-applicable')).toMatchObject({ is: 'not-applicable', counted: false });
  expect(found.get('begun')).toMatchObject({ is: 'in-progress', rowsAnswered: 1 });
  expect(found.get('begun')?.start?.localeCompare(facts.today)).toBe(1);
});

test('every item has a title in which nothing is left to fill, a day, and a role that stands for its owner', () => {
  const { readiness, facts, titles, wave, plan } = at(NOW);
  const roles = new Set(plan.templates.flatMap((template) => template.roles.map(({ name }) => name)));
  expect(wave.id).toBe(SAMPLE_WAVE);
  expect(readiness.items.length).toBeGreaterThan(30);
  for (const { issue, due, assignee } of readiness.items) {
    expect(titles.get(issue ?? '')).toMatch(/^[^{}]+$/);
    expect(due).not.toBeNull();
    expect(roles).toContain(assignee);
  }
  // Each stands for an issue of its own.
  expect(new Set([...facts.facts.values()].map(({ issue }) => issue)).size).toBe(facts.specs.size);
});
