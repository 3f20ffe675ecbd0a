import { type KnownWave, modulesOf, rolesOf } from './known-wave';
import { blockersElsewhere } from './blockers-elsewhere';
import { withGoneComments } from './kept-evidence';
import type { FactsJira, FactsStore, SeenIssue } from './ports';
import type { Reading } from './reading';
import type { IssueRole } from './stored-facts';
import type { WaveSnapshot } from './wave-snapshot';

/** An issue of which an event said that it changed, and the parent that the event named. */
export interface DirtyIssue {
  readonly issue: string;
  readonly parent: string | null;
}

/** Hierarchy level of a standard issue. */
const TASK = 0;

/**
 * Reads again what changes of some issues may have changed in a wave: themselves, what they block, the item of an added
 * sub-task, a task that now hangs below a module; and where an issue is gone or elsewhere, all that is known below it, since
 * Jira sends no event for those.
 * @throws JiraFailure where Jira asks to wait or an answer is lost: nothing of it is stored then
 */
export async function readDirty(
  wave: KnownWave,
  dirty: readonly DirtyIssue[],
  { jira, store, now }: { readonly jira: FactsJira; readonly store: FactsStore; readonly now: () => number },
): Promise<void> {
  const snapshot = await store.snapshot(wave.id);
  if (snapshot.head === null) return; // The first reading has not been, and finds all of it.
  const { site } = snapshot.head;
  const began = now();
  const modules = modulesOf(wave);
  const roles = rolesKnown(wave, snapshot);
  const wanted = touchedBy(dirty, snapshot, roles, modules);
  if (wanted.size === 0) return;

  const found = new Map<string, Reading>();
  const asked = new Set<string>();
  const read = async (issues: readonly string[]) => {
    issues.forEach((issue) => asked.add(issue));
    const readings = await jira.fetch(issues, site, wave.imports);
    for (const reading of await withGoneComments(readings, snapshot, jira)) found.set(reading.issue, reading);
  };
  await read([...wanted]);
  const left = [...wanted].filter((issue) => isGone(found.get(issue), snapshot, issue));
  const below = belowOf(left, wave).filter((issue) => !asked.has(issue));
  if (below.length > 0) await read(below);

  const mayBrowse = [...asked].every((issue) => found.has(issue)) || (await jira.mayBrowse(wave.project));
  const seen = [...asked].flatMap((issue): SeenIssue[] => {
    const reading = found.get(issue);
    const role = roles.get(issue) ?? joining(reading, modules);
    return role === null ? [] : [{ issue, role, seen: reading ?? (mayBrowse ? 'absent' : 'refused'), at: began }];
  });
  const ours = new Set(wave.ledger.values());
  await store.watch(wave.project, blockersElsewhere(found.values(), snapshot));
  await store.merge(wave.id, seen, (issue) => ours.has(issue));
}

function rolesKnown(wave: KnownWave, { issues }: WaveSnapshot): Map<string, IssueRole> {
  return new Map([...[...issues].map(([issue, { role }]) => [issue, role] as const), ...rolesOf(wave)]);
}

function touchedBy(
  dirty: readonly DirtyIssue[],
  { issues }: WaveSnapshot,
  roles: ReadonlyMap<string, IssueRole>,
  modules: ReadonlyMap<string, string>,
): Set<string> {
  const named = new Set(dirty.map(({ issue }) => issue));
  const touched = new Set<string>();
  for (const { issue, parent } of dirty) {
    if (roles.has(issue)) touched.add(issue);
    else if (parent !== null && modules.has(parent)) touched.add(issue);
    else if (parent !== null && roles.has(parent)) touched.add(parent);
  }
  for (const [issue, { fact, blockedBy }] of issues) {
    const rests = [...blockedBy, ...(fact.last?.extras ?? []).map((extra) => extra.issue)];
    if (rests.some((one) => named.has(one))) touched.add(issue);
  }
  return touched;
}

/** Not returned, or in another project than when it was last read. */
const isGone = (reading: Reading | undefined, { issues }: WaveSnapshot, issue: string): boolean => {
  const before = issues.get(issue)?.fact.last?.project;
  return reading === undefined || (before !== undefined && reading.facts.project !== before);
};

/** Issues of the nodes below those of some issues. */
function belowOf(issues: readonly string[], { ledger, specs }: KnownWave): string[] {
  const gone = new Set(issues);
  const above = (node: string): boolean => {
    const parent = specs.get(node)?.parent ?? null;
    return parent !== null && (gone.has(ledger.get(parent) ?? '') || above(parent));
  };
  return [...ledger].flatMap(([node, issue]) => (gone.size > 0 && above(node) ? [issue] : []));
}

/** A task below a module of the wave joins it; anything else is none of its business. */
function joining(reading: Reading | undefined, modules: ReadonlyMap<string, string>): IssueRole | null {
  const module = reading?.parent === null || reading === undefined ? undefined : modules.get(reading.parent);
  return module !== undefined && reading?.level === TASK ? { is: 'added', module } : null;
}
