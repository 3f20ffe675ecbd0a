import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const fromRoot = createRequire(join(process.cwd(), 'package.json'));
export const axeSource = readFileSync(fromRoot.resolve('axe-core/axe.min.js'), 'utf8');

/** `colours`: what differs from theme to theme; they are the same at every width. `layout`: all the rest. */
export type Looks = 'everything' | 'colours' | 'layout';
const COLOURS = 'color-contrast';

/** What is wrong with the page as it stands: axe's findings, and anything that scrolls sideways. `axeSource` is in it. */
export async function faultsOf(page: Page, looks: Looks = 'everything'): Promise<readonly string[]> {
  const rules = { region: { enabled: true }, ...(looks === 'layout' ? { [COLOURS]: { enabled: false } } : {}) };
  const asked = looks === 'colours' ? { runOnly: [COLOURS] } : { rules };
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'], ...options });
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...violations.flatMap((violation) =>
        violation.nodes.map(
          (node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`,
        ),
      ),
      ...(wide > 0 ? [`scrolls ${String(wide)} px sideways`] : []),
    ];
  }, asked);
}
