import { type RunLogPage } from '../../contract/run-sheet';
import { openRunSheet } from './open-run-sheet';
import { readEarlierRun, readLogPage, readRunSheet } from '../../forge/storage/run-sheet-store';
import { NO_SUCH_RUN, viewLines } from './view-run-sheet';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';
import type { OpenWave } from '../waves/open-wave';

/** An earlier page of the log of a run. */
export async function getRunLog(
  { run: id, page, gate: asked }: Payload<'getRunLog'>,
  opened: OpenWave,
): Promise<RunLogPage> {
  const { wave, gate } = await openRunSheet(opened, asked);
  const { sheet } = await readRunSheet(wave.id, gate.id);
  const earlier = sheet.earlier.find((one) => one.id === id);
  const run = id === sheet.run.id ? sheet.run : earlier && (await readEarlierRun(earlier.key)).run;
  const key = run?.pages[page];
  if (key === undefined) throw failureOf(NO_SUCH_RUN);
  return { lines: viewLines(await readLogPage(key)) };
}
