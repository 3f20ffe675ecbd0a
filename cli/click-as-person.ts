import type { SimulatedClock } from '../sandbox/clock';
import { drive } from '../sandbox/forge/drive';
import type { Host } from '../sandbox/forge/host';
import { InvocationFailed } from '../sandbox/forge/invocation-failed';
import type { ErrorView, Result } from '../src/contract/result';

export interface PersonOnPage {
  readonly host: Host;
  readonly clock: SimulatedClock;
  readonly project: { readonly id: string; readonly key: string };
  readonly accountId: string;
}

/** What a person cannot get past by clicking again. */
export class ClickRefused extends Error {
  override readonly name = 'ClickRefused';
  constructor(readonly error: ErrorView) {
    super(`${error.message} ${error.next}`);
  }
}

/** How long a person waits before clicking again: at first, and at most where the app names no time. */
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 60;
const PASSING = new Set<ErrorView['code']>(['jira-busy', 'storage-busy', 'jira-unreachable', 'unexpected']);

/** What a person and a run have patience for; the platform drops events after that. */
export const DAY_MS = 24 * 3_600_000;
/** Four rounds of the five-minute trigger without anything to do: nothing more will come. */
const QUIET_MS = 20 * 60_000;

/** Calls a resolver as the project page does, again and again while what is in the way passes. */
export function clickAsPerson({ host, clock, project, accountId }: PersonOnPage) {
  const extension = { type: 'jira:projectPage', project: { ...project, type: 'software' } };
  return async <T>(functionKey: string, payload: unknown): Promise<T> => {
    const begun = clock.now();
    for (let pause = FIRST_PAUSE_SECONDS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_SECONDS)) {
      const call = { functionKey, payload, moduleKey: 'runway-project', extension, accountId };
      const result = await tried<T>(drive(clock, host.invoke(call)));
      if (result.ok) return result.value;
      const { code, retryAfterSeconds } = result.error;
      if (!PASSING.has(code) || clock.now() - begun > DAY_MS) throw new ClickRefused(result.error);
      await clock.advance((retryAfterSeconds ?? pause) * 1000);
    }
  };
}

/**
 * Lets the clock run until the app has come to rest, or a day is over.
 * @param between called before each task of the clock
 */
export async function letRest(
  { host, clock }: Pick<PersonOnPage, 'host' | 'clock'>,
  between: () => void = () => undefined,
): Promise<void> {
  const rests = () => host.idle() && clock.now() - host.lastActivity() > QUIET_MS;
  await clock.runUntil(() => {
    between();
    return rests();
  }, DAY_MS);
}

/** A call that failed on the platform looks to a person like one that Jira did not answer. */
async function tried<T>(call: Promise<unknown>): Promise<Result<T>> {
  try {
    return (await call) as Result<T>;
  } catch (error) {
    if (!(error instanceof InvocationFailed) || error.reason === 'refused') throw error;
    return { ok: false, error: { code: 'jira-unreachable', message: error.message, next: 'Try again.' } };
  }
}
