import fc from 'fast-check';
import { stopsImport } from '../../../src/contract/date-findings';
import { assemblePlan } from '../../../src/plan/assemble-plan';
import { NO_DATES, type DateChoices } from '../../../src/plan/dates/date-choices';
import { findingSentence } from '../../../src/plan/dates/finding-sentence';
import { workingCalendar } from '../../../src/plan/dates/working-calendar';
import { bundledTemplates } from '../../../src/library/bundled-templates';
import type { Template } from '../../../src/template/template';
import { scheduleWave } from '../../../src/wave/schedule-wave';
import { nodesToDate } from '../../../src/plan/dates/nodes-to-date';
import { scopeNodes } from '../../../src/plan/scope/scope-nodes';
import { NO_CHOICES } from '../../../src/plan/scope/scope-choices';
import { templateNodes } from '../../../src/plan/template-nodes';
import { cutoverPhase } from '../../../src/plan/dates/cutover-phase';
import { item, moduleOf, task, template } from '../scope/fixture';
import { UNCHOSEN } from '../template-of';

const plan = (source: Template, dates: Partial<DateChoices>, today: string | null) =>
  assemblePlan(source, { ...UNCHOSEN, today, dates: { ...NO_DATES, ...dates } });
const at = (days: number, milestone = 't-0') => ({ offset: { milestone, days } });

/** T-0 is Tuesday 1 June 2027; its earliest offset is T-90, Wednesday 3 March. */
const SOURCE = template(
  [
    moduleOf('Prepare', [
      task(1, 'Far', at(-90)),
      task(2, 'Parent', at(-20), [item(1, 'First', at(-30)), item(2, 'Second', at(-20))]),
      task(3, 'Last', at(-1)),
      task(4, 'Questions', { ...at(-40), ongoing: true }),
      task(5, 'Kick-off notes', at(2, 'kick-off')),
    ]),
    moduleOf('Run', [task(1, 'Watch', at(7))]),
  ],
  {
    milestones: [{ id: 'kick-off', name: 'Kick-off' }],
    gates: [
      { id: 'early', name: 'Early', kind: 'decision', offset: { milestone: 't-0', days: -30 } },
      { id: 'late', name: 'Late', kind: 'decision', offset: { milestone: 't-0', days: -2 } },
    ],
  },
);
const CUTOVER = '2027-06-01';
const unset = '1 item waits for Kick-off, which has no date.';

describe('dates before an import', () => {
  test.each<[string, Partial<DateChoices>, string | null, readonly string[]]>([
    ['fit', { cutover: CUTOVER, milestones: { 'kick-off': '2027-03-01' } }, '2027-03-01', []],
    ['wait for a milestone', { cutover: CUTOVER }, '2027-03-01', [unset]],
    ['wait for T-0', {}, '2027-03-01', ['7 items wait for T-0, which has no date.', unset]],
    [
      'lie before today',
      { cutover: CUTOVER },
      '2027-05-14',
      [
        'The template needs 90 days before T-0, you have 18.',
        '4 items would be due before today, 2027-05-14.',
        '1 gate would be before today, 2027-05-14.',
        unset,
      ],
    ],
    [
      'lie before work begins, judged on no day',
      { cutover: CUTOVER, start: '2027-05-03' },
      null,
      [
        'The template needs 90 days before T-0, you have 29.',
        '2 items would be due before work begins on 2027-05-03.',
        unset,
      ],
    ],
    [
      'lie before work begins, which is today: said once',
      { cutover: CUTOVER, start: '2027-05-03' },
      '2027-05-03',
      [
        'The template needs 90 days before T-0, you have 29.',
        '2 items would be due before today, 2027-05-03.',
        '1 gate would be before today, 2027-05-03.',
        unset,
      ],
    ],
    [
      'begin after T-0',
      { cutover: CUTOVER, start: '2027-06-02', milestones: { 'kick-off': '2027-06-10' } },
      null,
      [
        'Work begins on 2027-06-02, after T-0 on 2027-06-01.',
        '1 item of phases up to the cutover would begin after T-0 on 2027-06-01.',
        'The template needs 90 days before T-0, you have 0.',
        '5 items would be due before work begins on 2027-06-02.',
      ],
    ],
  ])('that %s are counted', (_, dates, today, expected) => {
    const { dateFindings } = plan(SOURCE, dates, today);
    expect(dateFindings.map(findingSentence)).toEqual(expected);
    expect(dateFindings.some(stopsImport)).toBe(dates.start === '2027-06-02');
  });

  test('a T-0 on a holiday is said with its name', () => {
    const holidays = [{ date: CUTOVER, name: 'Founders' }];
    expect(plan(SOURCE, { cutover: CUTOVER, holidays }, null).dateWarnings).toEqual([
      'T-0, 2027-06-01, is not a working day (Founders).',
    ]);
  });
});

