/** Why a resolver call has no answer, in the words that the panel's `invoke` rejects with. */
export class InvocationFailed extends Error {
  override readonly name = 'InvocationFailed';
  constructor(
    readonly reason: 'crashed' | 'timed-out' | 'threw' | 'refused',
    message: string,
  ) {
    super(message);
  }
}
