import type { ImportComparison } from '../../contract/import-comparison';
import { assemblePlan } from '../../plan/assemble-plan';
import { compareImport } from '../../plan/identity/compare-import';
import { identifyTemplate } from '../../plan/identity/identify-template';
import { knownAfter } from '../../plan/identity/known-after';
import type { IdentityAnswer, KnownNode } from '../../plan/identity/known-node';
import { unrepeated } from '../../plan/identity/source-nodes';
import type { PlanOptions } from '../../plan/plan-options';
import type { Template } from '../../template/template';
import type { IssueId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { knownNodesOf } from './known-nodes-of';

export interface IdentityInWave {
  /** Its nodes are known by the paths of the wave. */
  readonly template: Template;
  readonly known: readonly KnownNode[];
  readonly comparison: ImportComparison | null;
}

/** A template that a wave has nothing of yet: every node is known by its place. */
export const newInWave = (template: Template): IdentityInWave => ({
  template,
  known: knownAfter(template, [], { gone: [] }, new Map()),
  comparison: null,
});

interface In {
  readonly options: PlanOptions;
  readonly ledger: ReadonlyMap<string, IssueId>;
  readonly answers: readonly IdentityAnswer[];
}

/** Recognises the nodes of a template that a wave has already. */
export async function identifyInWave(
  template: Template,
  wave: Wave,
  plan: WavePlan | null,
  { options, ledger, answers }: In,
): Promise<IdentityInWave> {
  const known = await knownNodesOf(wave, plan, template.name);
  const isOfItems = known.some(({ lines }) => lines === null);
  const identified = identifyTemplate(
    template,
    known,
    answers,
    isOfItems ? titlesAsIssues(template, options) : undefined,
  );
  return {
    template: identified.template,
    known: knownAfter(identified.template, known, identified.alignment, identified.unsettled),
    comparison: compareImport(identified, known, ledger.keys()),
  };
}

/** The summaries that issues of each node would have, by its place: an earlier version kept nothing else of a title. */
function titlesAsIssues(template: Template, options: PlanOptions): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>();
  const scope = { ...options.scope, edits: [], added: [] };
  for (const { node, draft } of assemblePlan(template, { ...options, scope, existing: new Map() }).operations) {
    const place = unrepeated(node);
    titles.set(place, [...(titles.get(place) ?? []), draft.summary]);
  }
  return titles;
}
