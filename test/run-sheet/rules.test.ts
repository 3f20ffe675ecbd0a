import fc from 'fast-check';
import { SEVERITIES } from '../../src/contract/limits';
import { coveredByCutover } from '../../src/run-sheet/covered-by-cutover';
import { isRollbackList } from '../../src/run-sheet/is-rollback-list';
import { startAsks } from '../../src/run-sheet/start-asks';
import { hypercareModules } from '../../src/run-sheet/hypercare-modules';
import { mayActOnSheet } from '../../src/run-sheet/may-act-on-sheet';
import { plannedWindow } from '../../src/run-sheet/planned-window';
import { pointOfNoReturn } from '../../src/run-sheet/point-of-no-return';
import { priorityOf } from '../../src/run-sheet/priority-of';
import { reportDocument } from '../../src/run-sheet/report-document';
import { reportForm } from '../../src/run-sheet/report-form';

const BERLIN = 'Europe/Berlin';
const at = (instant: string) => Date.parse(instant);

describe('the point of no return', () => {
  it('counts minutes as a stopwatch does, over a clock change too', () => {
    // On 28 March 2027 the clock in Berlin goes from 02:00 to 03:00, on 31 October from 03:00 back to 02:00.
    const until = { by: 'start', minutes: 180 } as const;
    for (const began of ['2027-03-28T00:30:00Z', '2027-10-31T00:00:00Z'])
      expect(pointOfNoReturn(until, at(began), BERLIN)).toBe(at(began) + 180 * 60_000);
  });

  it('is what the clock on the wall of the wave shows', () => {
    const clock = (day: string, time: string) => pointOfNoReturn({ by: 'clock', day, time }, null, BERLIN);
    expect(clock('2027-03-28', '01:30')).toBe(at('2027-03-28T00:30:00Z'));
    // Half an hour after that comes 03:00: the hour between is no hour.
    expect(clock('2027-03-28', '03:00')).toBe(at('2027-03-28T01:00:00Z'));
    expect(clock('2027-03-28', '02:30')).toBe(at('2027-03-28T01:30:00Z'));
    expect(clock('2027-10-31', '02:30')).toBe(at('2027-10-31T00:30:00Z'));
    expect(clock('2027-10-31', '03:30')).toBe(at('2027-10-31T02:30:00Z'));
  });

  it('of an issue counts from the oldest critical one that is open', () => {
    const until = { by: 'issue', minutes: 90 } as const;
    expect(pointOfNoReturn(until, at('2027-06-01T20:00:00Z'), BERLIN)).toBeNull();
    const reported = at('2027-06-01T21:10:00Z');
    expect(pointOfNoReturn(until, at('2027-06-01T20:00:00Z'), BERLIN, reported)).toBe(reported + 90 * 60_000);
  });

  it('of minutes is not known before the start', () => {
    expect(pointOfNoReturn({ by: 'start', minutes: 5 }, null, BERLIN)).toBeNull();
  });
});

describe('a start asks for a reason', () => {
  const start = at('2027-06-01T20:00:00Z');
  const plan = { start, day: '2027-06-01', zone: BERLIN, decided: 'go' as const };
  const DAY_MS = 24 * 60 * 60_000;
  it.each([
    ['at the planned time', { ...plan, now: start }, []],
    ['a day before it', { ...plan, now: start - DAY_MS }, []],
    ['more than a day before it', { ...plan, now: start - DAY_MS - 1 }, ['early']],
    ['after it', { ...plan, now: start + 3 * DAY_MS }, []],
    [
      'without a time, by the day in the zone of the wave',
      { ...plan, start: null, now: at('2027-05-30T21:59:00Z') },
      ['early'],
    ],
    ['without a time, on the day before', { ...plan, start: null, now: at('2027-05-30T22:00:00Z') }, []],
    ['without a day', { ...plan, start: null, day: null, now: 0 }, []],
    ['decided with conditions', { ...plan, now: start, decided: 'go-with-conditions' as const }, []],
    ['undecided', { ...plan, now: start, decided: null }, ['undecided']],
    ['decided No-go', { ...plan, now: start, decided: 'no-go' as const }, ['undecided']],
    ['to meet again', { ...plan, now: start, decided: 'reconvene' as const }, ['undecided']],
    ['early and undecided', { ...plan, now: 0, decided: null }, ['early', 'undecided']],
  ])('%s', (_, starting, asks) => {
    expect(startAsks(starting)).toEqual(asks);
  });
});

test.each([
  ['Roll back to the old platform', true],
  ['Rollback: numbers', true],
  ['Back out the DNS change', true],
  ['Backout plan', true],
  ['Fall back to the carrier', true],
  ['Move the calls', false],
  ['Back up the configuration', false],
  ['Call the users back', false],
])('%s: rollback %s', (title, is) => {
  expect(isRollbackList(title)).toBe(is);
});

describe('the planned window', () => {
  const dates = { cutover: '2027-10-30', time: '23:00', windowMinutes: 300, zone: BERLIN };

  it('ends when it was agreed to end, however late the start was, and however the clock is changed in it', () => {
    const ends = at('2027-10-30T21:00:00Z') + 300 * 60_000;
    fc.assert(
      fc.property(fc.option(fc.integer({ min: at('2027-10-30T20:00:00Z'), max: ends })), (started) => {
        expect(plannedWindow(dates, started)).toEqual({ start: ends - 300 * 60_000, windowMinutes: 300, end: ends });
      }),
    );
  });

  it('without an agreed time is counted from the start, and without minutes has no end', () => {
    expect(plannedWindow({ ...dates, time: null }, 1_000)).toMatchObject({ start: null, end: 1_000 + 300 * 60_000 });
    expect(plannedWindow({ ...dates, time: null }, null)).toMatchObject({ start: null, end: null });
    expect(plannedWindow({ ...dates, windowMinutes: null }, 1_000).end).toBeNull();
    expect(plannedWindow({ ...dates, cutover: null }, null).start).toBeNull();
  });
});

