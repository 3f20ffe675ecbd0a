import type { PlannedRole } from '../plan/import-plan';
import type { ScopedNode } from '../plan/scope/scoped-node';
import type { RowSpec } from './row-spec';
import type { TemplateRaci } from './template-raci';

type Named = NonNullable<RowSpec['raci']>;

/** What who answers for what is read from, of one template of a wave. */
export interface TemplateForRaci {
  /** First part of its node paths. */
  readonly slug: string;
  readonly roles: readonly Pick<PlannedRole, 'id' | 'name' | 'party'>[];
  readonly workstreams?: readonly { readonly id: string; readonly name: string; readonly lead?: string | undefined }[];
  readonly gates?: readonly { readonly id: string; readonly name: string; readonly raci?: Named }[];
  readonly milestones?: readonly { readonly id: string; readonly name: string }[];
  /** Modules, with what stands below them. */
  readonly nodes: readonly ScopedNode[];
}

/** Of one template: what a wave keeps of it, so that its rows are known when the source is gone. */
export const raciOfTemplate = ({
  slug,
  roles,
  workstreams = [],
  gates = [],
  milestones = [],
  nodes,
}: TemplateForRaci): TemplateRaci => ({
  roles: roles.map(({ id, name, party }) => ({ id, name, party })),
  workstreams: [
    ...workstreams.map(({ id, name, lead }) => ({ slug: id, name, lead: lead ?? null })),
    ...inScope(nodes).flatMap(({ workstream, phase }) =>
      workstream === null ? [{ slug: phase.slug, name: phase.name, lead: null }] : [],
    ),
  ],
  rows: [
    ...inScope(nodes).flatMap((node) => nodeRows(node, null)),
    ...gates.map(({ id, name, raci }) => ({ ...unowned(`gate:${slug}/${id}`, 'gate', name), raci: raci ?? null })),
    ...milestones.flatMap(({ id, name }) =>
      id === 't-0' ? [] : [unowned(`milestone:${slug}/${id}`, 'milestone', name)],
    ),
  ],
});

function unowned(id: string, kind: 'gate' | 'milestone', name: string): RowSpec {
  return { id, kind, parent: null, phase: null, workstream: null, name, owners: null, raci: null };
}

const inScope = (nodes: readonly ScopedNode[]): readonly ScopedNode[] =>
  nodes.filter(({ omitted }) => omitted === null);

/** The node's row, and the rows below it. A subtask has one only where the template says something of its own about it. */
function nodeRows(node: ScopedNode, parent: string | null): RowSpec[] {
  const { path, kind, phase, workstream, title, traits } = node;
  const row: RowSpec = {
    id: path,
    kind,
    parent,
    phase: phase.slug,
    workstream: workstream ?? phase.slug,
    name: title,
    owners: traits.owners ?? null,
    raci: traits.raci ?? null,
  };
  if (kind === 'subtask' && row.owners === null && row.raci === null) return [];
  return [row, ...inScope(node.children).flatMap((child) => nodeRows(child, path))];
}
