import type { Party, ItemIs } from '../contract/readiness';
import type { RaciRow } from '../contract/raci';
import type { StoredGateViews } from '../gates/stored-gate-views';
import type { StoredView } from '../readiness/stored-view';
import type { WaveFacts } from '../readiness/wave-facts';
import type { ItemState } from '../readiness/wave-readiness';
import { PLAN_STATES, type PlanState, type StoredPlanRow, type StoredReport } from './stored-report';
import { compareText } from '../values/compare-text';

/** Bytes of names that one stored row has room for, beside the views of its wave (Forge KVS: 240 KiB a value). */
const PLAN_BYTES = 90_000;
const MATRIX_BYTES = 40_000;
const MOST_DECISIONS = 100;
/** Letters of a name in a report. */
const NAME_LENGTH = 160;

export interface ToStore {
  readonly view: StoredView;
  readonly gates: StoredGateViews;
  readonly facts: Pick<WaveFacts, 'specs' | 'facts' | 'phases'>;
  readonly items: readonly ItemState[];
  /** Of the matrix, tasks included: they name the work. */
  readonly rows: readonly RaciRow[];
  readonly roles: readonly { readonly id: string; readonly name: string; readonly party: string | null }[];
  readonly workstreams: readonly { readonly slug: string; readonly name: string }[];
  readonly sprintStates: StoredReport['sprintStates'];
  readonly decisions: readonly Pick<StoredReport['decisions'][number], 'number' | 'title' | 'state' | 'due'>[];
}

/** What the reports of a wave are made of, as small as one stored row. */
export function reportToStore(to: ToStore): StoredReport {
  const { view, gates, decisions } = to;
  const { schema, by, of, day, nextChange, askAgain } = view;
  const slugs = [...new Set(to.items.map(({ workstream }) => workstream))];
  const named = new Map(to.workstreams.map(({ slug, name }) => [slug, name]));
  const workstreams = slugs.map((slug) => ({ slug, name: short(named.get(slug) ?? slug) }));
  const roles = to.roles.map(({ name, party }) => ({ name: short(name), party: party as Party | null }));
  const plan = planOf(to, slugs);
  const matrix = matrixOf(to);
  return {
    ...{ schema, by, of, day, nextChange, askAgain, view, gates, workstreams, roles },
    plan: fitted(
      plan.rows.map(({ row }) => row),
      PLAN_BYTES,
    ),
    planCounts: countsOf(plan.rows),
    matrix: fitted(matrix, MATRIX_BYTES),
    sprintStates: [...to.sprintStates],
    matrixLeft: matrix.length - fitted(matrix, MATRIX_BYTES).length,
    decisions: decisions
      .slice(-MOST_DECISIONS)
      .map(({ number, title, state, due }) => ({ number, title: short(title), state, due })),
  };
}

interface PlannedRow {
  readonly row: StoredPlanRow;
  readonly party: Party | null;
}

/** Work of the template that is counted, by due day. */
function planOf({ items, facts, rows, roles }: ToStore, slugs: readonly string[]): { readonly rows: PlannedRow[] } {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const phases = new Map(facts.phases.map(({ slug }, at) => [slug, at]));
  const placeOf = new Map(slugs.map((slug, at) => [slug, at]));
  const roleAt = new Map(roles.map(({ id }, at) => [id, at]));
  const counted = items.filter((item) => !item.added && (item.counted || item.is === 'not-applicable'));
  const planned = counted.map((item): PlannedRow => {
    const owner = facts.specs.get(item.id)?.owners[0];
    const role = owner === undefined ? null : (roleAt.get(owner) ?? null);
    return {
      row: [
        short(names.get(item.id) ?? names.get(item.module) ?? ''),
        // What is gone from Jira has nothing left to hide.
        item.is === 'missing' ? null : item.issue,
        phases.get(item.phase) ?? null,
        placeOf.get(item.workstream) ?? null,
        role,
        item.due,
        PLAN_STATES.indexOf(stateOf(item)),
      ],
      party: role === null ? null : ((roles[role]?.party ?? null) as Party | null),
    };
  });
  return { rows: planned.sort((a, b) => compareText(a.row[5] ?? '9999', b.row[5] ?? '9999')) };
}

const WORDS: Readonly<Partial<Record<ItemIs, PlanState>>> = {
  missing: 'Missing',
  unreadable: 'Unreadable',
  'not-applicable': 'Not applicable',
  dropped: "Won't do",
};

function stateOf(item: ItemState): PlanState {
  if (item.complete) return 'Complete';
  const word = WORDS[item.is];
  if (word !== undefined) return word;
  if (item.stopped) return 'Blocked';
  if (item.overdue) return 'Overdue';
  return item.is === 'in-progress' || item.is === 'done' ? 'In progress' : 'Open';
}

function countsOf(rows: readonly PlannedRow[]): StoredReport['planCounts'] {
  const counts = new Map<string, StoredReport['planCounts'][number]>();
  for (const { row, party } of rows) {
    const key = JSON.stringify([row[2], row[3], party]);
    const [phase, workstream, of, count] = counts.get(key) ?? [row[2], row[3], party, 0];
    counts.set(key, [phase, workstream, of, count + 1]);
  }
  return [...counts.values()];
}

/** Modules, gates and milestones. The words of a module are its issue's: who may not see that is not shown the row. */
function matrixOf({ rows, roles, facts, items }: ToStore): StoredReport['matrix'] {
  const roleAt = new Map(roles.map(({ id }, at) => [id, at]));
  const below = new Map(items.flatMap(({ module, issue }) => (issue === null ? [] : [[module, issue] as const])));
  return rows
    .filter(({ parent }) => parent === null)
    .map(({ id, name, cells }) => [
      short(name),
      facts.facts.get(id)?.issue ?? below.get(id) ?? null,
      cells.flatMap(({ role, letters }) => {
        const at = roleAt.get(role);
        return at === undefined || letters === '' ? [] : [[at, letters] as [number, string]];
      }),
    ]);
}

/** The first of a list that fit into so many bytes. */
function fitted<T>(all: readonly T[], bytes: number): T[] {
  let left = bytes;
  const end = all.findIndex((one) => (left -= Buffer.byteLength(JSON.stringify(one)) + 1) < 0);
  return all.slice(0, end === -1 ? all.length : end);
}

const short = (name: string): string => (name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 1)}…`);
