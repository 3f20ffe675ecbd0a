import { seededRandom } from '../../sandbox/forge/seeded-random';
import { importCampaign } from './import-campaign';
import type { Scenario } from './run-scenario';

describe('an import ends complete, each node once and below its parent', () => {
  const { prepare, products, storages, holds } = importCampaign();

  beforeAll(async () => void (await prepare()));

  test('with several of them at once, drawn by seed', () => {
    const combinations = Array.from({ length: 40 }, (_, index): Scenario => {
      const random = seededRandom(index + 100, 'combination');
      const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
      const at = () => 1 + Math.floor(random() * products());
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
        `crash-before:s${1 + Math.floor(random() * storages())}`,
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
        random() < 0.3 && 'self-events',
        random() < 0.3 && 'batch-limit:45',
      ];
      return {
        faults: [sudden, again, ...lasting].filter((fault): fault is string => typeof fault === 'string'),
        seed: index + 100,
      };
    });
    return holds(combinations);
  });
});
