import { type OverviewView } from '../../contract/readiness';
import { SAMPLE_WAVE } from '../../contract/sample-wave';
import { shownWaveRef } from '../../contract/wave';
import { isOver } from '../../import/run';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { authoriseStanding } from '../authorise-standing';
import { type Caller, callerOf } from '../context';
import { AppFailure } from '../app-failure';
import { openSample } from '../open-sample';
import { opened } from '../open-wave';
import { runStore } from '../run-store';
import { viewOverview } from '../view-overview';
import { readWaveFacts } from '../wave-facts';
import { wavePlanOf } from '../wave-plan-of';

/** One request to Jira, as the person; everything else comes out of storage, and is the same for everybody. */
export async function getOverview(payload: unknown, context: unknown): Promise<OverviewView | null> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: asked } = shownWaveRef.parse(payload);
  if (asked === SAMPLE_WAVE) return overviewOfSample(caller);
  const standing = await authoriseStanding(caller);
  const { project } = standing.where;
  const [waves, latest] = await Promise.all([runStore.waves(project), runStore.latestRun(project)]);
  const found = asked === undefined ? waves.at(-1) : waves.find(({ wave }) => wave.id === asked);
  if (found === undefined && asked !== undefined) throw new AppFailure(noSuchWave);
  if (found === undefined) return null;
  const open = await opened(caller, standing, found);
  const [facts, plan, run] = await Promise.all([
    readWaveFacts(open.wave),
    wavePlanOf(open.wave),
    latest === null ? null : runStore.run(latest),
  ]);
  return viewOverview({
    open,
    waves: waves.map(({ wave }) => wave),
    plan,
    facts,
    readiness: evaluateWave(facts),
    importing: run !== null && !isOver(run),
  });
}

function overviewOfSample(caller: Caller): OverviewView {
  const open = openSample(caller);
  const { wave, plan, facts } = open;
  return viewOverview({ open, waves: [wave], plan, facts, readiness: evaluateWave(facts), importing: false });
}

const noSuchWave = {
  code: 'not-found',
  message: 'There is no such wave in this project.',
  next: 'Choose another wave.',
} as const;
