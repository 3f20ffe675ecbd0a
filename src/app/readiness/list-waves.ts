import type { WaveLine } from '../../contract/readiness';
import type { Wave } from '../../wave/wave';
import { remainingTime } from '../../forge/access/remaining-time';
import { nextGate } from '../gates/view-lines';
import { storedViews, waveViews } from '../gates/wave-views';
import { unpackNumbers } from '../../readiness/stored-view';
import { phasesOf } from './view-readiness';
import { projectsAsViewer } from '../../forge/jira/projects-as-viewer';
import { runStore } from '../../forge/storage/run-store';
import { readSettings } from '../../forge/storage/settings-store';
import { viewWaveHead } from '../waves/view-wave-head';
import { wavePlanOf } from '../waves/wave-plan-of';

/** Waves of one answer. */
const MAX_WAVES = 200;
/** Waves that are read at once. */
const AT_ONCE = 4;
/** Time that is left to answer, in milliseconds: a resolver has 25 s. */
const ANSWER_MS = 8_000;

/**
 * Waves of the projects that Jira shows this person. Where the time is up, the rest comes as unknown: a wave that is not
 * there would read as none, and one without a state as fine.
 */
export async function listWaves(): Promise<readonly WaveLine[]> {
  const projects = await projectsAsViewer(await runStore.projects());
  const all: { project: WaveLine['project']; wave: Wave }[] = [];
  for (const project of projects) {
    if (all.length >= MAX_WAVES) break;
    const waves = await runStore.waves(project.id);
    all.push(...waves.map(({ wave }) => ({ project, wave })).reverse());
  }
  const lines: WaveLine[] = [];
  const chosen = all.slice(0, MAX_WAVES);
  for (let from = 0; from < chosen.length; from += AT_ONCE) {
    const some = chosen.slice(from, from + AT_ONCE);
    const isTime = remainingTime() > ANSWER_MS;
    lines.push(...(await Promise.all(some.map(({ project, wave }) => lineOf(project, wave, isTime)))));
  }
  return lines;
}

async function lineOf(project: WaveLine['project'], wave: Wave, isTime: boolean): Promise<WaveLine> {
  const { id, key, name } = project;
  const views = isTime ? await waveViews(wave) : (await storedViews(wave.id)).views;
  if (views === null) return unknownLine(project, wave);
  const { view, readAt, tooOld } = views;
  const { complete, counted, planned, team, teamDone, overdue, stopped } = unpackNumbers(view.total);
  return {
    project: { id, key, name },
    wave: view.head,
    policy: view.policy,
    asOf: readAt === null ? null : new Date(readAt).toISOString(),
    phases: phasesOf(view, tooOld).map(({ name: phase, state, numbers }) => ({
      name: phase,
      state,
      percent: numbers.percent,
    })),
    ...{ complete, counted, planned, team, teamDone, overdue, stopped },
    gate: view.head.state === 'active' ? nextGate(views) : null,
  };
}

/** A wave for whose evaluation no time is left. */
async function unknownLine({ id, key, name }: WaveLine['project'], wave: Wave): Promise<WaveLine> {
  const [plan, settings] = await Promise.all([wavePlanOf(wave), readSettings(wave)]);
  const phases = wave.phases.map((phase) => ({ name: phase.name, state: 'unknown' as const, percent: null }));
  return {
    project: { id, key, name },
    wave: viewWaveHead(wave, plan, settings),
    policy: settings.readiness.policy,
    ...{ asOf: null, phases, complete: 0, counted: 0, planned: 0, team: 0, teamDone: 0, overdue: 0, stopped: 0 },
  };
}
