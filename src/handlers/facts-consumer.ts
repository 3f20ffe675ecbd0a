import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { readChanges } from '../facts/read-changes';
import { readDirty, type DirtyIssue } from '../facts/read-dirty';
import type { KnownWave } from '../facts/known-wave';
import { readWave } from '../facts/read-wave';
import { isJiraFailure } from '../errors/jira-failure';
import type { ProjectId, WaveId } from '../wave/ids';
import type { Wave } from '../wave/wave';
import { evaluated, storedViews } from '../app/gates/wave-views';
import { awaitedRead, awaitRead } from '../forge/storage/facts/awaited-read';
import { ANY_PROJECT, factsEvent, type FactsEvent, isDone, noteDone } from '../forge/queues/facts-queue';
import { dropNotes, issuesUpTo } from '../forge/storage/facts/changed-issues';
import { factsStore } from '../forge/storage/facts/facts-store';
import { IN_BACKGROUND, lookAtChanged } from '../app/sprints/look-at-changed';
import { lookAtSprint } from '../app/sprints/look-at-sprint';
import { jiraFacts } from '../forge/jira/jira-facts';
import { keepItems } from '../app/waves/keep-items';
import { knownWaveOf } from '../app/waves/known-wave-of';
import { projectsOfIssues } from '../forge/jira/projects-of-issues';
import { spendPoints } from '../forge/storage/point-budget';
import { runStore } from '../forge/storage/run-store';
import { isStorageBusy } from '../forge/storage/rows/is-storage-busy';
import { readSettings } from '../forge/storage/settings-store';

/** Forge retries no later than this. */
const LONGEST_RETRY_SECONDS = 900;
const FIRST_RETRY_SECONDS = 30;

interface Delivered {
  readonly body?: unknown;
  readonly retryContext?: unknown;
}

const retried = z.looseObject({ retryCount: z.number().int().min(0).max(50) });
const triesOf = ({ retryContext }: Delivered): number => retried.safeParse(retryContext).data?.retryCount ?? 0;

/**
 * Takes one event of the queue of facts. Where Jira asks to wait or does not answer, the platform is asked to deliver the
 * event again, after growing pauses: nothing is stored of a reading that was not finished. Of one wave only one reading is
 * delivered again.
 */
export async function factsConsumer(event: Delivered): Promise<InvocationError | undefined> {
  const read = factsEvent.safeParse(event.body);
  if (!read.success) {
    console.error('An event of another version was left alone.', read.error.message);
    return undefined;
  }
  const jira = jiraFacts();
  try {
    if (await isDone(read.data)) return undefined;
    await work(read.data, jira);
    await noteDone(read.data);
    return undefined;
  } catch (error) {
    const again = mayPass(error);
    if (again === null) throw error;
    const tries = triesOf(event);
    const retryAfter = Math.min(LONGEST_RETRY_SECONDS, again.afterSeconds ?? FIRST_RETRY_SECONDS * 2 ** tries);
    if (read.data.do === 'read' && !(await isToCome(read.data, tries, retryAfter))) return undefined;
    return new InvocationError({
      retryAfter,
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    });
  } finally {
    await spendPoints(jira.points());
  }
}

/** What an attempt may bring that comes later: Jira asks to wait or does not answer, or storage is busy. Null: nothing. */
function mayPass(error: unknown): { readonly afterSeconds: number | undefined } | null {
  if (isStorageBusy(error)) return { afterSeconds: undefined };
  if (!isJiraFailure(error) || (error.reason !== 'throttled' && error.reason !== 'unknown-outcome')) return null;
  return { afterSeconds: error.retryAfterSeconds };
}

/** Whether this reading is the one of its wave to be delivered again: another that reads as much is under way already. */
async function isToCome(
  { wave: id, kind }: Extract<FactsEvent, { do: 'read' }>,
  tries: number,
  retryAfterSeconds: number,
): Promise<boolean> {
  const wave = id as WaveId;
  const other = tries > 0 ? null : await awaitedRead(wave, Date.now());
  if (other !== null && (other.kind === 'full' || kind === 'changes')) return false;
  await awaitRead(wave, kind, Date.now() + retryAfterSeconds * 1_000);
  return true;
}

async function work(event: FactsEvent, jira: ReturnType<typeof jiraFacts>): Promise<void> {
  const around = { jira, store: factsStore, now: () => Date.now() };
  switch (event.do) {
    case 'flush': {
      const { issues, keys } = await issuesUpTo(event.project, event.window);
      if (event.project === ANY_PROJECT) await flushByProject(issues, around);
      else await flush(event.project as ProjectId, issues, around);
      await dropNotes(keys);
      return;
    }
    case 'sprint':
      await lookAtSprint(event.sprint, { ...IN_BACKGROUND, now: Date.now() });
      return;
    case 'read': {
      const found = await runStore.wave(event.wave as WaveId);
      if (found === null) return;
      const wave = await knownWaveOf(found.wave);
      if (event.kind === 'full') await readWave(wave, around);
      else await readChanges(wave, around);
      await keepItemsOf(found.wave, wave);
      await evaluateChanged(found.wave);
      return;
    }
    default:
      return event satisfies never;
  }
}

async function flush(
  project: ProjectId,
  issues: readonly DirtyIssue[],
  around: Parameters<typeof readDirty>[2],
): Promise<void> {
  for (const { wave } of await runStore.waves(project)) {
    if ((await readSettings(wave)).state !== 'active') continue;
    await readDirty(await knownWaveOf(wave), issues, around);
    await evaluateChanged(wave);
  }
  await lookAtChanged(
    project,
    issues.map(({ issue }) => issue),
  );
}

/** What fails here comes with the next reading; until then all of the wave is read for one item. */
async function keepItemsOf(wave: Wave, known: KnownWave): Promise<void> {
  try {
    await keepItems(wave, known);
  } catch (error) {
    console.error(`The items of wave ${wave.id} could not be kept one by one.`, error);
  }
}

/** Where a reading found something else than before, the wave is evaluated with it. What fails here its next reader does. */
async function evaluateChanged(wave: Wave): Promise<void> {
  try {
    if ((await storedViews(wave.id)).views === null) await evaluated(wave);
  } catch (error) {
    console.error(`Wave ${wave.id} could not be evaluated.`, error);
  }
}

/** Links and attachments name no project. Reading at once, and not noting them anew, saves a write and a minute. */
async function flushByProject(issues: readonly DirtyIssue[], around: Parameters<typeof readDirty>[2]): Promise<void> {
  for (const [project, own] of await projectsOfIssues(issues.map(({ issue }) => issue)))
    await flush(project, own, around);
}
