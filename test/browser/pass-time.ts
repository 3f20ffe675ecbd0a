import type { Locator } from 'playwright-core';
import { contextsOf, untilQuiet } from './visitor';

/**
 * Lets time pass for a site on a simulated clock and for everyone who visits it: what becomes due at the site is done, the
 * timers of the open panels fire, and what these ask is answered before this resolves.
 * @param seconds simulated
 */
export async function passTime(url: string, seconds: number): Promise<void> {
  const answer = await fetch(`${url}/sandbox/clock`, { method: 'POST', body: JSON.stringify({ advance: seconds }) });
  if (!answer.ok) throw new Error(`The clock did not move: ${await answer.text()}`);
  await Promise.all(contextsOf(url).map((context) => context.clock.fastForward(seconds * 1_000)));
  await untilQuiet(url);
}

/** The app's storage has a limit a minute, and what is done in a test takes none of a simulated one: this begins the next. */
export const nextMinute = (url: string): Promise<void> => passTime(url, 60);

/**
 * Lets time pass until something is shown.
 * @throws Error with what the page shows, where it is not there after so many simulated seconds
 */
export async function shownWithin(url: string, seconds: number, what: Locator): Promise<void> {
  for (let passed = 0; !(await what.isVisible()); passed += 1) {
    if (passed === seconds) {
      const frames = what.page().frames();
      const texts = await Promise.all(frames.map((frame) => frame.locator('body').innerText()));
      throw new Error(`${String(what)} is not shown after ${seconds} s. The page says:\n${texts.join('\n')}`);
    }
    await passTime(url, 1);
  }
}

/** The site's time, in epoch milliseconds. */
export async function siteNow(url: string): Promise<number> {
  const { now } = (await (await fetch(`${url}/sandbox/clock`)).json()) as { now: string };
  return Date.parse(now);
}
