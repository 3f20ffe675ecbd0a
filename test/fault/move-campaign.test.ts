import { seededRandom } from '../../sandbox/forge/seeded-random';
import { runMoveScenario, type MoveOutcome } from './run-move-scenario';
import type { Scenario } from './run-scenario';

const ISSUES = 13;
const ASSIGNED = 6;

const told = ({ run, shift, faults }: MoveOutcome) => ({
  run: run.state,
  created: run.created,
  assigned: run.assigned?.done,
  shift: shift.state,
  written: shift.written,
  failed: shift.failed,
  wrong: faults.slice(0, 3),
});
const RIGHT = {
  run: 'complete',
  created: ISSUES,
  assigned: ASSIGNED,
  shift: 'complete',
  written: ISSUES,
  failed: 0,
  wrong: [],
};

describe('an import that assigns people, and a move of T-0, end with every value written', () => {
  jest.setTimeout(120_000);
  let products = 0;
  let storages = 0;
  let scenarios = 0;

  beforeAll(async () => {
    const clean = await runMoveScenario({ faults: [], seed: 1 });
    expect(told(clean)).toEqual(RIGHT);
    products = Object.values(clean.host.requests).reduce((sum, count) => sum + count, 0);
    storages = clean.host.storageRequests;
    expect(clean.host.requests['POST /rest/api/3/bulk/issues/fields']).toBe(4);
    expect(clean.host.requests['PUT /rest/api/3/issue/{issueIdOrKey}']).toBe(3);
  });
  afterAll(() =>
    console.log(`${scenarios} scenarios ran; they make ${products} product and ${storages} storage requests.`),
  );

  const holds = async (each: readonly Scenario[]) => {
    const broken: object[] = [];
    for (const scenario of each) {
      scenarios += 1;
      const result = await runMoveScenario(scenario).then(told, (error: unknown) => ({
        error: error instanceof Error ? error.message : String(error),
      }));
      if (JSON.stringify(result) !== JSON.stringify(RIGHT))
        broken.push({ faults: scenario.faults.join(' '), seed: scenario.seed, ...result });
    }
    expect(broken).toEqual([]);
  };
  /** Every `step`-th request: most of storage's are of events and readings, which are alike. */
  const each = (count: number, step: number, spec: (request: number) => string): Scenario[] =>
    Array.from({ length: Math.floor(count / step) }, (_, index) => ({ faults: [spec((index + 1) * step)], seed: 1 }));

  test.each(['crash-before', 'crash-after', 'lose-answer', 'late-commit'])(
    'with every product request a fault: %s',
    (kind) => holds(each(products, 2, (request) => `${kind}:${request}`)),
  );
  test.each(['crash-before', 'crash-after'])('with every storage request a fault: %s', (kind) =>
    holds(each(storages, 7, (request) => `${kind}:s${request}`)),
  );
  test.each(['crash-before-push', 'drop-event', 'duplicate-events', 'throttle:0.3', 'fail:0.2'])(
    'with %s, for three seeds',
    (fault) => holds([1, 2, 3].map((seed) => ({ faults: [fault], seed }))),
  );
  test('with several of them at once, drawn by seed', () =>
    holds(
      Array.from({ length: 25 }, (_, index) => {
        const random = seededRandom(index + 500, 'combination');
        const at = () => 1 + Math.floor(random() * products);
        const sudden = ['crash-before', 'crash-after', 'lose-answer', 'late-commit'];
        const pick = () => `${sudden[Math.floor(random() * sudden.length)] ?? ''}:${at()}`;
        return {
          faults: [
            pick(),
            pick(),
            `crash-after:s${1 + Math.floor(random() * storages)}`,
            ...(random() < 0.4 ? ['throttle:0.15'] : []),
            ...(random() < 0.3 ? ['duplicate-events'] : []),
          ],
          seed: index + 500,
        };
      }),
    ));
});
