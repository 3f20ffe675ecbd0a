import { z } from 'zod';
import { logTone, noReturn } from '../contract/run-sheet';
import { cutoverResult } from '../contract/gates';

/** Who, and when: epoch milliseconds. */
const said = { by: z.string(), at: z.number() };

export const storedLogLine = z.object({ id: z.string(), text: z.string(), is: logTone, ...said });
export type StoredLogLine = z.infer<typeof storedLogLine>;

const criterion = z.object({ id: z.string(), text: z.string(), until: noReturn, ...said });
export type StoredCriterion = z.infer<typeof criterion>;

const outcome = z.object({ is: cutoverResult, note: z.string(), ...said });
export type StoredOutcome = z.infer<typeof outcome>;

export const storedSheetRun = z.object({
  id: z.string(),
  /** `despite`: the texts of the conditions before the cutover that were open, and why it was started all the same. */
  started: z
    .object({
      ...said,
      /** Of the request; absent where an earlier version wrote it. */
      id: z.string().exactOptional(),
      despite: z
        .object({
          reason: z.string(),
          conditions: z.array(z.string()),
          asks: z.array(z.enum(['early', 'undecided'])).exactOptional(),
        })
        .exactOptional(),
    })
    .nullable(),
  /** Starts that were undone, oldest first; absent in runs from before a start could be undone. */
  undone: z
    .array(
      z.object({
        ...said,
        startedAt: z.number(),
        /** Of the request that undid it, and of the start: either sent again changes nothing. Absent where an earlier version wrote it. */
        id: z.string().exactOptional(),
        startId: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  criteria: z.array(criterion),
  rollback: z.object({ reason: z.string(), ...said }).nullable(),
  /** Oldest first. */
  outcomes: z.array(outcome),
  /** Keys of full pages of the log, oldest first; each holds lines in order. */
  pages: z.array(z.string()),
  /** Lines on those pages. */
  paged: z.number(),
  /** The lines after them, oldest first. */
  log: z.array(storedLogLine),
});
export type StoredSheetRun = z.infer<typeof storedSheetRun>;

const earlierRun = z.object({
  id: z.string(),
  startedAt: z.number().nullable(),
  is: cutoverResult,
  /** Where the run stands whole, with its steps. */
  key: z.string(),
});

/** The run sheet of one gate. Earlier runs stand whole under keys of their own, and are never written again. */
export const storedRunSheet = z.object({ run: storedSheetRun, earlier: z.array(earlierRun) });
export type StoredRunSheet = z.infer<typeof storedRunSheet>;

/** A step as it was when a run was put away. */
const stepThen = z.object({
  row: z.string(),
  text: z.string(),
  result: z.enum(['done', 'not-done', 'skipped']),
  note: z.string(),
  owner: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
});
const itemThen = z.object({
  item: z.string(),
  issue: z.string().nullable(),
  title: z.string(),
  steps: z.array(stepThen),
});
export type ItemThen = z.infer<typeof itemThen>;

export const storedEarlierRun = z.object({ run: storedSheetRun, items: z.array(itemThen) });
export type StoredEarlierRun = z.infer<typeof storedEarlierRun>;

/** The first run of every sheet, which is there before anybody has written of it. */
const FIRST_RUN = '00000000-0000-4000-8000-000000000001';

export const newRunSheet = (): StoredRunSheet => ({ run: newSheetRun(FIRST_RUN, []), earlier: [] });

export const newSheetRun = (id: string, criteria: readonly StoredCriterion[]): StoredSheetRun => ({
  id,
  started: null,
  criteria: [...criteria],
  rollback: null,
  outcomes: [],
  pages: [],
  paged: 0,
  log: [],
});