test('an item is covered by its phase or its day, and never where it is not applicable', () => {
  const reach = { phases: new Set(['move']), day: '2027-06-01' };
  const item = { phase: 'prepare', due: null, is: 'open' } as const;
  expect(coveredByCutover(item, reach)).toBe(false);
  expect(coveredByCutover({ ...item, due: '2027-06-01' }, reach)).toBe(true);
  expect(coveredByCutover({ ...item, due: '2027-06-02' }, reach)).toBe(false);
  expect(coveredByCutover({ ...item, phase: 'move' }, reach)).toBe(true);
  expect(coveredByCutover({ ...item, phase: 'move', is: 'not-applicable' }, reach)).toBe(false);
  expect(coveredByCutover({ ...item, due: '2027-06-01' }, { phases: new Set(), day: null })).toBe(false);
});

describe('where work of hypercare belongs', () => {
  const modules = ['prepare', 'move', 'move', 'after', 'after'].map((phase, index) => ({
    node: `${phase}${index}`,
    phase,
  }));
  const phases = (...names: string[]) => names.map((name) => ({ slug: name.toLowerCase(), name }));
  const first = (some: typeof modules, named: string[], cutoverPhase: number) =>
    hypercareModules(some, [{ phases: phases(...named), cutoverPhase }])[0];

  it('is a module of a phase that is named so, else the last after the cutover, else the cutover’s', () => {
    expect(
      first(
        [...modules, { node: 'h1', phase: 'hypercare' }, { node: 'h2', phase: 'hypercare' }],
        ['Prepare', 'Move', 'After', 'Hypercare'],
        1,
      ),
    ).toBe('h1');
    expect(first(modules, ['Prepare', 'Move', 'After'], 1)).toBe('after4');
    expect(first(modules.slice(0, 3), ['Prepare', 'Move', 'After'], 1)).toBe('move2');
    expect(first(modules.slice(0, 1), ['Prepare', 'Move', 'After'], 1)).toBe('prepare0');
    expect(first([], ['Prepare'], 0)).toBeUndefined();
  });

  it('knows the word however it is written', () => {
    for (const name of ['Hypercare', 'Hyper-care and handover', 'HYPER CARE'])
      expect(
        hypercareModules(
          [
            { node: 'x', phase: 'p' },
            { node: 'y', phase: 'q' },
          ],
          [
            {
              phases: [
                { slug: 'p', name },
                { slug: 'q', name: 'Later' },
              ],
              cutoverPhase: 0,
            },
          ],
        )[0],
      ).toBe('x');
  });
});

test('a form of the template is taken where its title says that it reports an issue', () => {
  const field = (label: string) => ({ key: label, kind: 'field' as const, label });
  const form = (title: string) => reportForm([{ title, questions: [field('Summary'), field('What you saw')] }]);
  for (const title of ['Report an issue', 'Issue report form', 'Keep the problem log', 'Incident reporting'])
    expect(form(title)).toEqual([{ key: 'What you saw', label: 'What you saw' }]);
  for (const title of ['Kick-off', 'Issue the badges', 'Report to the sponsor'])
    expect(form(title).map(({ key }) => key)).toEqual(['happened', 'impact', 'taken']);
  expect(reportForm([{ title: 'Report an issue', questions: [{ ...field('Why?'), kind: 'question' }] }])).toHaveLength(
    3,
  );
});

test('a severity stands for a priority by its rank, and a worse one never for a lower one', () => {
  const usual = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
  expect(SEVERITIES.map((severity) => priorityOf(severity, usual))).toEqual(['Highest', 'High', 'Medium', 'Low']);
  expect(priorityOf('critical', [])).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
      const ranks = SEVERITIES.map((severity) =>
        priorityOf(
          severity,
          Array.from({ length: count }, (_, rank) => rank),
        ),
      );
      for (const [index, rank] of ranks.entries()) expect(rank).toBeGreaterThanOrEqual(ranks[index - 1] ?? 0);
    }),
  );
});

test('a report keeps every word that was typed, and reads none of it as markup', () => {
  const { description, comments } = reportDocument(
    [
      { label: 'Seen', text: '# not a heading\n[no](link)\n\nsecond' },
      { label: 'Empty', text: '' },
    ],
    'Reported at night.',
  );
  expect(comments).toEqual([]);
  const words = JSON.stringify(description);
  for (const kept of ['# not a heading', '[no](link)', 'second', 'Seen', 'Reported at night.'])
    expect(words).toContain(kept);
  expect(words).not.toContain('Empty');
});

test('who may do what', () => {
  const person = (role: 'owner' | 'lead' | 'member' | 'viewer', gateOwner: string | null = null) => ({
    account: 'me',
    role,
    gateOwner,
  });
  for (const does of ['start', 'add-criterion', 'drop-criterion', 'roll-back', 'outcome', 'again'] as const) {
    expect(mayActOnSheet(does, person('owner'))).toBeNull();
    expect(mayActOnSheet(does, person('lead'))).toBeNull();
    expect(mayActOnSheet(does, person('member'))).toBe('owner-only');
    expect(mayActOnSheet(does, person('member', 'me'))).toBeNull();
    expect(mayActOnSheet(does, person('viewer', 'me'))).toBe('view-only');
  }
  expect(mayActOnSheet('log', person('member'))).toBeNull();
  expect(mayActOnSheet('log', person('viewer'))).toBe('view-only');
});
