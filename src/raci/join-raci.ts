import type { RowSpec } from './row-spec';
import type { TemplateRaci } from './template-raci';

/** T-0 belongs to the wave and not to one of its templates. */
const T_ZERO_ROW: RowSpec = {
  id: 'milestone:t-0',
  kind: 'milestone',
  parent: null,
  phase: null,
  workstream: null,
  name: 'T-0',
  owners: null,
  raci: null,
};

/** The RACI of a wave out of those of its templates: work, then gates, then T-0 and the other milestones. */
export function joinRaci(templates: readonly TemplateRaci[]): TemplateRaci {
  const roles = new Map<string, TemplateRaci['roles'][number]>();
  for (const { id, name, party } of templates.flatMap((one) => one.roles)) {
    const known = roles.get(id);
    roles.set(id, { id, name: known?.name ?? name, party: known?.party ?? party });
  }
  const workstreams = new Map<string, TemplateRaci['workstreams'][number]>();
  for (const { slug, name, lead } of templates.flatMap((one) => one.workstreams)) {
    const known = workstreams.get(slug);
    workstreams.set(slug, { slug, name: known?.name ?? name, lead: known?.lead ?? lead });
  }
  const rows = templates.flatMap((one) => one.rows);
  const ofKind = (...kinds: readonly RowSpec['kind'][]) => rows.filter(({ kind }) => kinds.includes(kind));
  return {
    roles: [...roles.values()],
    workstreams: [...workstreams.values()],
    rows: [...ofKind('module', 'task', 'subtask'), ...ofKind('gate'), T_ZERO_ROW, ...ofKind('milestone')],
  };
}
