import type { ActivityLine } from '../contract/marks';
import type { ParsedSheetAct, StartAsk } from '../contract/run-sheet';
import { MAX_CRITERIA, UNDO_START_MS } from '../contract/limits';
import type { SheetRefusal } from './sheet-refusal';
import { splitLog } from './split-log';
import { newSheetRun, type StoredLogLine, type StoredRunSheet, type StoredSheetRun } from './stored-run-sheet';

export interface SheetBy {
  /** Of the request: the same one again changes nothing. */
  readonly id: string;
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** A key for what outgrows the entry, another at each call. */
  readonly newKey: () => string;
  /** Texts of the conditions before the cutover that are open: a start needs a reason then. */
  readonly openConditions?: readonly string[];
  /** Other reasons why a start needs one, as `startAsks` finds them. */
  readonly asks?: readonly StartAsk[];
}

/** What becomes of the sheet. */
export interface SheetActed {
  readonly sheet: StoredRunSheet;
  /** What the activity says of it. */
  readonly line: Pick<ActivityLine, 'what' | 'from' | 'to'>;
  /** A full page of the log, to be stored before the sheet names it. */
  readonly page: { readonly key: string; readonly lines: readonly StoredLogLine[] } | null;
  /** The run that was put away, likewise. */
  readonly earlier: { readonly key: string; readonly run: StoredSheetRun } | null;
}

/**
 * Does something at a run sheet, or says why not; null where it was done already. It only ever adds to a run that has begun, so
 * that of two who write at once the second can be done again on what the first left.
 */
export function actOnSheet(
  sheet: StoredRunSheet,
  act: ParsedSheetAct,
  { id, by, at: now, newKey, openConditions = [], asks = [] }: SheetBy,
): SheetActed | SheetRefusal | null {
  const { run } = sheet;
  const last = run.outcomes.at(-1);
  const isOver = last?.is === 'postponed' || last?.is === 'rolled-back';
  const acted = (next: Partial<StoredSheetRun>, line: SheetActed['line']): SheetActed => ({
    sheet: { ...sheet, run: { ...run, ...next } },
    line,
    page: null,
    earlier: null,
  });
  // Functions run on several machines, whose clocks differ a little: what is written later is never told as earlier.
  const at = Math.max(now, latestOf(run));
  switch (act.do) {
    case 'start':
      // One that was undone since does not start again where only its answer was lost.
      if (run.undone?.some(({ startId }) => startId === id) === true) return null;
      if (isOver) return 'over-already';
      if (run.started !== null) return run.started.by === by ? null : 'started-already';
      if (openConditions.length === 0 && asks.length === 0)
        return acted({ started: { by, at, id } }, { what: '', from: '', to: 'started' });
      if (act.reason === '') return openConditions.length === 0 ? 'start-needs-reason' : 'conditions-open';
      return acted(
        {
          started: {
            by,
            at,
            id,
            despite: {
              reason: act.reason,
              conditions: [...openConditions],
              ...(asks.length === 0 ? {} : { asks: [...asks] }),
            },
          },
        },
        {
          what: act.reason,
          from: [
            ...(openConditions.length === 0 ? [] : [`${openConditions.length} open before cutover`]),
            ...asks,
          ].join(', '),
          to: 'started',
        },
      );
    case 'undo-start': {
      const { started, undone = [] } = run;
      if (undone.some((one) => one.id === id)) return null;
      if (started === null) return undone.at(-1)?.by === by ? null : 'not-started';
      if (last !== undefined || run.rollback !== null || at - started.at > UNDO_START_MS) return 'start-stands';
      return acted(
        {
          started: null,
          undone: [
            ...undone,
            { by, at, startedAt: started.at, id, ...(started.id === undefined ? {} : { startId: started.id }) },
          ],
        },
        { what: '', from: 'started', to: 'start undone' },
      );
    }
    case 'log': {
      if (run.log.some((one) => one.id === id)) return null;
      const log = [...run.log, { id, text: act.text, is: act.is, by, at }];
      const line = { what: act.text, from: '', to: act.is === 'neutral' ? '' : inWords(act.is) };
      const cut = splitLog(log);
      if (cut === null) return acted({ log }, line);
      const page = { key: newKey(), lines: cut.page };
      return {
        ...acted({ log: [...cut.rest], pages: [...run.pages, page.key], paged: run.paged + cut.page.length }, line),
        page,
      };
    }
    case 'add-criterion':
      if (run.started !== null || isOver) return 'criteria-stand';
      if (run.criteria.some((one) => one.id === id)) return null;
      if (run.criteria.length >= MAX_CRITERIA) return 'too-many-criteria';
      return acted(
        { criteria: [...run.criteria, { id, text: act.text, until: act.until, by, at }] },
        { what: act.text, from: '', to: 'rollback criterion' },
      );
    case 'drop-criterion': {
      if (run.started !== null || isOver) return 'criteria-stand';
      const found = run.criteria.find((one) => one.id === act.criterion);
      if (found === undefined) return 'no-such-criterion';
      return acted(
        { criteria: run.criteria.filter((one) => one !== found) },
        { what: found.text, from: 'rollback criterion', to: '' },
      );
    }
    case 'roll-back':
      if (isOver) return 'over-already';
      if (run.started === null) return 'not-started';
      if (run.rollback !== null) return 'rollback-decided';
      return acted({ rollback: { reason: act.reason, by, at } }, { what: act.reason, from: '', to: 'roll back' });
    case 'outcome':
      if (isOver) return 'over-already';
      if (run.started === null && act.is !== 'postponed') return 'not-started';
      if (last?.is === act.is && last.note === act.note && last.by === by) return null;
      return acted(
        { outcomes: [...run.outcomes, { is: act.is, note: act.note, by, at }] },
        { what: act.note, from: inWords(last?.is ?? ''), to: inWords(act.is) },
      );
    case 'again': {
      if (run.id === id) return null;
      if (!isOver || last === undefined) return 'not-to-be-repeated';
      const key = newKey();
      return {
        sheet: {
          run: newSheetRun(id, run.criteria),
          earlier: [...sheet.earlier, { id: run.id, startedAt: run.started?.at ?? null, is: last.is, key }],
        },
        line: { what: '', from: inWords(last.is), to: 'another run' },
        page: null,
        earlier: { key, run },
      };
    }
    default:
      return act satisfies never;
  }
}

const inWords = (value: string): string => value.replaceAll('-', ' ');

/** The last time that a run tells. */
const latestOf = ({ started, undone, log, rollback, outcomes }: StoredSheetRun): number =>
  Math.max(
    0,
    ...[started?.at, undone?.at(-1)?.at, log.at(-1)?.at, rollback?.at, outcomes.at(-1)?.at].filter(
      (at) => at !== undefined,
    ),
  );
