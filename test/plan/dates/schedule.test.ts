import fc from 'fast-check';
import { assemblePlan } from '../../../src/plan/assemble-plan';
import { NO_DATES, type DateChoices } from '../../../src/plan/dates/date-choices';
import { shareDays } from '../../../src/plan/dates/share-days';
import { workingCalendar } from '../../../src/plan/dates/working-calendar';
import type { ImportPlan, Operation } from '../../../src/plan/import-plan';
import { assignPhases } from '../../../src/template/assign-phases';
import { readFiles } from '../../../src/template/read-files';
import type { Item, Offset, Task, Template, Traits } from '../../../src/template/template';
import { corpusFiles, sayNotRun, sharedFolder } from '../../corpus/corpus-files';
import { item, moduleOf, task, template } from '../scope/fixture';
import { UNCHOSEN } from '../template-of';

const plan = (source: Template, dates: Partial<DateChoices>, today: string | null = null): ImportPlan =>
  assemblePlan(source, { ...UNCHOSEN, today, dates: { ...NO_DATES, ...dates } });
const days = (made: ImportPlan, ...nodes: readonly string[]) =>
  nodes.map((node) => {
    const found = made.operations.find((operation) => operation.node.endsWith(node));
    if (!found) throw new Error(`no ${node}`);
    const { start = '-', due = '-', waitsFor } = found.draft;
    return waitsFor === undefined ? `${start} ${due}` : `waits for ${waitsFor}`;
  });
const at = (days: number, milestone = 't-0'): { readonly offset: Offset } => ({ offset: { milestone, days } });

describe('offsets', () => {
  const source = template(
    [
      moduleOf('Steps', [
        task(1, 'Far', at(-90)),
        task(2, 'Sunday', { ...at(-30), duration: 3 }),
        task(3, 'After', at(4)),
        task(4, 'Around', {}, [item(1, 'First', { ...at(-10), duration: 2 }), item(2, 'Second', at(-3))]),
        task(5, 'Late', at(-5, 'rehearsal')),
        task(6, 'Early', at(0, 'kick-off'), [item(1, 'With it')]),
      ]),
    ],
    {
      milestones: [
        { id: 'rehearsal', name: 'Rehearsal', offset: { milestone: 't-0', days: -14 } },
        { id: 'kick-off', name: 'Kick-off' },
      ],
    },
  );

  test('count calendar months before days; hours and minutes stay on the day of their whole days', () => {
    const span = (own: Omit<Offset, 'milestone'>) => ({ offset: { milestone: 't-0', ...own } });
    const made = template([
      moduleOf('Steps', [
        task(1, 'A month', span({ days: 0, months: 1 })),
        task(2, 'A month before', span({ days: 0, months: -1 })),
        task(3, 'Hours', span({ days: -1, minutes: -720 })),
        task(4, 'Minutes', span({ days: 0, minutes: 15 })),
      ]),
    ]);
    expect(days(plan(made, { cutover: '2027-06-01' }), '/1', '/2', '/3', '/4')).toEqual([
      '- 2027-07-01',
      // The first of May is a Saturday.
      '- 2027-04-30',
      '- 2027-05-31',
      '- 2027-06-01',
    ]);
    // A month after 31 January ends February.
    expect(days(plan(made, { cutover: '2028-01-31' }), '/1')).toEqual(['- 2028-02-29']);
  });

  test('count calendar days; a day off moves back, after T-0 forward; a duration gives the start', () => {
    // 2027-06-01 is a Tuesday. T-30 is Sunday, 2 May; T+4 is Saturday, 5 June.
    expect(days(plan(source, { cutover: '2027-06-01' }), '/1', '/2', '/3')).toEqual([
      '- 2027-03-03',
      '2027-04-28 2027-04-30',
      '- 2027-06-07',
    ]);
  });

  test('a parent spans its children, a milestone can carry others, and one without a date is waited for', () => {
    const made = plan(source, { cutover: '2027-06-01' });
    expect(days(made, '/4/1', '/4/2', '/4', '/5', '/6', '/6/1')).toEqual([
      '2027-05-20 2027-05-21',
      '- 2027-05-28',
      '2027-05-20 2027-05-28',
      '- 2027-05-13',
      'waits for kick-off',
      'waits for kick-off',
    ]);
    expect(made.diagnostics.filter(({ code }) => code === 'waits-for-milestone').map(({ message }) => message)).toEqual(
      ['2 issues wait for Kick-off, which has no date yet.'],
    );
    const told = plan(source, { cutover: '2027-06-01', milestones: { 'kick-off': '2027-02-01' } });
    expect(days(told, '/6', '/6/1')).toEqual(['- 2027-02-01', '- 2027-02-01']);
    expect(told.milestones.map(({ id, date, from }) => `${id} ${String(date)} ${from}`)).toEqual([
      'kick-off 2027-02-01 typed',
      'rehearsal 2027-05-18 offset',
      't-0 2027-06-01 typed',
    ]);
  });

  test('without T-0 nothing is dated, and all wait for it', () => {
    expect(days(plan(source, {}), '/1', '/3')).toEqual(['waits for t-0', 'waits for t-0']);
  });

  test('holidays move what falls on them; a freeze moves milestones and what changes production only', () => {
    const frozen = {
      cutover: '2027-06-01',
      holidays: [{ date: '2027-03-03', name: 'Founders' }],
      freezes: [{ from: '2027-05-10', to: '2027-05-19', name: 'Sale' }],
    };
    const changing = template(
      [
        moduleOf('M', [
          task(1, 'Plain', at(-90)),
          task(2, 'Switch', { ...at(-14), change: true }),
          task(3, 'Stay', at(-14)),
        ]),
      ],
      { milestones: [{ id: 'dress', name: 'Dress', offset: { milestone: 't-0', days: -15 } }] },
    );
    const made = plan(changing, frozen);
    expect(days(made, '/1', '/2', '/3')).toEqual(['- 2027-03-02', '- 2027-05-07', '- 2027-05-18']);
    expect(made.milestones.find(({ id }) => id === 'dress')?.date).toBe('2027-05-07');
    expect(made.dateWarnings).toEqual([]);
  });
});