describe('spreading', () => {
  const tight = { cutover: CUTOVER, milestones: { 'kick-off': '2027-05-10' } };
  const dues = (made: ReturnType<typeof plan>) =>
    Object.fromEntries(made.operations.map(({ draft }) => [draft.summary, draft.due]));

  test('is offered with each day before and after, and applied only where it is chosen', () => {
    const kept = plan(SOURCE, tight, '2027-05-14');
    expect(kept.spread?.isOn).toBe(false);
    expect(kept.spread?.from).toBe('2027-05-14');
    expect(kept.spread?.items.map(({ node, was, is }) => [node.split('/').slice(2).join('/'), was, is])).toEqual([
      ['prepare/1', '2027-03-03', '2027-05-18'],
      ['prepare/2/1', '2027-04-30', '2027-05-20'],
      ['prepare/2/2', '2027-05-12', '2027-05-25'],
      ['prepare/5', '2027-05-12', '2027-05-27'],
      ['prepare/3', '2027-05-31', '2027-05-31'],
    ]);
    expect(dues(kept)['Far']).toBe('2027-03-03');
    const spread = plan(SOURCE, { ...tight, spreadFrom: '2027-05-14' }, '2027-05-14');
    expect(spread.spread).toEqual({ ...kept.spread, isOn: true });
    expect(dues(spread)).toMatchObject({
      Far: '2027-05-18',
      Parent: '2027-05-25',
      Last: '2027-05-31',
      Watch: '2027-06-08',
    });
    expect(spread.dateFindings).toEqual([]);
  });

  test.each([
    ['no T-0', {}],
    ['T-0 tomorrow of a day on which nobody works before it', { cutover: '2027-05-14' }],
  ])('is not offered with %s', (_, dates) => {
    expect(plan(SOURCE, dates, '2027-05-14').spread).toBeNull();
  });

  const wave = (source: Template, dates: DateChoices) =>
    scheduleWave(
      [
        {
          name: source.name,
          version: '',
          scope: NO_CHOICES,
          phases: [...templateNodes(source).phases],
          cutoverPhase: cutoverPhase(source),
          milestones: [...(source.milestones ?? [])],
          gates: [],
          roles: [],
          nodes: [...nodesToDate(scopeNodes(templateNodes(source).modules, source, NO_CHOICES).nodes)],
        },
      ] as never,
      dates,
    );

  test('property: order, bounds and containment hold, and each gate still comes after what was due by it', () => {
    const day = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(
        fc.constantFrom(...bundledTemplates().map((one) => one.template)),
        day,
        fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        (source, before, workingDays) => {
          const from = '2027-01-04';
          const cutover = new Date(Date.parse(from) + before * 864e5).toISOString().slice(0, 10);
          const dates = { ...NO_DATES, cutover, workingDays, milestones: { 'kick-off': from } };
          const spread = { ...dates, spreadFrom: from };
          const made = plan(source, spread, from);
          const items = made.spread?.items ?? [];
          expect(items.length).toBeGreaterThan(0);
          items.forEach(({ was, is }, index) => {
            const next = items[index + 1];
            if (next !== undefined) expect(was <= next.was && is <= next.is).toBe(true);
            expect(is >= from && is < cutover).toBe(true);
          });
          // Evenly: no working day has two items more than another.
          const calendar = workingCalendar(dates);
          const perDay = new Map(
            calendar
              .between(from, cutover)
              .filter((one) => one < cutover)
              .map((one) => [one, 0]),
          );
          for (const { is } of items) perDay.set(is, (perDay.get(is) ?? 0) + 1);
          const counts = [...perDay.values()];
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
          const due = new Map(made.operations.map(({ node, draft }) => [node, draft]));
          for (const { parent, draft } of made.operations) {
            const above = parent === undefined ? undefined : due.get(parent);
            if (above?.due !== undefined && draft.due !== undefined) expect(draft.due <= above.due).toBe(true);
            if (draft.start !== undefined && draft.due !== undefined) expect(draft.start <= draft.due).toBe(true);
          }
          const [template, after] = [wave(source, dates), wave(source, spread)];
          for (const { offset } of source.gates ?? []) {
            const [old, now] = [template.gateDay(offset ?? null), after.gateDay(offset ?? null)];
            if (old === null || now === null) continue;
            for (const { was, is } of items) if (was <= old) expect(is <= now || old >= cutover).toBe(true);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
