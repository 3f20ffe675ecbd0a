import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A browser's field for a day has four stops of its own: the Dates step of an import has some fifty. */
const MOST_PRESSES = 100;

/**
 * Tab after Tab to a control, as somebody without a mouse gets there.
 * @throws Error where it cannot be reached
 */
export async function reach({ keyboard }: Page, target: Locator, by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await keyboard.press(by);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${MOST_PRESSES} presses of Tab do not reach ${String(target)}.`);
}

/**
 * Tab after Tab to one of several controls that are one stop, such as radio buttons: whichever is chosen by then.
 * @throws Error where none can be reached
 */
export async function reachOneOf({ keyboard }: Page, targets: Locator): Promise<void> {
  await targets.first().waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await keyboard.press('Tab');
    if (await targets.evaluateAll((elements) => elements.some((element) => element === document.activeElement))) return;
  }
  throw new Error(`${MOST_PRESSES} presses of Tab reach none of ${String(targets)}.`);
}

/** Tab after Tab to a button of a panel that can be pressed, and presses it. */
export async function pressByTab(page: Page, panel: FrameLocator, name: string | RegExp): Promise<void> {
  const button = panel.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  await button.click({ trial: true });
  await reach(page, button);
  await page.keyboard.press('Enter');
}