describe('warnings about T-0', () => {
  const warned = (dates: Partial<DateChoices>, today: string | null = null) =>
    plan(template([moduleOf('M', [task(1, 'T')])]), dates, today).dateWarnings;

  test('in the past, on a day off, in a freeze window', () => {
    expect(
      warned({ cutover: '2027-06-05', freezes: [{ from: '2027-06-01', to: '2027-06-30', name: '' }] }, '2027-06-06'),
    ).toEqual([
      'T-0, 2027-06-05, is in the past.',
      'T-0, 2027-06-05, is not a working day.',
      'T-0, 2027-06-05, lies in the freeze window 2027-06-01 to 2027-06-30.',
    ]);
    expect(warned({ cutover: '2027-06-07' }, '2027-06-07')).toEqual([]);
  });

  test.each([
    ['Europe/Berlin', '2027-03-28', '02:30', 'is put forward'],
    ['Europe/Berlin', '2027-10-31', '02:30', 'is put back'],
    ['Pacific/Auckland', '2027-09-26', '02:30', 'is put forward'],
    ['America/Los_Angeles', '2027-11-07', '01:30', 'is put back'],
    ['UTC', '2027-03-28', '02:30', null],
  ])('in %s on %s at %s the clock %s', (zone, cutover, time, expected) => {
    const found = warned({ zone, cutover, time, workingDays: [1, 2, 3, 4, 5, 6, 7] });
    if (expected === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(expected)]);
  });
});

