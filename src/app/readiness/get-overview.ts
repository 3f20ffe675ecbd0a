import { type OverviewView } from '../../contract/readiness';
import { SAMPLE_WAVE } from '../../contract/sample-wave';
import { isOver } from '../../import/run';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { authoriseStanding } from '../../forge/access/authorise-standing';
import { type Caller } from '../../forge/access/context';
import { openSample } from '../waves/open-sample';
import { opened } from '../waves/open-wave';
import { runStore } from '../../forge/storage/run-store';
import { viewOverview } from './view-overview';
import { viewsOf } from '../gates/views-of';
import { waitingAtGates } from '../gates/waiting-at-gates';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';
import { viewsNow, waveViews } from '../gates/wave-views';

/** One request to Jira, as the person; everything else comes out of a few small rows, and is the same for everybody. */
export async function getOverview(
  { wave: asked }: Payload<'getOverview'>,
  caller: Caller,
): Promise<OverviewView | null> {
  if (asked === SAMPLE_WAVE) return overviewOfSample(caller);
  const standing = await authoriseStanding(caller);
  const { project } = standing.where;
  const [waves, latest] = await Promise.all([runStore.waves(project), runStore.latestRun(project)]);
  const found = asked === undefined ? waves.at(-1) : waves.find(({ wave }) => wave.id === asked);
  if (found === undefined && asked !== undefined) throw failureOf(noSuchWave);
  if (found === undefined) return null;
  const open = await opened(caller, standing, found);
  const [views, run] = await Promise.all([waveViews(open.wave), latest === null ? null : runStore.run(latest)]);
  return viewOverview({
    open,
    waves: waves.map(({ wave }) => wave),
    views,
    importing: run !== null && !isOver(run),
    atGates: waitingAtGates(open, views),
  });
}

function overviewOfSample(caller: Caller): OverviewView {
  const open = openSample(caller);
  const { wave, plan, facts, settings } = open;
  const readiness = evaluateWave(facts);
  const stamp = { by: '', of: '', askAgain: null };
  const views = viewsOf({ wave, plan, facts, settings, readiness, gates: null, asked: [], stamp });
  return viewOverview({
    open,
    waves: [wave],
    views: viewsNow(views, facts.readAt),
    importing: false,
    atGates: [],
  });
}

const noSuchWave = {
  code: 'not-found',
  message: 'There is no such wave in this project.',
  next: 'Choose another wave.',
} as const;
