import type { RaciRow, RegisterView } from '../../contract/raci';
import type { GateFacts } from '../../gates/facts/gate-facts';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { WaveReadiness } from '../../readiness/wave-readiness';
import { judgedRaci } from './judged-raci';
import { raciBaseOf } from './raci-base';
import { readKeptMatrix } from '../../forge/storage/raci-store';

/**
 * What gates ask of the RACI and of workstreams. An error in the row of a task is its module's: a gate asks of modules. Only what the
 * register lists is known to be open or closed.
 */
export async function raciFactsOf(
  wave: Wave,
  known: {
    readonly plan: WavePlan;
    readonly facts: WaveFacts;
    readonly readiness: WaveReadiness;
    readonly register: RegisterView;
  },
): Promise<Pick<GateFacts, 'raci' | 'workstreams'> & { readonly rows: readonly RaciRow[] }> {
  const { register } = known;
  const [base, { matrix }] = await Promise.all([
    raciBaseOf(wave, known.plan, known.facts, known.readiness),
    readKeptMatrix(wave.id),
  ]);
  const { rows, findings } = judgedRaci(base, register, matrix);
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  const top = (row: string): string => {
    const parent = parents.get(row) ?? null;
    return parent === null ? row : top(parent);
  };
  const errors = new Map(rows.filter(({ parent }) => parent === null).map(({ id }) => [id, 0]));
  for (const { severity, row } of findings)
    if (severity === 'error' && row !== null) errors.set(top(row), (errors.get(top(row)) ?? 0) + 1);
  return {
    rows,
    raci: [...errors].map(([row, count]) => ({ row, errors: count })),
    workstreams: register.workstreams.map(({ slug, state }) => ({ slug, closed: state === 'closed' })),
  };
}
