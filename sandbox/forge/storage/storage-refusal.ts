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
    super(message);
  }
}
