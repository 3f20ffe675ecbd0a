import type { ErrorView } from '../contract/result';

/** A failure that a person can act on. Thrown anywhere below a resolver, answered once, by `answer`. */
export class AppFailure extends Error {
  override readonly name = 'AppFailure';

  constructor(readonly view: ErrorView) {
    super(view.message);
  }
}
