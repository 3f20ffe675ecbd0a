import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import NodeEnvironment from '../support/node-environment';

/** How many stores Node.js copies to whatever is made now. */
const copied = () =>
  Object.getOwnPropertySymbols(new AsyncResource('probe')).filter((each) => String(each).includes('kResourceStore'))
    .length;

describe('the environment of a test file', () => {
  it('ends the store in which jest ran its tests', async () => {
    const projectConfig = { testEnvironmentOptions: {}, globals: {}, fakeTimers: {} };
    const environment = new NodeEnvironment({ projectConfig } as never, { console } as never);
    await environment.setup();
    const before = copied();
    new AsyncLocalStorage().run({ test: 'a test' }, () => undefined);
    new AsyncLocalStorage().run({ another: 'store' }, () => undefined);
    expect(copied()).toBe(before + 2);
    await environment.teardown();
    expect(copied()).toBe(before + 1);
  });
});
