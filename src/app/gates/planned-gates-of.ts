import type { PlannedGate } from '../../gates/plan/planned-gate';
import { templateGates } from '../../gates/plan/template-gates';
import type { PlannedTemplate, WavePlan } from '../../wave/wave-plan';
import type { ItemSpec } from '../../readiness/item-spec';
import { slug } from '../../template/slug';

type Node = PlannedTemplate['nodes'][number];

/** The gates that the templates of a wave bring, as their latest import left them: of two with one id the first. */
export function plannedGatesOf({ templates }: WavePlan, specs: ReadonlyMap<string, ItemSpec>): PlannedGate[] {
  const all = templates.flatMap(({ name, gates, milestones, phases, nodes }) =>
    templateGates({
      gates,
      milestones,
      phases,
      specs: specsOf(nodes, specs),
      signOffs: signOffsOf(nodes, specs),
    }).map((gate) => ({
      ...gate,
      // As the matrix names its row.
      raci: gate.raci === null ? null : `gate:${slug(name)}/${gate.id}`,
    })),
  );
  return [...new Map(all.map((gate) => [gate.id, gate] as const).reverse()).values()].reverse();
}

const specsOf = (nodes: readonly Node[], specs: ReadonlyMap<string, ItemSpec>): ItemSpec[] =>
  nodes.flatMap(({ path, children }) => [specs.get(path) ?? [], specsOf(children, specs)].flat());

const signOffsOf = (
  nodes: readonly Node[],
  specs: ReadonlyMap<string, ItemSpec>,
): Parameters<typeof templateGates>[0]['signOffs'] =>
  nodes.flatMap(({ path, phase, traits: { offset }, children }) => {
    const asks = specs.get(path)?.criteria.some(({ evidence }) => evidence === 'sign-off') === true;
    return [
      ...(asks && offset !== undefined ? [{ node: path, phase: phase.slug, offset }] : []),
      ...signOffsOf(children, specs),
    ];
  });
