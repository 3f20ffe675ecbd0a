import { advanceEdits, afterInterruption } from './advance-edits';
import { type BulkEdit, groupedBulk } from './bulk-edit';
import { type EditResult, NOTHING_EDITED } from './edit';
import { areWritten } from './edit-progress';
import type { JiraEdits } from './ports';

/** A step must not begin that the platform might cut off: ten edits one after another, some of them slow. */
const STEP_MS = 12_000;
/** What is waited for within the invocation; a longer wait ends it. */
const NAP_MS = 5_000;
/** An invocation of a resolver is over after 25 s: one that was silent for longer has died. */
const SILENCE_MS = 30_000;

export interface BulkSurroundings {
  readonly jira: JiraEdits;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds until the platform ends this invocation. */
  readonly remaining: () => number;
  /** False where another invocation has written the edit meanwhile. */
  readonly save: (edit: BulkEdit) => Promise<boolean>;
}

const GO_ON = 'What is already written stays. When Jira works again, choose Go on: the rest is written then.';

/** Somebody else works on the edit: what is sent is theirs to say. */
class Beaten extends Error {}

/**
 * Writes a bulk edit to Jira until all of it is written, it must wait, or the invocation's time is up. What is about to be
 * sent is stored first, and what was done after each part, so that whoever goes on later sends nothing that is known to be
 * done. Every value is absolute: what is sent twice is written once.
 * @returns the edit as it was stored last; null where another invocation works on it
 */
export async function workOnBulkEdit(stored: BulkEdit, around: BulkSurroundings): Promise<BulkEdit | null> {
  const { now, sleep, remaining, jira } = around;
  if (stored.progress.busy && now() - stored.updatedAt < SILENCE_MS) return null;
  const progress = afterInterruption(stored.progress, now());
  // A person takes it up again after it stopped: the outage that stopped it counts no more.
  const resumed = stored.stopped === null ? progress : { ...progress, attempts: 0, failingSince: null };
  let edit: BulkEdit = { ...stored, progress: resumed, stopped: null };
  const save = async (next: BulkEdit) => {
    edit = { ...next, updatedAt: now() };
    if (!(await around.save(edit))) throw new Beaten();
  };
  const { parts } = groupedBulk(edit);
  try {
    for (;;) {
      const until = Math.max(edit.waiting?.until ?? 0, areWritten(edit.progress) ? edit.progress.uncertainUntil : 0);
      if (until > now()) {
        if (until - now() > NAP_MS || remaining() < STEP_MS + NAP_MS) {
          await save({ ...edit, waiting: { because: '', since: null, ...edit.waiting, until } });
          return edit;
        }
        await sleep(until - now());
      }
      if (edit.stopped !== null || areWritten(edit.progress) || remaining() < STEP_MS) {
        await save({ ...edit, waiting: null });
        return edit;
      }
      const step = await advanceEdits({
        progress: edit.progress,
        parts,
        resultOf: (part): EditResult => edit.results[part] ?? NOTHING_EDITED,
        jira,
        now,
        sleep,
        afterOutage: GO_ON,
        announce: (progress) => save({ ...edit, waiting: null, progress }),
      });
      await save({
        ...edit,
        progress: step.progress,
        waiting: step.waiting,
        stopped: step.stopped,
        results: { ...edit.results, ...Object.fromEntries(step.results) },
      });
    }
  } catch (error) {
    if (error instanceof Beaten) return null;
    throw error;
  }
}
