import type { FrameLocator } from 'playwright-core';
import { RUN_POLL_MS } from '../../src/contract/limits';
import { passTime } from './pass-time';

export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const markdown = (name: string, text: string): UploadedFile => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(text),
});

export const projectPage = (key: string) => `/jira/software/projects/${key}/apps/runway-project`;

/** At the pace of the panel's own looks: ten simulated minutes. */
const MOST_LOOKS = 300;

/**
 * Presses a button by the keyboard as soon as it can be pressed. With the pointer, a button that moves between press
 * and release, as buttons below something that is still being drawn do on a slow machine, would miss the click.
 */
export async function pressButton(panel: FrameLocator, name: string | RegExp): Promise<void> {
  const button = panel.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  await button.click({ trial: true });
  await button.press('Enter');
}

/** From the page as it opens to the chosen file, whatever the page says of it. */
export async function chooseFile(panel: FrameLocator, file: UploadedFile | string): Promise<void> {
  await panel.getByRole('button', { name: /^Import (another )?template$/ }).click();
  await panel.locator('input[type=file]').setInputFiles(file);
}

/** The headings of the steps between the template and the run, in order. */
export const STEP_HEADINGS = ['Scope', 'Dates', 'Assign roles', 'Preview'] as const;

/** From the read template to the preview, all modules ticked, no date set and nobody mapped. */
export async function goToPreview(panel: FrameLocator): Promise<void> {
  await panel.getByText(/” is ready$/).waitFor();
  for (const heading of STEP_HEADINGS) {
    await pressButton(panel, 'Next');
    await panel.getByRole('heading', { name: heading, exact: true }).waitFor();
  }
}

/** From the preview to the run under way. */
export async function startImport(panel: FrameLocator, issues: number): Promise<void> {
  await pressButton(panel, `Create ${issues} items`);
  await panel.getByRole('heading', { name: 'Import', exact: true }).waitFor();
}

/**
 * Every state of the progress bar until the run has ended, in order and without repetition, while the site's time passes.
 * @throws Error with what the panel shows, where the end does not come
 */
export async function watchProgress(url: string, panel: FrameLocator, ending: RegExp): Promise<readonly string[]> {
  const seen: string[] = [];
  const end = panel.getByText(ending).first();
  const bar = panel.getByRole('progressbar');
  for (let looks = 0; !(await end.isVisible()); looks += 1) {
    if (looks === MOST_LOOKS)
      throw new Error(`${String(ending)} does not come. The panel says:\n${await panel.locator('body').innerText()}`);
    const label = (await bar.count()) === 0 ? null : await bar.getAttribute('aria-label');
    if (label !== null && label !== seen.at(-1)) seen.push(label);
    await passTime(url, RUN_POLL_MS / 1_000);
  }
  return seen;
}
