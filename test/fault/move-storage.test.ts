import { each, moveCampaign } from './move-campaign';

describe('an import that assigns people, and a move of T-0, end with every value written', () => {
  const { prepare, storages, holds, ran } = moveCampaign();

  beforeAll(async () => void (await prepare()));
  afterAll(() => {
    const { scenarios, fromNothing } = ran();
    console.log(`${scenarios} scenarios of faults of storage ran, ${fromNothing} of them from nothing.`);
  });

  test.each(['crash-before', 'crash-after'])('with every storage request a fault: %s', (kind) =>
    holds(each(storages(), 7, (request) => `${kind}:s${request}`)),
  );
});
