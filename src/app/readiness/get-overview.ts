import { type OverviewView } from '../../contract/readiness';
import { SAMPLE_WAVE } from '../../contract/sample-wave';
import { isOver } from '../../import/run';
import type { Wave } from '../../wave/wave';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { authoriseStanding } from '../../forge/access/authorise-standing';
import { type Caller } from '../../forge/access/context';
import { gatedWave } from '../gates/open-gates';
import { decisionsToApprove } from '../decisions/decisions-to-approve';
import { openSample } from '../waves/open-sample';
import { opened } from '../waves/open-wave';
import { raciFactsOf } from '../raci/raci-facts';
import { runStore } from '../../forge/storage/run-store';
import { viewOverview } from './view-overview';
import { waitingAtGates } from '../gates/waiting-at-gates';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** One request to Jira, as the person; everything else comes out of storage, and is the same for everybody. */
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
  const [{ facts, plan, readiness, of, judged }, run, toApprove] = await Promise.all([
    gatedWave(open.wave),
    latest === null ? null : runStore.run(latest),
    decisionsToApprove(open.wave, open.account),
  ]);
  return viewOverview({
    open,
    waves: waves.map(({ wave }) => wave),
    plan,
    facts,
    readiness,
    // Asked only where it is shown.
    raciDone: open.settings.firstSteps === 'shown' && (await isRaciDone(open.wave, { plan, facts, readiness })),
    importing: run !== null && !isOver(run),
    gates: of.gates,
    atGates: waitingAtGates(open, judged),
    toApprove: toApprove.count,
  });
}

function overviewOfSample(caller: Caller): OverviewView {
  const open = openSample(caller);
  const { wave, plan, facts } = open;
  return viewOverview({
    open,
    waves: [wave],
    plan,
    facts,
    readiness: evaluateWave(facts),
    raciDone: false,
    importing: false,
    gates: [],
    atGates: [],
  });
}

/** There are rows of modules, and none of them has an error. */
async function isRaciDone(wave: Wave, known: Parameters<typeof raciFactsOf>[1]): Promise<boolean> {
  const { raci } = await raciFactsOf(wave, known);
  const modules = new Set(known.readiness.items.map(({ module }) => module));
  const asked = (raci ?? []).filter(({ row }) => modules.has(row));
  return asked.length > 0 && asked.every(({ errors }) => errors === 0);
}

const noSuchWave = {
  code: 'not-found',
  message: 'There is no such wave in this project.',
  next: 'Choose another wave.',
} as const;
