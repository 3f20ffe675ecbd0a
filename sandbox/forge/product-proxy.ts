import type { Clock } from '../clock';
import type { Commit, Site, SiteAnswer } from '../site/site';
import type { FaultPlan, RequestFault } from './fault-plan';
import type { Invocation } from './invocation';
import { LOST_ANSWER_MS, productLatency, REFUSAL_MS } from './latency';
import type { Manifest } from './manifest';
import { realm } from './platform-realm';
import { platformResponse } from './platform-response';
import { type FetchMeta, productAccess } from './product-access';

export interface ProductProxyOptions {
  readonly site: Site;
  readonly manifest: Manifest;
  /** The sandbox's: outages last by it. */
  readonly clock: Pick<Clock, 'now'>;
  readonly faults: FaultPlan;
  /** Counts into `host.requests`. */
  readonly requests: Record<string, number>;
  /** Takes the name of each request as it comes, those that are never sent included. */
  readonly log: string[];
}

export type ProductProxy = (
  invocation: Invocation,
  meta: FetchMeta,
  path: string,
  init: RequestInit,
) => Promise<Response>;

const NEVER = new Promise<never>(() => undefined);

/** `requestJira` and `requestConfluence` of a function: lets them through, takes the time that they take, plays the faults. */
export function createProductProxy({
  site,
  manifest,
  clock,
  faults,
  requests,
  log,
}: ProductProxyOptions): ProductProxy {
  return async (invocation, meta, path, init) => {
    const { remote } = meta;
    if (remote !== 'jira' && remote !== 'confluence') return refusal(501, 'NOT_MODELLED_BY_THE_SANDBOX');
    if (init.body !== undefined && init.body !== null && typeof init.body !== 'string')
      return refusal(501, 'ONLY_TEXT_BODIES_ARE_MODELLED');
    if (site.state.products?.includes(remote) === false) throw notConnected(remote);
    const method = (init.method ?? 'GET').toUpperCase();
    const body = init.body ?? null;
    const operation = site.operation(method, path);
    const template = operation?.template ?? path.replace(/\?.*$/s, '');

    const fault = faults.nextProductRequest(clock.now());
    const name = `${method} ${template}`;
    log.push(name);
    if (fault?.kind === 'crash-before') return die(invocation);
    requests[name] = (requests[name] ?? 0) + 1;

    const access = productAccess(meta, { method, path }, invocation, manifest, site);
    if (!access.allowed) {
      await invocation.sleep(REFUSAL_MS);
      return refusal(access.status, access.reason);
    }
    const latency = productLatency(operation?.write ?? false, template, body);
    if (fault?.kind === 'throttle' || fault?.kind === 'fail-before') {
      await invocation.sleep(REFUSAL_MS);
      return response(fault.kind === 'throttle' ? throttled(fault.retryAfterSeconds) : failed(fault.status));
    }
    // The request is with the product now: it goes on there whatever becomes of the function.
    if (fault?.kind === 'late-commit') invocation.end({ kind: 'crashed' });
    await invocation.sleep(latency * 0.9);
    const headers = Object.fromEntries(new realm.Headers(init.headers).entries());
    const commit = commitOf(fault);
    const answer = await site.answer(
      { product: remote, method, path, headers, body, actor: access.actor, through: 'app' },
      commit === null ? {} : { commit },
    );
    if (fault?.kind === 'crash-after') return die(invocation);
    if (fault?.kind === 'lose-answer' || fault?.kind === 'partial-commit') {
      await invocation.sleep(LOST_ANSWER_MS);
      throw new realm.TypeError('fetch failed', {
        cause: new realm.Error('The connection was closed before an answer came.'),
      });
    }
    await invocation.sleep(latency * 0.1);
    return response(fault?.kind === 'fail-after' ? failed(fault.status) : answer);
  };
}

/** What `@forge/api` throws for a product that the installation is not connected with (`RequestProductNotAllowedError`). */
function notConnected(product: string): Error {
  const error = new realm.Error(`Request ${product} is not allowed from this context.`);
  return Object.assign(error, { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 });
}

function commitOf(fault: RequestFault | null): Commit | null {
  if (fault?.kind === 'late-commit') return { kind: 'late', seconds: fault.seconds };
  return fault?.kind === 'partial-commit' ? { kind: 'partial', k: fault.count } : null;
}

function die(invocation: Invocation): Promise<never> {
  invocation.end({ kind: 'crashed' });
  return NEVER;
}

const response = ({ status, headers, body }: SiteAnswer): Response =>
  platformResponse({ status, headers, body: status === 204 ? null : body });

const refusal = (status: number, reason: string): Response =>
  platformResponse({
    status,
    headers: { 'forge-proxy-error': reason, 'content-type': 'application/json' },
    body: JSON.stringify({ code: status, message: reason }),
  });

const throttled = (seconds: number): SiteAnswer => ({
  status: 429,
  headers: {
    'content-type': 'application/json',
    'Retry-After': String(seconds),
    'RateLimit-Reason': 'jira-burst-based',
  },
  body: JSON.stringify({ errorMessages: ['Rate limit exceeded.'], errors: {} }),
});

/** As a gateway answers: no JSON. */
const failed = (status: number): SiteAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><body><h1>${status}</h1></body></html>`,
});
