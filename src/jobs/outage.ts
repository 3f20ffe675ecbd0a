const HOUR_MS = 3_600_000;

/**
 * How long Jira may fail without any progress before the work stops and a person is asked. Below 20 h, so that the person
 * hears of it within a day; every pause is an event of its own, so that the platform's limits (an event is dropped after
 * 24 h, 1,000 pushes in one chain) are far away: 18 h are fewer than 100 attempts.
 */
export const OUTAGE_LIMIT_MS = 18 * HOUR_MS;

const FIRST_PAUSE_MS = 30_000;
/** The longest delay that Forge takes for an event. Jira is tried again at most so long after it works again. */
const LONGEST_PAUSE_MS = 900_000;
/** After so many doublings the longest pause is reached. */
const MAX_DOUBLINGS = 5;

/**
 * The pause before the next attempt: 30 s, doubled with each attempt, at most 15 minutes.
 * @param attempts attempts in a row that failed before the present one
 * @returns milliseconds
 */
export const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts, MAX_DOUBLINGS));

/** Whether failures since then have lasted too long to go on by itself. Both are epoch milliseconds. */
export const lastedTooLong = (since: number, now: number): boolean => now - since >= OUTAGE_LIMIT_MS;

/** The sentence with which work stops after an outage. `next` depends on the work: how a person takes it up again. */
export const unreachable = (since: number, now: number, messages: readonly string[], next: string) => ({
  code: 'jira-unreachable',
  message: `Jira has not answered for ${Math.floor((now - since) / HOUR_MS)} hours. ${messages.join(' ')}`.trim(),
  next,
});

/** Where Jira throttles without saying how long. */
const DEFAULT_WAIT_SECONDS = 60;

/**
 * How long to wait after status 429, in seconds: what Jira asks for, else a minute at first and growing pauses after it.
 * @param attempts attempts in a row that brought nothing
 */
export const throttleSeconds = (retryAfterSeconds: number | undefined, attempts: number): number =>
  retryAfterSeconds ?? Math.max(DEFAULT_WAIT_SECONDS, pauseAfter(attempts) / 1000);
