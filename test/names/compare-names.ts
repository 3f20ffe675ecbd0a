import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { missingNames } from './missing-names';

const results = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string() })) })),
});

/**
 * Compares the tests of jest's results with the list of commit 82a57de.
 * @param files results as `jest --json` writes them, one file for each part of a run
 * @returns what to print, and whether every name is there or explained in `docs/decisions`
 */
export function compareNames(files: readonly string[]): { readonly ok: boolean; readonly text: string } {
  const present = files.flatMap((file) =>
    results
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .testResults.flatMap(({ assertionResults }) => assertionResults.map(({ fullName }) => fullName)),
  );
  const decisions = 'docs/decisions';
  const missing = missingNames(
    readFileSync(join(__dirname, 'of-82a57de.txt'), 'utf8'),
    present,
    readdirSync(decisions).map((page) => readFileSync(join(decisions, page), 'utf8')),
    process.env['RUNWAY_SHARED'] !== undefined,
  );
  if (missing.length === 0)
    return { ok: true, text: `Test names: each test of 82a57de exists or is explained (${present.length} tests now).` };
  return {
    ok: false,
    text: [
      `Test names: ${missing.length} of 82a57de are missing. Restore the test, or add "- \`name\`: reason" to a page in ${decisions}:`,
      ...missing.map((name) => `  ${name}`),
    ].join('\n'),
  };
}
