import { AsyncLocalStorage } from 'node:async_hooks';
import { TestEnvironment } from 'jest-environment-node';

/** Jest's own store: what it runs tests and hooks in. */
const isOfJest = (store: unknown): boolean => typeof store === 'object' && store !== null && 'test' in store;

/**
 * Node.js, without what jest leaves behind: for each test file it makes an AsyncLocalStorage to know which test a promise
 * belongs to, and never ends it. Until Node.js 24 each of them is copied to every promise that a process makes, so that the
 * fortieth file of a worker pays for forty; that was a quarter of the time of the suites.
 */
export default class extends TestEnvironment {
  readonly #run = AsyncLocalStorage.prototype.run;
  readonly #ofJest = new Set<AsyncLocalStorage<unknown>>();

  override async setup(): Promise<void> {
    await super.setup();
    const run = this.#run;
    const ofJest = this.#ofJest;
    AsyncLocalStorage.prototype.run = function (this: AsyncLocalStorage<unknown>, ...given: [unknown, ...unknown[]]) {
      if (isOfJest(given[0])) ofJest.add(this);
      return Reflect.apply(run, this, given) as never;
    };
  }

  override async teardown(): Promise<void> {
    AsyncLocalStorage.prototype.run = this.#run;
    for (const storage of this.#ofJest) storage.disable();
    await super.teardown();
  }
}
