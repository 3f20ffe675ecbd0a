import type { FrameLocator } from 'playwright-core';

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

const READ_MS = 20_000;
const RUN_MS = 50_000;

/**
 * Presses a button by the keyboard as soon as it can be pressed. With the pointer, a button that moves between press
 * and release, as buttons below something that is still being drawn do on a slow machine, would miss the click.
 */
export async function pressButton(panel: FrameLocator, name: string | RegExp): Promise<void> {
  const button = panel.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  await button.click({ trial: true, timeout: READ_MS });
  await button.press('Enter');
}

/** From the page as it opens to the chosen file, whatever the page says of it. */
export async function chooseFile(panel: FrameLocator, file: UploadedFile | string): Promise<void> {
  await panel.getByRole('button', { name: /^Import (a|another) template$/ }).click();
  await panel.locator('input[type=file]').setInputFiles(file);
}

/** The headings of the steps between the template and the run, in order. */
export const STEP_HEADINGS = ['Choose what to import', 'Set the dates', 'Say who does it', 'Preview'] as const;

/** From the read template to the preview, all modules ticked, no date set and nobody mapped. */
export async function goToPreview(panel: FrameLocator): Promise<void> {
  await panel.getByText('can be imported').waitFor({ timeout: READ_MS });
  for (const heading of STEP_HEADINGS) {
    await pressButton(panel, 'Next');
    await panel.getByRole('heading', { name: heading, exact: true }).waitFor();
  }
}

/** From the preview to the run under way. */
export async function startImport(panel: FrameLocator, issues: number): Promise<void> {
  await pressButton(panel, `Create ${issues} issues`);
  await panel.getByRole('heading', { name: 'Import', exact: true }).waitFor();
}

/**
 * Every state of the progress bar until the run has ended, in order and without repetition.
 * @throws Error with what the panel shows, where the end does not come
 */
export async function watchProgress(panel: FrameLocator, ending: RegExp): Promise<readonly string[]> {
  const seen: string[] = [];
  const end = panel.getByText(ending).first();
  const bar = panel.getByRole('progressbar');
  const latest = Date.now() + RUN_MS;
  while (!(await end.isVisible())) {
    if (Date.now() > latest)
      throw new Error(`${String(ending)} does not come. The panel says:\n${await panel.locator('body').innerText()}`);
    const now = await bar.getAttribute('aria-label', { timeout: 1_000 }).catch(() => null);
    if (now !== null && now !== seen.at(-1)) seen.push(now);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return seen;
}
