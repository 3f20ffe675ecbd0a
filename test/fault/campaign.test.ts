import { seededRandom } from '../../sandbox/forge/seeded-random';
import { EXPECTED } from './campaign-template';
import { runScenario, type Scenario, type ScenarioOutcome } from './run-scenario';

const told = (outcome: ScenarioOutcome) => ({
  state: outcome.run.state,
  created: outcome.run.created,
  failed: outcome.run.failed,
  stopped: outcome.run.stopped?.message ?? null,
  wrong: outcome.faults.slice(0, 3),
});
const COMPLETE = { state: 'complete', created: EXPECTED.size, failed: 0, stopped: null, wrong: [] };

/** Of all requests of an import, those before the reading of what it left: 13 of 24, and about half of those to storage. */
const OWN_SHARE = 0.6;

let scenarios = 0;
async function holds(each: readonly Scenario[]): Promise<void> {
  const broken: object[] = [];
  for (const scenario of each) {
    scenarios += 1;
    const result = await runScenario(scenario).then(told, (error: unknown) => ({
      error: error instanceof Error ? error.message : String(error),
    }));
    if (JSON.stringify(result) !== JSON.stringify(COMPLETE))
      broken.push({ faults: scenario.faults.join(' '), seed: scenario.seed, ...result });
  }
  expect(broken).toEqual([]);
}

describe('an import ends complete, each node once and below its parent', () => {
  jest.setTimeout(170_000);
  let products = 0;
  let storages = 0;

  beforeAll(async () => {
    const clean = await runScenario({ faults: [], seed: 1 });
    expect(told(clean)).toEqual(COMPLETE);
    products = Object.values(clean.host.requests).reduce((sum, count) => sum + count, 0);
    storages = clean.host.storageRequests;
    expect(products).toBeGreaterThan(8);
    expect(storages).toBeGreaterThan(10);
  });
  afterAll(() =>
    console.log(
      `${scenarios} scenarios of faults ran; the import makes ${products} product and ${storages} storage requests.`,
    ),
  );

  /** The import's own requests come first, and each is tried; of the reading of what it left, every third. */
  const each = (count: number, spec: (request: number) => string, seed = 1): Scenario[] =>
    Array.from({ length: count }, (_, index) => index + 1)
      .filter((request) => request <= count * OWN_SHARE || request % 3 === 0)
      .map((request) => ({ faults: [spec(request)], seed }));

  test('with every product request a crash before it', () =>
    holds(each(products, (request) => `crash-before:${request}`)));
  test('with every product request a crash after it', () =>
    holds(each(products, (request) => `crash-after:${request}`)));
  test('with every product request an answer that is lost', () =>
    holds(each(products, (request) => `lose-answer:${request}`)));
  test('with every product request a late commit', () => holds(each(products, (request) => `late-commit:${request}`)));
  test('with every product request a part committed', () =>
    holds([0, 3, 49].flatMap((count) => each(products, (request) => `partial-commit:${request}:${count}`))));
  test('with every storage request a crash before it', () =>
    holds(each(storages, (request) => `crash-before:s${request}`)));
  test('with every storage request a crash after it', () =>
    holds(each(storages, (request) => `crash-after:s${request}`)));

  test.each([
    ['crash-before-push'],
    ['drop-event'],
    ['duplicate-events'],
    ['shuffle'],
    ['interleave:0.5'],
    ['key-gaps:0.5'],
    ['throttle:0.3'],
    ['fail:0.2'],
    ['search-lag:600'],
  ])('with %s, for three seeds', (fault) => holds([1, 2, 3].map((seed) => ({ faults: [fault], seed }))));

  test('with several of them at once, drawn by seed', () => {
    const combinations = Array.from({ length: 40 }, (_, index): Scenario => {
      const random = seededRandom(index + 100, 'combination');
      const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
      const at = () => 1 + Math.floor(random() * products);
      const sudden = pick([
        `crash-before:${at()}`,
        `crash-after:${at()}`,
        `lose-answer:${at()}`,
        `late-commit:${at()}:${1 + Math.floor(random() * 180)}`,
        `partial-commit:${at()}:${Math.floor(random() * 50)}`,
      ]);
      const again = pick([
        `crash-after:${at() + 3}`,
        `late-commit:${at() + 3}`,
        `crash-before:s${1 + Math.floor(random() * storages)}`,
        'crash-before-push',
        'drop-event',
      ]);
      const lasting = [
        random() < 0.5 && 'shuffle',
        random() < 0.5 && 'interleave:0.3',
        random() < 0.5 && 'key-gaps:0.3',
        random() < 0.4 && 'search-lag:300',
        random() < 0.3 && 'duplicate-events',
        random() < 0.3 && 'throttle:0.15',
        random() < 0.3 && 'fail:0.1',
      ];
      return {
        faults: [sudden, again, ...lasting].filter((fault): fault is string => typeof fault === 'string'),
        seed: index + 100,
      };
    });
    return holds(combinations);
  });
});

describe('issues that the actor may not see', () => {
  test.each([['hidden:1'], ['hidden:0.3']])(
    'with %s stop the run at once, with a word that says what to do',
    async (fault) => {
      const { run, state } = await runScenario({ faults: [fault], seed: 1 });
      expect(run.state).toBe('stopped');
      expect(run.stopped?.message).toMatch(/security level/);
      expect(run.stopped?.next).toMatch(/administrator/);
      const written = Object.values(state.jira.issues).filter(({ fields }) => EXPECTED.has(String(fields['summary'])));
      expect(written.length).toBeLessThan(EXPECTED.size);
    },
  );
});
