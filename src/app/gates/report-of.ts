import { reportToStore } from '../../report/to-store';
import type { StoredReport } from '../../report/stored-report';
import type { DecisionIndexLine } from '../../forge/storage/decision-store';
import type { EvaluatedViews } from '../../forge/storage/facts/view-store';
import type { Wave } from '../../wave/wave';
import { workstreamName } from '../waves/workstream-name';
import type { OpenGates } from './open-gates';

/** What pages and exports show of a wave, out of what was read to evaluate it: nothing more is read. */
export function reportOf(
  wave: Wave,
  { plan, facts, readiness, rows, of: { register } }: OpenGates,
  { view, gates }: EvaluatedViews,
  {
    decisions,
    sprintStates,
  }: { readonly decisions: readonly DecisionIndexLine[]; readonly sprintStates: StoredReport['sprintStates'] },
): StoredReport {
  const ofTemplates = plan.templates.flatMap(({ roles }) => roles);
  const roles = new Map([...ofTemplates, ...register.roles].map((role) => [role.id, role]));
  const slugs = new Set(readiness.items.map(({ workstream }) => workstream));
  return reportToStore({
    ...{ view, gates, facts, rows, decisions, sprintStates },
    items: readiness.items,
    roles: [...roles.values()].map(({ id, name, party }) => ({ id, name, party: party ?? null })),
    workstreams: [...slugs].map((slug) => ({ slug, name: workstreamName(wave, register, slug) })),
  });
}
