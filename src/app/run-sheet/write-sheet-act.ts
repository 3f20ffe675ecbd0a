import type { ParsedSheetAct } from '../../contract/run-sheet';
import { lineOf } from '../../marks/stored-line';
import { actOnSheet } from '../../run-sheet/act-on-sheet';
import type { StoredEarlierRun, StoredLogLine } from '../../run-sheet/stored-run-sheet';
import type { ToNote } from '../../forge/storage/watch/write-noted';
import type { OpenRunSheet } from './open-run-sheet';
import { newLongKey, readRunSheet, writeRunSheet } from '../../forge/storage/run-sheet-store';
import { itemsNow, startAsksOf } from './view-run-sheet';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { SHEET_REFUSALS } from '../../run-sheet/sheet-refusal';
import { failureOf } from '../../errors/failure-of';

/** During a cutover many people log at the same moment, all to one row. */
const ATTEMPTS = 30;

/**
 * Does something at a run sheet on what stands there, and again on what somebody else left who was faster: nothing is lost.
 * @returns false where it was done already
 * @throws AppFailure where what stands there refuses it
 */
export async function writeSheetAct(open: OpenRunSheet, id: string, act: ParsedSheetAct): Promise<boolean> {
  const { wave, gate, account } = open;
  const openConditions = open.openConditions.map(({ text }) => text);
  return retryOnConflict(async () => {
    const kept = await readRunSheet(wave.id, gate.id);
    const at = Date.now();
    const acted = actOnSheet(kept.sheet, act, {
      id,
      by: account,
      at,
      newKey: () => newLongKey(wave.id),
      openConditions,
      asks: startAsksOf(open, at),
    });
    if (acted === null) return false;
    if (typeof acted === 'string') throw failureOf(SHEET_REFUSALS[acted]);
    const { sheet, page, earlier } = acted;
    const long: (readonly [string, unknown])[] = page === null ? [] : [[page.key, page.lines]];
    if (earlier !== null) {
      const items = (await itemsNow(open)).map(({ item, issue, title, steps }) => ({ item, issue, title, steps }));
      const whole: StoredEarlierRun = { run: earlier.run, items };
      long.push([earlier.key, whole]);
    }
    const what = acted.line.what === '' ? gate.name : acted.line.what;
    const line = lineOf(
      { changes: [], line: { ...acted.line, kind: 'run-sheet', what } },
      { by: account, at },
      { item: null, issue: null },
      crypto.randomUUID().slice(0, 8),
    );
    const added = act.do === 'log' && page === null ? sheet.run.log.at(-1) : undefined;
    const toNote = added === undefined ? undefined : noteOf(gate.id, added);
    return (await writeRunSheet(wave.id, gate.id, { sheet, epoch: kept.epoch }, long, line, toNote)) || 'conflict';
  }, ATTEMPTS);
}

/** Characters of a line that those who watch are told at once; a longer one they read in the sheet. */
const TOLD = 500;

/** Undefined where the line is too long: then the sheet says that it was written. */
const noteOf = (gate: string, { at, ...line }: StoredLogLine): ToNote | undefined =>
  line.text.length > TOLD ? undefined : () => [{ is: 'log', gate, line: { ...line, at: new Date(at).toISOString() } }];
