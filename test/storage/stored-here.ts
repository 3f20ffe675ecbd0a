import { readFileSync } from 'node:fs';
import { readManifest } from '../../sandbox/forge/manifest';
import { createStorage } from '../../sandbox/forge/storage/storage';

export interface Requested {
  /** Of the storage API, such as `get`, `entity/get` or `batch/get`. */
  readonly path: string;
  readonly keys: readonly string[];
}

/** Connects the SDK in this process to a storage of the sandbox, with the entities of the app's manifest. */
export function storedHere() {
  const storage = createStorage(readManifest(readFileSync('manifest.yml', 'utf8')), {}, { now: () => 0 }, () => 0.5);
  const requests: Requested[] = [];
  const unreadable = new Set<string>();
  Object.assign(globalThis, {
    __forge_fetch__: (_meta: unknown, url: string, { body }: { readonly body: string }) => {
      const path = url.replace(/^\/api\/v1\//, '');
      const asked = JSON.parse(body) as { readonly key: string } | readonly { readonly key: string }[];
      if (path !== 'transaction')
        requests.push({ path, keys: ('key' in asked ? [asked] : asked).map(({ key }) => key) });
      const answer = storage(url, body);
      const shown = path === 'batch/get' ? withUnread(answer.body, unreadable) : answer.body;
      return Promise.resolve(new Response(shown === '' ? null : shown, answer));
    },
  });
  return {
    requests,
    /** From now on a batch fails to read this key, which a get can read. */
    failInBatches: (key: string) => void unreadable.add(key),
    /** Forgets the requests so far. */
    startCounting: () => void requests.splice(0),
  };
}

interface BatchAnswer {
  readonly successfulKeys: readonly { readonly key: string }[];
  readonly failedKeys: readonly unknown[];
}

function withUnread(body: string, unreadable: ReadonlySet<string>): string {
  const { successfulKeys, failedKeys } = JSON.parse(body) as BatchAnswer;
  const unread = successfulKeys.filter(({ key }) => unreadable.has(key));
  const error = { code: 'INTERNAL_ERROR', message: 'The key could not be read.' };
  return JSON.stringify({
    successfulKeys: successfulKeys.filter(({ key }) => !unreadable.has(key)),
    failedKeys: [...failedKeys, ...unread.map(({ key }) => ({ key, error }))],
  });
}