describe('without offsets', () => {
  const source: Template = {
    ...template([]),
    phases: [
      { name: 'Prepare', modules: [moduleOf('A', [task(1, 'One'), task(2, 'Two', {}, [item(1, 'x'), item(2, 'y')])])] },
      { name: 'Migrate', modules: [moduleOf('B', [task(1, 'Three'), task(2, 'Watch', { ongoing: true })])] },
      { name: 'Run', modules: [moduleOf('C', [task(1, 'Four')])] },
    ],
  };

  test('phases share the days up to T-0, at least five each; what follows runs after it; what is ongoing ends with its phase', () => {
    // 1 to 26 March are 20 working days; 3 counted items against 1: 15 and 5. Run has one item at five days an item.
    const made = plan(source, { start: '2027-03-01', cutover: '2027-03-26' });
    expect(made.phases.map(({ name, start, due, items }) => [name, start, due, items])).toEqual([
      ['Prepare', '2027-03-01', '2027-03-19', 3],
      ['Migrate', '2027-03-22', '2027-03-26', 1],
      ['Run', '2027-03-29', '2027-04-02', 1],
    ]);
    expect(days(made, 'a/1', 'a/2/1', 'a/2/2', 'a/2', 'b/2')).toEqual([
      '2027-03-01 2027-03-05',
      '2027-03-08 2027-03-12',
      '2027-03-15 2027-03-19',
      '2027-03-08 2027-03-19',
      '2027-03-22 2027-03-26',
    ]);
  });

  const named: Template = {
    ...template([]),
    phases: ['Assess', 'Mobilize', 'Migrate'].map((name) => ({
      name,
      modules: [moduleOf(`${name} one`, [task(1, 'First')]), moduleOf(`${name} two`, [task(1, 'Second')])],
    })),
  };
  const halfYear = { start: '2027-01-04', cutover: '2027-06-25' };

  test('phases take what is typical for their names, the cutover phase ends at T-0, and the plan says how', () => {
    const made = plan(named, { ...halfYear, lengths: 'names' });
    expect(made.phases.map(({ length }) => length)).toEqual([
      { by: 'names', share: 20 },
      { by: 'names', share: 30 },
      { by: 'names', share: 50 },
    ]);
    const calendar = workingCalendar(NO_DATES);
    expect(made.phases.map(({ start, due }) => calendar.between(start ?? '', due ?? '').length)).toEqual([25, 37, 63]);
    expect(made.phases.at(-1)?.due).toBe('2027-06-25');
    // A typed phase is not computed; what others are computed by stays said.
    const typed = plan(named, {
      ...halfYear,
      lengths: 'names',
      bounds: { assess: { start: '2027-01-04', due: '2027-02-05' } },
    });
    expect(typed.phases.map(({ length }) => length?.share)).toEqual([undefined, 30, 50]);
  });

  test('a name without a typical length, or no choice, shares by items', () => {
    const other: Template = {
      ...named,
      phases: named.phases.map((one, at) => (at === 0 ? { ...one, name: 'Zero' } : one)),
    };
    for (const made of [plan(other, { ...halfYear, lengths: 'names' }), plan(named, halfYear)])
      expect(made.phases.map(({ length }) => length)).toEqual(Array(3).fill({ by: 'items', share: 33 }));
  });

  test('modules run in order, or side by side over the whole phase', () => {
    const apart = plan(named, { ...halfYear, lengths: 'names', sideBySide: ['migrate'] });
    expect(days(apart, 'migrate-one', 'migrate-two')).toEqual(Array(2).fill('2027-03-31 2027-06-25'));
    expect(new Set(days(apart, 'mobilize-one', 'mobilize-two')).size).toBe(2);
    expect(apart.phases).toEqual(plan(named, { ...halfYear, lengths: 'names' }).phases);
  });

  test('bounds can be typed, and too few days are told and still dated', () => {
    const typed = plan(source, {
      start: '2027-03-01',
      cutover: '2027-03-26',
      bounds: { prepare: { due: '2027-03-12' } },
    });
    expect(typed.phases[0]).toMatchObject({ start: '2027-03-01', due: '2027-03-12' });
    expect(days(typed, 'a/2')).toEqual(['2027-03-04 2027-03-12']);
    // What follows a typed end begins on the next working day.
    expect(typed.phases[1]).toMatchObject({ start: '2027-03-15', due: '2027-03-26' });
    const few = plan(source, { start: '2027-03-24', cutover: '2027-03-26' });
    expect(few.diagnostics.map(({ code }) => code)).toContain('dates-do-not-fit');
    expect(few.operations.every(({ draft }) => draft.due !== undefined)).toBe(true);
  });

  test('a change finds a day of its phase outside a freeze, or that is told', () => {
    const changing: Template = {
      ...template([]),
      phases: [{ name: 'Migrate', modules: [moduleOf('B', [task(1, 'Switch', { change: true })])] }],
    };
    const month = { start: '2027-03-01', cutover: '2027-03-26' };
    const made = plan(changing, { ...month, freezes: [{ from: '2027-03-25', to: '2027-03-31', name: '' }] });
    expect(days(made, 'b/1')).toEqual(['2027-03-01 2027-03-24']);
    const none = plan(changing, { ...month, freezes: [{ from: '2027-02-01', to: '2027-04-30', name: '' }] });
    expect([days(none, 'b/1'), none.diagnostics.map(({ code }) => code)]).toEqual([
      ['2027-03-01 2027-03-26'],
      ['dates-do-not-fit'],
    ]);
  });

  test('a phase of which nothing is in scope takes no days; a T-0 in a far year is told and ends', () => {
    const empty: Template = { ...source, phases: [{ name: 'Nothing', modules: [] }, ...source.phases] };
    expect(plan(empty, { start: '2027-03-01', cutover: '2027-03-26' }).phases[1]).toMatchObject({
      start: '2027-03-01',
    });
    const far = plan(source, { start: '2027-03-01', cutover: '9999-12-31' });
    expect(far.diagnostics.map(({ code }) => code)).toContain('dates-do-not-fit');
  });

  test('without a start nothing is made up', () => {
    expect(plan(source, { cutover: '2027-03-26' }).operations.every(({ draft }) => draft.due === undefined)).toBe(true);
  });
});

