import { each, importCampaign } from './import-campaign';

describe('an import ends complete, each node once and below its parent', () => {
  const { prepare, products, storages, holds, ran } = importCampaign();

  beforeAll(async () => {
    await prepare();
    expect(products()).toBeGreaterThan(8);
    expect(storages()).toBeGreaterThan(10);
  });
  afterAll(() => {
    const { scenarios, fromNothing } = ran();
    console.log(
      `${scenarios} scenarios of faults ran, ${fromNothing} of them from nothing; the import makes ${products()} product and ${storages()} storage requests.`,
    );
  });

  test('with every product request a crash before it', () =>
    holds(each(products(), (request) => `crash-before:${request}`)));
  test('with every product request a crash after it', () =>
    holds(each(products(), (request) => `crash-after:${request}`)));
  test('with every product request an answer that is lost', () =>
    holds(each(products(), (request) => `lose-answer:${request}`)));
  test('with every product request a late commit', () =>
    holds(each(products(), (request) => `late-commit:${request}`)));
  test('with every product request a part committed', () =>
    holds([0, 3, 49].flatMap((count) => each(products(), (request) => `partial-commit:${request}:${count}`))));
});
