import type { Locator } from 'playwright-core';

/**
 * Ticks a checkbox, chooses a radio button, or clears a checkbox, by keyboard.
 * A click meets the place where the control was: while a dialog opens, or data arrives above it, that is another one.
 *
 * @param on false clears a checkbox
 * @throws Error where the control does not take the state
 */
export async function tick(control: Locator, on = true): Promise<void> {
  if ((await control.isChecked()) === on) return;
  await control.press('Space');
  // What React refuses it puts back after the event, so the state is read after the next frame.
  await control.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn(undefined))));
  if ((await control.isChecked()) !== on) throw new Error(`A control did not change: ${String(control)}`);
}
