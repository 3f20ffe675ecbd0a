import { Queue } from '@forge/events';
import { z } from 'zod';
import type { DirtyIssue } from '../../facts/read-dirty';
import type { ProjectId, WaveId } from '../../wave/ids';
import { claimed, flushKey, isNotedDone, noteDoneAs, noteIssues, readKey } from '../storage/facts/changed-issues';
import { sprintLookKey } from '../storage/sprints/sprint-store';

/** Events of one such span are read together: at most one event of the queue a project and span. */
const WINDOW_MS = 60_000;
/** After its end a span is read, when the slowest trigger that belongs to it has written. */
const SETTLE_SECONDS = 5;
/** Versioned, since an event outlives the deployment that pushed it. */
export const factsEvent = z.discriminatedUnion('do', [
  z.object({ v: z.literal(1), do: z.literal('flush'), project: z.string(), window: z.number() }),
  z.object({
    v: z.literal(1),
    do: z.literal('read'),
    wave: z.string(),
    kind: z.enum(['full', 'changes']),
    /** In which span of ten seconds it was asked for; absent in events of earlier deployments. */
    asked: z.number().optional(),
  }),
  z.object({ v: z.literal(1), do: z.literal('sprint'), sprint: z.number() }),
]);
export type FactsEvent = z.infer<typeof factsEvent>;

/** Issues whose project no event names (of attachments and links): it is asked when they are read. */
export const ANY_PROJECT = 'any';

/**
 * Notes that issues changed, and sees to it that they are read soon. The first in a minute notes itself in the key that says
 * that the minute has an event queued, so that one change alone costs one write; the others note themselves beside it.
 */
export async function noteChanged(
  project: ProjectId | typeof ANY_PROJECT,
  issues: readonly DirtyIssue[],
): Promise<void> {
  const window = Math.floor(Date.now() / WINDOW_MS);
  if (await claimed(flushKey(project, window), { issues })) {
    await push(
      { v: 1, do: 'flush', project, window },
      project,
      Math.ceil(((window + 1) * WINDOW_MS - Date.now()) / 1_000) + SETTLE_SECONDS,
    );
    return;
  }
  await noteIssues(project, window, issues);
}

/** A person who asks for a reading within so long after another has not seen what that one finds. */
const READ_WINDOW_MS = 10_000;

/** Asks for a reading of a wave, so many seconds from now; false where it was asked a moment ago. */
export async function requestRead(wave: WaveId, kind: 'full' | 'changes', delayInSeconds = 0): Promise<boolean> {
  const window = Math.floor(Date.now() / READ_WINDOW_MS);
  if (!(await claimed(`${readKey(wave)}${kind}:${window}`, { at: Date.now() }))) return false;
  await push({ v: 1, do: 'read', wave, kind, asked: window }, wave, delayInSeconds);
  return true;
}

/** Events of a sprint in one such span are looked at together, once it is over. */
const LOOK_WINDOW_MS = 10_000;

/** Asks for a look at a sprint. Several events at once ask for one. */
export async function requestLook(sprint: number): Promise<void> {
  const window = Math.floor(Date.now() / LOOK_WINDOW_MS);
  if (!(await claimed(sprintLookKey(sprint, window), { at: Date.now() }))) return;
  const delay = Math.ceil(((window + 1) * LOOK_WINDOW_MS - Date.now()) / 1_000) + 1;
  await push({ v: 1, do: 'sprint', sprint }, `sprint-${sprint}`, delay);
}

const doneKey = (event: FactsEvent): string | null => {
  if (event.do === 'sprint') return null;
  if (event.do === 'flush') return `${flushKey(event.project, event.window)}:done`;
  return event.asked === undefined ? null : `${readKey(event.wave as WaveId)}${event.kind}:${event.asked}:done`;
};

/** Whether an event was worked on to its end: then this is a copy of it, and there is nothing to read. */
export async function isDone(event: FactsEvent): Promise<boolean> {
  const key = doneKey(event);
  return key !== null && (await isNotedDone(key));
}

/** Where this dies before it is written, the event is delivered and worked on again. */
export async function noteDone(event: FactsEvent): Promise<void> {
  const key = doneKey(event);
  if (key !== null) await noteDoneAs(key);
}

async function push(body: FactsEvent, key: string, delayInSeconds: number): Promise<void> {
  await new Queue({ key: 'facts' }).push({ body, delayInSeconds, concurrency: { key, limit: 1 } });
}