test('shares add up and respect the least', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 8 }), fc.nat(300), (weights, days) => {
      const shares = shareDays(weights, days);
      if (days >= weights.length * 5) {
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(days);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(5);
      }
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
    }),
  );
});

const day = fc
  .integer({ min: 0, max: 700 })
  .map((n) => new Date(Date.UTC(2027, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const traits: fc.Arbitrary<Traits> = fc.record(
  {
    offset: fc.record({ milestone: fc.constantFrom('t-0', 'm'), days: fc.integer({ min: -60, max: 30 }) }),
    duration: fc.integer({ min: 1, max: 12 }),
    ongoing: fc.constant(true as const),
    change: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
const tree = (traits: fc.Arbitrary<Traits>) =>
  fc.array(
    fc.array(fc.tuple(traits, fc.array(traits, { maxLength: 3 })), { maxLength: 4 }).map((tasks) =>
      tasks.map(([own, below], index): Task =>
        task(
          index + 1,
          'T',
          own,
          below.map((one, n): Item => item(n + 1, 'S', one)),
        ),
      ),
    ),
    { minLength: 1, maxLength: 4 },
  );
const choices = fc.record({
  start: fc.option(day),
  cutover: fc.option(day),
  milestones: fc.constantFrom<Record<string, string>>({}, { m: '2027-05-05' }),
  holidays: fc.array(
    day.map((date) => ({ date, name: '' })),
    { maxLength: 20 },
  ),
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  freezes: fc.array(
    fc.tuple(day, day).map(([a, b]) => ({ from: a < b ? a : b, to: a < b ? b : a, name: '' })),
    { maxLength: 1 },
  ),
});
const phased = (phases: readonly (readonly Task[])[]): Template => ({
  ...template([], { milestones: [{ id: 'm', name: 'M' }] }),
  phases: phases.map((tasks, index) => ({ name: `P${String(index)}`, modules: [moduleOf('M', tasks)] })),
});
const drafts = (made: ImportPlan) => new Map(made.operations.map(({ node, draft }) => [node as string, draft]));

test('in every schedule a start is not after its due day, a parent spans its children, and all is repeatable', () => {
  fc.assert(
    fc.property(tree(traits), choices, (phases, dates) => {
      const made = plan(phased(phases), dates);
      expect(plan(phased(phases), dates)).toEqual(made);
      const byNode = drafts(made);
      for (const [node, { start, due }] of byNode) {
        if (start !== undefined && due !== undefined) expect(start <= due).toBe(true);
        const above = byNode.get(node.slice(0, node.lastIndexOf('/')));
        if (above === undefined || due === undefined || above.due === undefined) continue;
        expect(above.due >= due).toBe(true);
        if (start !== undefined) expect((above.start ?? above.due) <= start).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('dated by a window, siblings stand in order and on working days inside their phase', () => {
  fc.assert(
    fc.property(tree(fc.constant({})), choices, (phases, { start, cutover, holidays, workingDays }) => {
      const made = plan(phased(phases), { start, cutover, holidays, workingDays });
      const calendar = workingCalendar({ workingDays, holidays });
      if (start === null || cutover === null || calendar.between(start, cutover).length < phases.length * 5) return;
      const leaves = (one: ImportPlan): readonly Operation[] =>
        one.operations.filter(({ node }) => !one.operations.some(({ parent }) => parent === node));
      for (const { draft } of leaves(made)) {
        const phase = made.phases.find(({ slug }) => slug === draft.property.phase);
        expect(calendar.isWorking(draft.due ?? '')).toBe(true);
        expect((draft.start ?? '') >= (phase?.start ?? '9') && (draft.due ?? '9') <= (phase?.due ?? '')).toBe(true);
      }
      for (const parent of new Set(made.operations.map((operation) => operation.parent))) {
        const siblings = made.operations.filter((operation) => operation.parent === parent);
        siblings.slice(1).forEach(({ draft }, index) => {
          const before = siblings[index]?.draft;
          if (before?.property.phase === draft.property.phase)
            expect((before.due ?? '') <= (draft.due ?? '')).toBe(true);
        });
      }
    }),
    { numRuns: 200 },
  );
});

if (sharedFolder === null) {
  sayNotRun('The worked dates of the Connect seed');
} else {
  test('the Connect seed from 2027-03-01 to 2027-06-01, as worked out in worked-connect.md', () => {
    const [seed] = readFiles(corpusFiles('corpus/seeds/connect-modules.md')).templates;
    if (!seed) throw new Error('no seed');
    const { template: phasedSeed } = assignPhases(seed, 'Assess=1-5,Mobilize=6-10,Migrate=11-14,Operate=15-17');
    const made = plan(phasedSeed, { start: '2027-03-01', cutover: '2027-06-01' });
    expect(made.phases.map(({ start, due, items }) => [start, due, items])).toEqual([
      ['2027-03-01', '2027-03-18', 19],
      ['2027-03-19', '2027-05-06', 46],
      ['2027-05-07', '2027-06-01', 23],
      ['2027-06-02', '2027-06-17', 16],
    ]);
    const modules = made.operations.filter(({ draft }) => draft.kind === 'module');
    expect(modules.map(({ draft }) => draft.due).slice(0, 2)).toEqual(['2027-03-09', '2027-03-15']);
    expect(modules[13]?.draft.due).toBe('2027-06-01');
    const fourth = made.operations.find(({ node }) => node === `${modules[0]?.node ?? ''}/4`);
    expect([fourth?.draft.start, fourth?.draft.due]).toEqual(['2027-03-04', '2027-03-05']);
    expect(made.operations.every(({ draft }) => draft.due !== undefined)).toBe(true);
  });
}
