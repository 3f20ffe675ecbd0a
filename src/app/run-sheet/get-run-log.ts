import { type RunLogPage, runLogRequest } from '../../contract/run-sheet';
import { callerOf } from '../../forge/access/context';
import { openRunSheet } from './open-run-sheet';
import { readEarlierRun, readLogPage, readRunSheet } from '../../forge/storage/run-sheet-store';
import { NO_SUCH_RUN, viewLines } from './view-run-sheet';
import { failureOf } from '../../errors/failure-of';

/** An earlier page of the log of a run. */
export async function getRunLog(payload: unknown, context: unknown): Promise<RunLogPage> {
  const caller = callerOf(context, ['runway-project']);
  const { run: id, page, ...which } = runLogRequest.parse(payload);
  const { wave, gate } = await openRunSheet(caller, which);
  const { sheet } = await readRunSheet(wave.id, gate.id);
  const earlier = sheet.earlier.find((one) => one.id === id);
  const run = id === sheet.run.id ? sheet.run : earlier && (await readEarlierRun(earlier.key)).run;
  const key = run?.pages[page];
  if (key === undefined) throw failureOf(NO_SUCH_RUN);
  return { lines: viewLines(await readLogPage(key)) };
}
