import type { ProjectId, WaveId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';
import { evaluated } from '../gates/wave-views';
import { sampleTrend } from './sample-trend';
import { todayIn } from '../waves/today-in';
import { awaitedRead } from '../../forge/storage/facts/awaited-read';
import { requestRead } from '../../forge/queues/facts-queue';
import { factsStore } from '../../forge/storage/facts/facts-store';
import { pointsLeft } from '../../forge/storage/point-budget';
import { runStore } from '../../forge/storage/run-store';
import { readSettings } from '../../forge/storage/settings-store';
import {
  endTracking,
  lookAgainAt,
  putSweepCursor,
  readSweepCursor,
  trackedProjects,
} from '../../forge/storage/facts/tracking-store';
import { readView } from '../../forge/storage/facts/view-store';

const MINUTE_MS = 60_000;
/** Facts are stale after 60 minutes: a wave is compared early enough for a tick to be missed and Jira to ask for some patience. */
const COMPARE_AFTER_MS = 38 * MINUTE_MS;
/** Spread over so long, by the wave's id: not all waves of a site at once. */
const JITTER_MS = 10 * MINUTE_MS;
/** Read whole again at most once a day. */
const FULL_AFTER_MS = 24 * 60 * MINUTE_MS;
/** A reading that was asked for has come by then, or is asked for again. */
const ANSWER_MS = 10 * MINUTE_MS;
/** A project in which nothing is active, or that failed, is looked at again so much later. */
const AT_REST_MS = 60 * MINUTE_MS;
const FAILED_MS = 15 * MINUTE_MS;

/** Units of storage for a tick: a quarter of what the installation has in a minute, less what the other sweeps read. */
const TICK_UNITS = 900;
/** Of the rows of one wave, and of its evaluation: a thousand issues are some 250 units. */
const WAVE_UNITS = 12;
const unitsToEvaluate = (issues: number): number => 60 + Math.ceil(issues / 4);
/** Of waves with more issues one is evaluated a tick: where their day changes all of them are due at once. */
const LARGE_ISSUES = 500;

/** What is left of a tick. */
interface Tick {
  readonly now: number;
  units: number;
  points: number;
  large: number;
}

/**
 * Every five minutes: asks for a reading of the waves whose facts grow old, as far as the hour's points go, and evaluates those
 * for which a day has come on which their view may differ. Reads heads only, of the projects whose time has come; where the
 * units of a tick are used up, the next one goes on. Closed and archived waves had their last reading when they were closed.
 */
export async function factsSweep(): Promise<void> {
  const now = Date.now();
  const [projects, tracked] = await Promise.all([runStore.projects(), trackedProjects()]);
  const known = new Set(projects);
  for (const [project, at] of tracked) if (!known.has(project) && at <= now) await endTracking(project);
  const due = projects.filter((project) => (tracked.get(project) ?? 0) <= now).sort();
  if (due.length === 0) return;
  const cursor = await readSweepCursor();
  const tick: Tick = { now, units: TICK_UNITS, points: await pointsLeft(), large: 1 };
  for (const project of fromCursor(due, cursor?.project)) {
    const from = cursor?.project === project ? cursor.wave : null;
    try {
      const stopped = await sweepProject(project, from, tick);
      if (stopped !== null) return await putSweepCursor({ project, wave: stopped });
    } catch (error) {
      console.error(`The sweep of project ${project} failed; it is tried again in 15 minutes.`, error);
      await lookAgainAt(project, now + FAILED_MS);
    }
  }
  if (cursor !== null) await putSweepCursor(null);
}

/** Those from the cursor on, then the others. */
function fromCursor(due: readonly ProjectId[], at: ProjectId | undefined): readonly ProjectId[] {
  const first = at === undefined ? 0 : due.findIndex((project) => project >= at);
  return first <= 0 ? due : [...due.slice(first), ...due.slice(0, first)];
}

/** @returns the wave at which the tick has no units left; null: all were looked at */
async function sweepProject(project: ProjectId, from: WaveId | null, tick: Tick): Promise<WaveId | null> {
  const waves = await runStore.waves(project);
  tick.units -= waves.length + 3;
  const begin = Math.max(
    0,
    waves.findIndex(({ wave }) => wave.id === from),
  );
  // Of the waves before it the tick before this one knew when: it left before it could say so.
  const times: number[] = [tick.now + (begin === 0 ? AT_REST_MS : ANSWER_MS)];
  for (const { wave } of waves.slice(begin)) {
    if (tick.units < WAVE_UNITS) return wave.id;
    times.push(await sweepWave(wave, tick));
  }
  await lookAgainAt(project, Math.min(...times));
  return null;
}

/** @returns when the wave is to be looked at again */
async function sweepWave(wave: Wave, tick: Tick): Promise<number> {
  const { now } = tick;
  tick.units -= WAVE_UNITS;
  if ((await readSettings(wave)).state !== 'active') return now + AT_REST_MS;
  const [head, { value: view }] = await Promise.all([factsStore.head(wave.id), readView(wave.id)]);
  const issues = view?.issues ?? 0;
  const isOver = view?.nextChange != null && todayIn(view.head.zone, now) >= view.nextChange;
  const sampled = isOver ? 'needs-evaluation' : await sampleTrend(wave.id, view, head?.readAt ?? null, now);
  if (sampled === 'needs-evaluation') {
    const cost = unitsToEvaluate(issues);
    const isLarge = issues > LARGE_ISSUES;
    if (cost > tick.units || (isLarge && tick.large === 0)) return now;
    tick.units -= cost;
    if (isLarge) tick.large -= 1;
    const { view: fresh } = await evaluated(wave);
    await sampleTrend(wave.id, fresh, head?.readAt ?? null, now);
  }
  const compareAt = (head?.readAt ?? 0) + COMPARE_AFTER_MS + jitterOf(wave.id);
  if (now < compareAt) return compareAt;
  const awaited = await awaitedRead(wave.id, now);
  if (awaited !== null) return Math.max(awaited.until, now + MINUTE_MS);
  const points = issues + 3;
  if (points > tick.points) return now + ANSWER_MS;
  tick.points -= points;
  // What could not be seen is tried whole: a project that came back may not say so.
  const isFull = head?.fullAt == null || now - head.fullAt > FULL_AFTER_MS || !head.whole || head.closedSince !== null;
  await requestRead(wave.id, isFull ? 'full' : 'changes');
  return now + ANSWER_MS;
}

function jitterOf(wave: WaveId): number {
  let hash = 0;
  for (const letter of wave) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000;
  return (hash / 1_000) * JITTER_MS;
}
