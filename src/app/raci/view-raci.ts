import type { RaciFinding, RaciLine, RaciView, RegisterView } from '../../contract/raci';
import type { StoredMatrix } from '../../raci/stored-matrix';
import type { ItemState } from '../../readiness/wave-readiness';
import { judgedRaci } from './judged-raci';
import type { OpenWave } from '../waves/open-wave';
import type { RaciBase } from './raci-base';
import { raciRightsIn } from './raci-rights';
import { shownRows } from './shown-rows';
import { viewWaveHead } from '../waves/view-wave-head';

/**
 * The matrix as it stands, as one person sees it. Findings are told to everybody alike; a row that Jira does not show has another name
 * among them, since its path holds the words of its work.
 */
export async function viewRaci(
  open: Pick<OpenWave, 'account' | 'wave' | 'settings' | 'rights'>,
  base: RaciBase,
  register: RegisterView,
  matrix: StoredMatrix,
): Promise<RaciView> {
  const { rows, findings } = judgedRaci(base, register, matrix);
  const top = rows.filter(({ parent }) => parent === null);
  const shown = await shownRows(top, base);
  const tasks = new Map<string, number>();
  const tops = topsOf(rows);
  for (const { id, parent } of rows) if (parent !== null) tasks.set(tops(id), (tasks.get(tops(id)) ?? 0) + 1);
  const hidden = top.filter(({ id }) => !shown.has(id));
  const names = new Map(hidden.map(({ id }, index) => [id, `hidden/${String(index)}`]));
  return {
    wave: viewWaveHead(open.wave, base.plan, open.settings),
    register,
    rows: top.flatMap((row): RaciLine[] => {
      const issue = shown.get(row.id);
      return issue === undefined ? [] : [{ ...row, issue, tasks: tasks.get(row.id) ?? 0 }];
    }),
    hidden: hidden.length,
    findings: findings.map((finding) => named(finding, (row) => names.get(tops(row)) ?? row)),
    windows: base.windows,
    workstreams: countsOf(base.readiness.items),
    may: raciRightsIn({ ...open, register }),
  };
}

const named = (finding: RaciFinding, name: (row: string) => string): RaciFinding =>
  finding.row === null ? finding : { ...finding, row: name(finding.row) };

/** The row at the top of each. */
function topsOf(rows: readonly { readonly id: string; readonly parent: string | null }[]): (id: string) => string {
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  const top = (id: string): string => {
    const parent = parents.get(id) ?? null;
    return parent === null ? id : top(parent);
  };
  return top;
}

function countsOf(items: readonly ItemState[]): RaciView['workstreams'] {
  const counts = new Map<string, { counted: number; complete: number; unowned: number }>();
  for (const { workstream, counted, complete, unowned } of items) {
    const count = counts.get(workstream) ?? { counted: 0, complete: 0, unowned: 0 };
    counts.set(workstream, count);
    if (!counted) continue;
    count.counted += 1;
    if (complete) count.complete += 1;
    if (unowned) count.unowned += 1;
  }
  return [...counts].map(([slug, count]) => ({ slug, ...count }));
}
