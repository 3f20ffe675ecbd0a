import { FORGOTTEN } from '../../contract/raci';
import { forgetInLine } from '../../marks/forget-in-line';
import type { Forgetting } from '../../forge/storage/forgetting-store';
import { rewriteLines } from '../../forge/storage/rewrite-lines';

/**
 * Takes a person out of the lines of a wave's activity, as far as a query finds them: it lags behind what was just written, so that it
 * is to be done again later. Doing it again changes nothing.
 * @throws Error where storage refuses a line: what was forgotten until then stays forgotten
 */
export async function forgetInActivity({ wave, account, name, person }: Forgetting): Promise<void> {
  const who = { account, name, person, as: FORGOTTEN };
  await rewriteLines(wave, (line) => forgetInLine(line, who));
}
