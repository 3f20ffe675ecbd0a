import type { PartyName } from '../contract/raci';
import type { PlannedRole } from '../plan/import-plan';
import type { ScopedNode } from '../plan/scope/scoped-node';
import type { RowSpec } from './row-spec';

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

/** Roles, workstreams and rows as the templates of a wave have them, before anybody changed something. */
export interface TemplateRaci {
  readonly roles: readonly { readonly id: string; readonly name: string; readonly party: PartyName | null }[];
  readonly workstreams: readonly { readonly slug: string; readonly name: string; readonly lead: string | null }[];
  /** In the order of the templates, a parent before its children; then gates and milestones. */
  readonly rows: readonly RowSpec[];
}

/** T-0 belongs to the wave and not to one of its templates. */
const T_ZERO_ROW: RowSpec = unowned('milestone:t-0', 'milestone', 'T-0');

/**
 * Two templates that name the same role or workstream mean the same one: the wave has one RACI. Where they differ, the first that
 * names a party or a lead gives it.
 */
export function raciOfTemplates(templates: readonly TemplateForRaci[]): TemplateRaci {
  const roles = new Map<string, TemplateRaci['roles'][number]>();
  const workstreams = new Map<string, TemplateRaci['workstreams'][number]>();
  const addWorkstream = (slug: string, name: string, lead: string | null) => {
    const known = workstreams.get(slug);
    workstreams.set(slug, { slug, name: known?.name ?? name, lead: known?.lead ?? lead });
  };
  for (const template of templates) {
    for (const { id, name, party } of template.roles) {
      const known = roles.get(id);
      roles.set(id, { id, name: known?.name ?? name, party: known?.party ?? party });
    }
    for (const { id, name, lead } of template.workstreams ?? []) addWorkstream(id, name, lead ?? null);
    for (const { workstream, phase } of inScope(template.nodes))
      if (workstream === null) addWorkstream(phase.slug, phase.name, null);
  }
  return {
    roles: [...roles.values()],
    workstreams: [...workstreams.values()],
    rows: [
      ...templates.flatMap(({ nodes }) => inScope(nodes).flatMap((node) => nodeRows(node, null))),
      ...templates.flatMap(({ slug, gates = [] }) =>
        gates.map(({ id, name, raci }) => ({ ...unowned(`gate:${slug}/${id}`, 'gate', name), raci: raci ?? null })),
      ),
      T_ZERO_ROW,
      ...templates.flatMap(({ slug, milestones = [] }) =>
        milestones.flatMap(({ id, name }) =>
          id === 't-0' ? [] : [unowned(`milestone:${slug}/${id}`, 'milestone', name)],
        ),
      ),
    ],
  };
}

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
