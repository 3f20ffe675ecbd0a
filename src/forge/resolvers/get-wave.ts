import { type PhaseCount, waveRef, type WaveView } from '../../contract/wave';
import { ledgerOfWave } from '../../import/ledger';
import type { IssueId } from '../../import/ids';
import { countPhases, type Fact, leavesOf, NOTHING, sumOf } from '../../readiness/count-phases';
import { activeSprint, issuesOfSprint, type SprintInView } from '../active-sprint';
import { AppFailure } from '../app-failure';
import { authorise, confirmPlace } from '../authorise';
import { callerOf, type Claim } from '../context';
import { readFacts } from '../read-facts';
import { runStore } from '../run-store';

const NO_BOARD: SprintInView | { sprint: null; why: null } = { sprint: null, why: null };

/** Done and open leaves by phase, of a wave or of the part of it that is in the board's active sprint. */
export async function getWave(payload: unknown, context: unknown): Promise<WaveView | null> {
  const caller = callerOf(context, ['runway-project', 'runway-board', 'runway-readiness']);
  const { wave: asked } = waveRef.parse(payload);
  if (caller.claim.surface === 'macro' && caller.claim.config === null) {
    await confirmPlace(caller.claim);
    return null; // Newly inserted: there is nothing to show yet, and that is not a failure.
  }
  const { project, shown } = await authorise(caller, 'view');
  const waves = await runStore.waves(project);
  const wanted = asked ?? waveOfMacro(caller.claim);
  const chosen = wanted === undefined ? waves.at(-1) : waves.find(({ wave }) => wave.id === wanted);
  if (chosen === undefined && wanted !== undefined)
    throw new AppFailure({
      code: 'not-found',
      message: 'There is no such wave in this project.',
      next: 'Choose another wave.',
    });
  if (chosen === undefined || shown === null) return null;
  const { wave } = chosen;

  const [ledger, view] = await Promise.all([
    ledgerOfWave(wave, runStore),
    caller.claim.surface === 'board' ? activeSprint(caller.claim.board) : NO_BOARD,
  ]);
  const inSprint = view.sprint === null ? null : await issuesOfSprint(view.sprint.id, project);
  const leaves = leavesOf(ledger.keys()).filter((node) => inSprint === null || isIn(inSprint, node, ledger));
  const facts = await factsOf(leaves, ledger, (issues) => readFacts(issues, project));
  const counts = countPhases(leaves, facts);
  const phases = wave.phases.map(({ slug, name }): PhaseCount => ({ slug, name, ...(counts.get(slug) ?? NOTHING) }));
  const total = sumOf(counts.values());
  return {
    project: { id: project, ...shown },
    wave: {
      id: wave.id,
      code: wave.code,
      name: wave.name,
      cutover: wave.cutover,
      template: wave.template,
      version: wave.version,
    },
    waves: waves.map(({ wave: { id, code, name } }) => ({ id, code, name })).reverse(),
    asOf: new Date().toISOString(),
    complete: total.unknown === 0,
    sprint: view.sprint,
    noSprint: view.why,
    phases,
    total: { slug: '', name: '', ...total },
  };
}

const waveOfMacro = (claim: Claim): string | undefined => (claim.surface === 'macro' ? claim.config?.wave : undefined);

/** A sub-task is in its parent's sprint, whatever the index says of it. */
function isIn(sprint: ReadonlySet<string>, node: string, ledger: ReadonlyMap<string, IssueId>): boolean {
  const parent = ledger.get(node.slice(0, node.lastIndexOf('/')));
  return sprint.has(ledger.get(node) ?? '') || (parent !== undefined && sprint.has(parent));
}

async function factsOf(
  leaves: readonly string[],
  ledger: ReadonlyMap<string, IssueId>,
  read: (issues: readonly IssueId[]) => Promise<Map<IssueId, Fact>>,
): Promise<Map<string, Fact>> {
  const issues = leaves.flatMap((node) => ledger.get(node) ?? []);
  const byIssue = await read(issues);
  return new Map(
    leaves.flatMap((node) => {
      const fact = byIssue.get(ledger.get(node) ?? ('' as IssueId));
      return fact === undefined ? [] : [[node, fact] as const];
    }),
  );
}
