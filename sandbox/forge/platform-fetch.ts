import type { Clock } from '../clock';
import type { FaultPlan } from './fault-plan';
import type { Invocation } from './invocation';
import { QUEUE_MS, STORAGE_MS } from './latency';
import { realm } from './platform-realm';
import { platformResponse } from './platform-response';
import { fetchMeta } from './product-access';
import type { ProductProxy } from './product-proxy';
import type { Queue, QueueAnswer } from './queue';
import type { StorageAnswer } from './storage/storage';

export interface PlatformFetchOptions {
  /** The sandbox's: outages last by it. */
  readonly clock: Pick<Clock, 'now'>;
  readonly faults: FaultPlan;
  readonly product: ProductProxy;
  readonly queue: Queue;
  readonly storage: (path: string, body: string) => StorageAnswer;
}

export type PlatformFetch = (
  invocation: Invocation,
  meta: unknown,
  path: string,
  init?: RequestInit,
) => Promise<Response>;

const UNAVAILABLE: StorageAnswer = {
  status: 503,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ code: 'SERVICE_UNAVAILABLE', message: 'The storage is not available.' }),
};

/** Two transactions on one key at the same moment: neither the status nor the code is documented. */
const MET_ANOTHER: StorageAnswer = {
  status: 409,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    code: 'TRANSACTION_CONFLICT',
    message: 'Another transaction is under way on one of the keys; nothing was written.',
  }),
};

const NEVER = new Promise<never>(() => undefined);
/** The placeholders are literal: the platform fills them in. */
const QUEUE_PATH =
  /^\/webhook\/queue\/(publish|stats|cancel)\/\{contextAri\}\/\{environmentId\}\/\{appId\}\/\{appVersion\}$/;

/** `__forge_fetch__`: the one way out of a function. */
export function createPlatformFetch({ clock, faults, product, queue, storage }: PlatformFetchOptions): PlatformFetch {
  const toStorage = async (invocation: Invocation, path: string, body: string) => {
    const fault = faults.nextStorageRequest(clock.now());
    if (fault === 'crash-before') return die(invocation);
    await invocation.sleep(STORAGE_MS / 2);
    const meets = path.endsWith('/transaction') && faults.nextTransactionMeets();
    const answer = fault === 'unavailable' ? UNAVAILABLE : meets ? MET_ANOTHER : storage(path, body);
    if (fault === 'crash-after') return die(invocation);
    await invocation.sleep(STORAGE_MS / 2);
    return platformResponse({ ...answer, body: answer.body === '' ? null : answer.body });
  };

  const toQueue = async (invocation: Invocation, path: string, body: string) => {
    const verb = QUEUE_PATH.exec(path)?.[1];
    if (verb === undefined)
      return queueResponse({ status: 501, body: { message: `The sandbox does not model ${path}.` } });
    if (verb === 'publish' && faults.crashBeforePush()) return die(invocation);
    await invocation.sleep(QUEUE_MS);
    const request: unknown = JSON.parse(body);
    if (verb === 'publish') return queueResponse(queue.publish(request, invocation.chain));
    return queueResponse(verb === 'stats' ? queue.stats(request) : queue.cancel(request));
  };

  return (invocation, unknownMeta, path, init = {}) =>
    invocation.operation(() => {
      const meta = fetchMeta.parse(unknownMeta);
      const body = typeof init.body === 'string' ? init.body : '';
      if (meta.type === 'kvs') return toStorage(invocation, path, body);
      if (meta.type === 'fpp' && meta.remote === 'stargate') return toQueue(invocation, path, body);
      if (meta.type === 'fpp') return product(invocation, meta, path, init);
      return Promise.reject(new realm.Error(`The sandbox does not model requests of type '${meta.type}'.`));
    });
}

function die(invocation: Invocation): Promise<never> {
  invocation.end({ kind: 'crashed' });
  return NEVER;
}

const queueResponse = ({ status, body }: QueueAnswer): Response =>
  platformResponse({
    status,
    headers: { 'content-type': 'application/json' },
    body: body === null ? null : JSON.stringify(body),
  });
