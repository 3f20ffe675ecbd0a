import type { Page } from 'playwright-core';
import { serveGallery } from '../test/panels/gallery-site';
import { median } from './median';

const RUNS = 3;
/** Frames for which the table is scrolled, from its first row to its last and from its first role to the last. */
const FRAMES = 120;
/** Cells into which a letter is typed, one after the other. */
const CELLS = 40;
/** What people feel as a pause. */
const PAUSE_MS = 100;

interface Stretch {
  /** Milliseconds of the longest frame. */
  readonly longest: number;
  /** Tasks that held the page up for more than a pause. */
  readonly pauses: number;
}

/**
 * The matrix with 40 roles and 300 rows: the longest frame while it is scrolled through, and while letters are typed into its
 * cells, each beside the longest frame of the same page at rest, so that a busy machine slows all alike.
 */
export async function printMatrixRatios(print: (line: string) => void): Promise<void> {
  const gallery = await serveGallery();
  const found = { rest: [] as Stretch[], scroll: [] as Stretch[], type: [] as Stretch[] };
  try {
    for (let run = 0; run <= RUNS; run += 1) {
      const { page } = await gallery.newPage();
      await page.setViewportSize({ width: 1_280, height: 900 });
      await gallery.open(page, { panel: 'project', name: 'raci-many' });
      await page.getByRole('grid').waitFor();
      await page.waitForTimeout(500);
      const rest = await during(page, () => page.waitForTimeout((FRAMES * 1_000) / 60));
      const scroll = await during(page, () => page.evaluate(SCROLL));
      const type = await during(page, () => typeLetters(page));
      await page.close();
      if (run === 0) continue; // The first warms the server and the browser's process.
      found.rest.push(rest);
      found.scroll.push(scroll);
      found.type.push(type);
    }
  } finally {
    await gallery.close();
  }
  const longest = (of: readonly Stretch[]) => median(of.map((each) => each.longest));
  const pauses = (of: readonly Stretch[]) => of.reduce((sum, each) => sum + each.pauses, 0);
  const line = (name: string, of: readonly Stretch[]) =>
    `  ${name}: longest frame ${(longest(of) / longest(found.rest)).toFixed(2)} × (${Math.round(longest(of))} of ` +
    `${Math.round(longest(found.rest))} ms) · ${pauses(of)} tasks over ${PAUSE_MS} ms`;
  print(`matrix of 40 roles × 300 rows, beside the same page at rest (medians of ${RUNS}):`);
  print(line('scrolled through', found.scroll));
  print(line(`${CELLS} letters typed`, found.type));
}

/** As texts: what runs a bench gives functions names by a helper that the page does not have. */
const WATCH = `
  const seen = { longest: 0, pauses: 0, last: performance.now(), isOver: false };
  new PerformanceObserver((list) => {
    seen.pauses += list.getEntries().filter(({ duration }) => duration > ${PAUSE_MS}).length;
  }).observe({ type: 'longtask' });
  requestAnimationFrame(function look(now) {
    seen.longest = Math.max(seen.longest, now - seen.last);
    seen.last = now;
    if (!seen.isOver) requestAnimationFrame(look);
  });
  globalThis.matrixBench = seen;
`;
// Long tasks are told some time after they end.
const STOP = `new Promise((told) => setTimeout(told, 200)).then(() => {
  matrixBench.isOver = true;
  return { longest: matrixBench.longest, pauses: matrixBench.pauses };
})`;
const SCROLL = `(async () => {
  const grid = document.querySelector('[role=grid]');
  const [high, wide] = [grid.scrollHeight - grid.clientHeight, grid.scrollWidth - grid.clientWidth];
  for (let frame = 0; frame <= ${FRAMES}; frame += 1) {
    grid.scrollTop = (high * frame) / ${FRAMES};
    grid.scrollLeft = (wide * frame) / ${FRAMES};
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
})()`;

/** Watches the frames and the long tasks of a page while something is done to it. */
async function during(page: Page, work: () => Promise<unknown>): Promise<Stretch> {
  await page.evaluate(`(() => { ${WATCH} })()`);
  await work();
  return page.evaluate<Stretch>(STOP);
}

async function typeLetters(page: Page): Promise<void> {
  await page.locator('[role=gridcell]').first().click();
  await page.keyboard.press('Control+Home');
  for (let cell = 0; cell < CELLS; cell += 1) {
    await page.keyboard.press(cell % 8 === 7 ? 'ArrowDown' : 'ArrowRight');
    await page.keyboard.press('raci'.charAt(cell % 4));
  }
}
