import type { Fault } from './faults';

/** What happens to one product request. */
export type RequestFault =
  | { readonly kind: 'crash-before' | 'crash-after' | 'lose-answer' }
  | { readonly kind: 'late-commit'; readonly seconds: number }
  | { readonly kind: 'partial-commit'; readonly count: number }
  | { readonly kind: 'throttle'; readonly retryAfterSeconds: number }
  | { readonly kind: 'fail-before' | 'fail-after'; readonly status: number };

/** The faults of one installation, played in the order in which its requests come. */
export interface FaultPlan {
  /** For the next product request, counted from 1. @param now simulated epoch milliseconds, which an outage is measured in */
  readonly nextProductRequest: (now: number) => RequestFault | null;
  readonly nextStorageRequest: (now: number) => 'crash-before' | 'crash-after' | 'unavailable' | null;
  /** Whether the next storage transaction meets another one. */
  readonly nextTransactionMeets: () => boolean;
  /** How many there have been. */
  readonly storageRequests: () => number;
  /** Whether the function dies before this push: once. */
  readonly crashBeforePush: () => boolean;
  /** Whether the event that is being published is lost: the first one. */
  readonly dropEvent: () => boolean;
  readonly duplicateEvents: boolean;
  /** Null: storage batches are limited by their units alone. */
  readonly batchesAMinute: number | null;
}

/** How much of a plan has been played. */
export interface PlayedFaults {
  product: number;
  storage: number;
  pushed: boolean;
  published: boolean;
}

export const nothingPlayed = (): PlayedFaults => ({ product: 0, storage: 0, pushed: false, published: false });

const GATEWAY_STATUSES = [500, 502, 503, 504];
const LONGEST_RETRY_AFTER_SECONDS = 30;

export function createFaultPlan(
  faults: readonly Fault[],
  random: () => number,
  played: PlayedFaults = nothingPlayed(),
): FaultPlan {
  const has = (kind: Fault['kind']) => faults.some((fault) => fault.kind === kind);
  const shareOf = (kind: 'throttle' | 'fail' | 'transaction-conflict') =>
    faults.reduce((share, fault) => (fault.kind === kind ? Math.max(share, fault.share) : share), 0);
  const throttle = shareOf('throttle');
  const fail = shareOf('fail');
  const conflict = shareOf('transaction-conflict');

  /** When each outage began: with the request that it names. */
  const began = new Map<Fault, number>();
  const isOut = (of: 'product' | 'storage', request: number, now: number): boolean =>
    faults.some((fault) => {
      if (fault.kind !== 'outage' || fault.of !== of || request < fault.request) return false;
      const since = began.get(fault) ?? now;
      began.set(fault, since);
      return now < since + fault.seconds * 1000;
    });

  return {
    nextProductRequest(now) {
      played.product += 1;
      if (isOut('product', played.product, now)) return { kind: 'fail-before', status: 503 };
      const ofNumber = faults.map((fault) => onRequest(fault, played.product)).find((fault) => fault !== null);
      if (ofNumber) return ofNumber;
      if (throttle > 0 && random() < throttle)
        return { kind: 'throttle', retryAfterSeconds: 1 + Math.floor(random() * LONGEST_RETRY_AFTER_SECONDS) };
      if (fail > 0 && random() < fail) {
        const status = GATEWAY_STATUSES[Math.floor(random() * GATEWAY_STATUSES.length)] ?? 500;
        return { kind: random() < 0.5 ? 'fail-before' : 'fail-after', status };
      }
      return null;
    },
    nextStorageRequest(now) {
      played.storage += 1;
      if (isOut('storage', played.storage, now)) return 'unavailable';
      const crash = faults.find(
        (fault) => fault.kind === 'crash' && fault.of === 'storage' && fault.request === played.storage,
      );
      return crash?.kind === 'crash' ? `crash-${crash.when}` : null;
    },
    nextTransactionMeets: () => conflict > 0 && random() < conflict,
    storageRequests: () => played.storage,
    crashBeforePush() {
      const first = !played.pushed;
      played.pushed = true;
      return first && has('crash-before-push');
    },
    dropEvent() {
      const first = !played.published;
      played.published = true;
      return first && has('drop-event');
    },
    duplicateEvents: has('duplicate-events'),
    batchesAMinute: faults.reduce<number | null>(
      (least, fault) => (fault.kind === 'batch-limit' ? Math.min(least ?? Infinity, fault.batches) : least),
      null,
    ),
  };
}

function onRequest(fault: Fault, request: number): RequestFault | null {
  switch (fault.kind) {
    case 'crash':
      return fault.of === 'product' && fault.request === request ? { kind: `crash-${fault.when}` } : null;
    case 'lose-answer':
      return fault.request === request ? { kind: 'lose-answer' } : null;
    case 'late-commit':
      return fault.request === request ? { kind: 'late-commit', seconds: fault.seconds } : null;
    case 'partial-commit':
      return fault.request === request ? { kind: 'partial-commit', count: fault.count } : null;
    default:
      return null;
  }
}
