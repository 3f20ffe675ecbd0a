import { seededRandom } from '../../sandbox/forge/seeded-random';
import { campaign } from './campaign';
import { EXPECTED } from './campaign-template';
import type { Scenario } from './run-scenario';
import { type UndoOutcome, undoScenario } from './undo-scenario';

/** The import before it has a campaign of its own: requests to products and to storage that it makes. */
const IMPORT = { products: 0.4, storages: 0.5 };
const range = (count: number, share: number, step: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter(
    (request) => request > count * share && request % step === 0,
  );
const each = (requests: readonly number[], spec: (request: number) => string): Scenario[] =>
  requests.map((request) => ({ faults: [spec(request)], seed: 1 }));

describe('an undo of an import ends with every issue of it gone and no other', () => {
  const { prepare, products, storages, holds, ran } = campaign({
    scenario: undoScenario,
    summary: ({ run, left, lost }: UndoOutcome) => ({
      run: run.state,
      undo: run.undo?.state,
      deleted: run.undo?.deleted,
      stopped: run.undo?.stopped?.message ?? null,
      left,
      lost,
    }),
    right: { run: 'complete', undo: 'complete', deleted: EXPECTED.size, stopped: null, left: 0, lost: 0 },
  });

  beforeAll(async () => {
    const { requests } = await prepare();
    expect(requests['DELETE /rest/api/3/issue/{issueIdOrKey}']).toBe(EXPECTED.size);
  });
  afterAll(() => {
    const { scenarios, fromNothing } = ran();
    console.log(
      `${scenarios} scenarios ran, ${fromNothing} of them from nothing; they make ${products()} product and ${storages()} storage requests.`,
    );
  });

  test.each(['crash-before', 'crash-after', 'lose-answer', 'late-commit'])(
    'with every fourth product request a fault: %s',
    (kind) => holds(each(range(products(), IMPORT.products, 4), (request) => `${kind}:${request}`)),
  );
  test.each(['crash-before', 'crash-after'])('with storage requests a fault: %s', (kind) =>
    holds(each(range(storages(), IMPORT.storages, 12), (request) => `${kind}:s${request}`)),
  );
  test.each(['crash-before-push', 'drop-event', 'duplicate-events', 'throttle:0.2', 'fail:0.15'])(
    'with %s, for two seeds',
    (fault) => holds([1, 2].map((seed) => ({ faults: [fault], seed }))),
  );
  test('with several of them at once, drawn by seed', () =>
    holds(
      Array.from({ length: 8 }, (_, index) => {
        const random = seededRandom(index + 700, 'combination');
        const at = () => 1 + Math.floor(random() * products());
        const kinds = ['crash-before', 'crash-after', 'lose-answer', 'late-commit'];
        const pick = () => `${kinds[Math.floor(random() * kinds.length)] ?? ''}:${at()}`;
        return { faults: [pick(), pick(), `crash-after:s${1 + Math.floor(random() * storages())}`], seed: index + 700 };
      }),
    ));
});
