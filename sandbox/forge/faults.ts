import type { SiteFaults } from '../site/site';

/** One fault of `--fault`. Requests are counted from 1 over all invocations; storage requests apart from product requests. */
export type Fault =
  | {
      readonly kind: 'crash';
      readonly when: 'before' | 'after';
      readonly of: 'product' | 'storage';
      readonly request: number;
    }
  | { readonly kind: 'lose-answer'; readonly request: number }
  | { readonly kind: 'late-commit'; readonly request: number; readonly seconds: number }
  | { readonly kind: 'partial-commit'; readonly request: number; readonly count: number }
  /** From that request on, each is answered with status 503 until so many seconds have passed. */
  | {
      readonly kind: 'outage';
      readonly of: 'product' | 'storage';
      readonly request: number;
      readonly seconds: number;
    }
  | { readonly kind: 'crash-before-push' }
  | { readonly kind: 'drop-event' }
  | { readonly kind: 'duplicate-events' }
  | { readonly kind: 'shuffle' }
  /** What the app does in a person's name comes back to it as events. */
  | { readonly kind: 'self-events' }
  /** The storage takes so many batches a minute and no more. */
  | { readonly kind: 'batch-limit'; readonly batches: number }
  | { readonly kind: 'interleave' | 'key-gaps' | 'throttle' | 'fail' | 'hidden'; readonly share: number }
  /** So many of the storage transactions meet another one: refused, with nothing written. */
  | { readonly kind: 'transaction-conflict'; readonly share: number }
  | { readonly kind: 'search-lag'; readonly seconds: number };

/** A dead function's request lives on in Jira for up to 180 s (docs/limits.md). */
const LATEST_COMMIT_SECONDS = 180;

const WITH_TWO_NUMBERS = new Set(['late-commit', 'partial-commit', 'outage']);

const SPECS = [
  'crash-before:<request>',
  'crash-after:<request>',
  'lose-answer:<request>',
  'late-commit:<request>[:<seconds>]',
  'partial-commit:<request>:<k>',
  'crash-before-push',
  'drop-event',
  'duplicate-events',
  'interleave:<share>',
  'key-gaps:<share>',
  'shuffle',
  'throttle:<share>',
  'fail:<share>',
  'search-lag:<seconds>',
  'hidden:<share>',
  'outage:<request>:<seconds>',
  'self-events',
  'batch-limit:<batches>',
  'transaction-conflict:<share>',
];

/**
 * Reads one `--fault` specification. `crash-before:s3`, `crash-after:s3` and `outage:s3:60` count storage requests.
 * @throws Error listing what there is
 */
export function parseFault(spec: string): Fault {
  const [kind = '', first, second, ...rest] = spec.split(':');
  const refuse = (why: string) => new Error(`--fault ${spec}: ${why}. There is: ${SPECS.join(', ')}.`);
  const count = (text: string | undefined, least: number, what: string) => {
    const value = Number(text);
    if (text === undefined || !/^\d+$/.test(text) || value < least)
      throw refuse(`${what} must be a whole number from ${least}`);
    return value;
  };
  const requestOf = (text: string | undefined) => {
    const isStorage = text?.startsWith('s') ?? false;
    return {
      of: isStorage ? ('storage' as const) : ('product' as const),
      request: count(isStorage ? text?.slice(1) : text, 1, 'the request number'),
    };
  };
  const allowed = WITH_TWO_NUMBERS.has(kind) ? 2 : /-push$|-events?$|^shuffle$/.test(kind) ? 0 : 1;
  if (rest.length > 0 || spec.split(':').length - 1 > allowed) throw refuse('it says too much');

  switch (kind) {
    case 'crash-before':
    case 'crash-after':
      return { kind: 'crash', when: kind === 'crash-before' ? 'before' : 'after', ...requestOf(first) };
    case 'outage':
      return { kind, ...requestOf(first), seconds: count(second, 1, 'the seconds') };
    case 'lose-answer':
      return { kind, request: count(first, 1, 'the request number') };
    case 'late-commit': {
      const seconds = second === undefined ? LATEST_COMMIT_SECONDS : count(second, 1, 'the seconds');
      if (seconds > LATEST_COMMIT_SECONDS)
        throw refuse(`Jira works on a request for at most ${LATEST_COMMIT_SECONDS} seconds`);
      return { kind, request: count(first, 1, 'the request number'), seconds };
    }
    case 'partial-commit':
      return { kind, request: count(first, 1, 'the request number'), count: count(second, 0, 'k') };
    case 'crash-before-push':
    case 'drop-event':
    case 'duplicate-events':
    case 'shuffle':
    case 'self-events':
      return { kind };
    case 'batch-limit':
      return { kind, batches: count(first, 1, 'the batches') };
    case 'interleave':
    case 'key-gaps':
    case 'throttle':
    case 'fail':
    case 'hidden':
    case 'transaction-conflict': {
      const share = Number(first);
      if (first === undefined || first === '' || !(share >= 0 && share <= 1))
        throw refuse('the share must be a number from 0 to 1');
      return { kind, share };
    }
    case 'search-lag':
      return { kind, seconds: count(first, 0, 'the seconds') };
    default:
      throw refuse('unknown');
  }
}

/** The faults that the site itself plays, for `createSite`. */
export function siteFaultsOf(faults: readonly Fault[], random: () => number): SiteFaults {
  const site: SiteFaults = { random };
  for (const fault of faults) {
    if (fault.kind === 'key-gaps') site.keyGaps = fault.share;
    if (fault.kind === 'interleave') site.interleave = fault.share;
    if (fault.kind === 'hidden') site.hidden = fault.share;
    if (fault.kind === 'shuffle') site.shuffle = true;
    if (fault.kind === 'self-events') site.selfEvents = true;
    if (fault.kind === 'search-lag') site.searchLagSeconds = fault.seconds;
  }
  return site;
}
