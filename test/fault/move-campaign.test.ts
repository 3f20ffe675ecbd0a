import { seededRandom } from '../../sandbox/forge/seeded-random';
import { each, moveCampaign } from './move-campaign';

describe('an import that assigns people, and a move of T-0, end with every value written', () => {
  const { prepare, products, storages, holds, ran } = moveCampaign();

  beforeAll(async () => {
    const { requests } = await prepare();
    expect(requests['POST /rest/api/3/bulk/issues/fields']).toBe(4);
    expect(requests['PUT /rest/api/3/issue/{issueIdOrKey}']).toBe(3);
  });
  afterAll(() => {
    const { scenarios, fromNothing } = ran();
    console.log(
      `${scenarios} scenarios ran, ${fromNothing} of them from nothing; they make ${products()} product and ${storages()} storage requests.`,
    );
  });

  test.each(['crash-before', 'crash-after', 'lose-answer', 'late-commit'])(
    'with every product request a fault: %s',
    (kind) => holds(each(products(), 2, (request) => `${kind}:${request}`)),
  );
  test.each(['crash-before-push', 'drop-event', 'duplicate-events', 'throttle:0.3', 'fail:0.2'])(
    'with %s, for three seeds',
    (fault) => holds([1, 2, 3].map((seed) => ({ faults: [fault], seed }))),
  );
  test('with several of them at once, drawn by seed', () =>
    holds(
      Array.from({ length: 25 }, (_, index) => {
        const random = seededRandom(index + 500, 'combination');
        const at = () => 1 + Math.floor(random() * products());
        const sudden = ['crash-before', 'crash-after', 'lose-answer', 'late-commit'];
        const pick = () => `${sudden[Math.floor(random() * sudden.length)] ?? ''}:${at()}`;
        return {
          faults: [
            pick(),
            pick(),
            `crash-after:s${1 + Math.floor(random() * storages())}`,
            ...(random() < 0.4 ? ['throttle:0.15'] : []),
            ...(random() < 0.3 ? ['duplicate-events'] : []),
          ],
          seed: index + 500,
        };
      }),
    ));
});
