/**
 * Why the storage refuses a request. Codes are those of Atlassian's "Error handling for the Key-Value Store" and "… for
 * the Custom Entity Store" where these name one, and of the SDK; the app must not rely on the others.
 */
export class StorageRefusal extends Error {
  override readonly name = 'StorageRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    // Without a stack: refusals are answers, a missing key is the commonest of them, and what it takes to walk a stack is more
    // than the rest of the request.
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = limit;
  }
}
