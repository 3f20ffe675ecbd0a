import { passTime } from './pass-time';

/** Simulated seconds between two tries. */
const STEP_SECONDS = 5;
/** Ten minutes: an event is up to three late, and the app looks around every five. */
const MOST_TRIES = 120;

/** Tries again, while the site's time passes, what depends on something that the site does by itself. */
export async function eventually<T>(url: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (failure) {
      if (tries === MOST_TRIES) throw failure;
      await passTime(url, STEP_SECONDS);
    }
  }
}
