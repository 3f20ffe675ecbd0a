import { each, importCampaign } from './import-campaign';

describe('an import ends complete, each node once and below its parent', () => {
  const { prepare, storages, holds, ran } = importCampaign();

  beforeAll(async () => void (await prepare()));
  afterAll(() => {
    const { scenarios, fromNothing } = ran();
    console.log(`${scenarios} scenarios of faults of storage ran, ${fromNothing} of them from nothing.`);
  });

  test('with every storage request a crash before it', () =>
    holds(each(storages(), (request) => `crash-before:s${request}`)));
  test('with every storage request a crash after it', () =>
    holds(each(storages(), (request) => `crash-after:s${request}`)));
});
