import { blockersElsewhere } from './blockers-elsewhere';
import type { KnownWave } from './known-wave';
import { modulesOf, rolesOf } from './known-wave';
import { withGoneComments } from './kept-evidence';
import type { FactsJira, FactsStore, SeenIssue } from './ports';
import type { Reading } from './reading';
import { type IssueRole, NO_HEAD } from './stored-facts';

/** Hierarchy level of a standard issue. */
const TASK = 0;

/** What a search says may be as old. Jira names no bound; it is seconds as a rule. */
const INDEX_LAG_MS = 5 * 60_000;

/**
 * Reads a wave whole and compares it with the ledger: a search of what carries its label or hangs below its modules, then by
 * id what the search did not return or may not know yet. What neither returns is missing, or unreadable where the app may not
 * browse the project. Nothing says that the wave was read until all of it was: a reading that dies is begun again.
 * @throws JiraFailure where Jira asks to wait or an answer is lost
 */
export async function readWave(
  wave: KnownWave,
  { jira, store, now }: { readonly jira: FactsJira; readonly store: FactsStore; readonly now: () => number },
): Promise<void> {
  const began = now();
  const before = await store.snapshot(wave.id);
  if (before.head === null && wave.high !== null && (await readFirst(wave, wave.high, began, { jira, store }))) return;
  const mayBrowse = await jira.mayBrowse(wave.project);
  const site = mayBrowse ? await jira.siteFields(wave.project, wave.startField) : (before.head?.site ?? NO_HEAD.site);
  const roles = new Map<string, IssueRole>(rolesOf(wave));
  for (const [issue, { role }] of before.issues) if (role.is === 'added' && !roles.has(issue)) roles.set(issue, role);

  const found = new Map<string, Reading>();
  const byIndex = new Set<string>();
  const take = (readings: readonly Reading[]) => readings.forEach((reading) => found.set(reading.issue, reading));
  if (mayBrowse) {
    const modules = modulesOf(wave);
    take(await jira.fetch([...modules.keys()], site, wave.imports));
    // A query that names an issue which does not exist is refused as a whole: only modules that were just read are named.
    const there = [...modules.keys()].filter((issue) => found.has(issue));
    const indexed = await jira.search(jqlOf(wave, there), site, wave.imports);
    // What was read by id a moment ago may be newer than what the index says of it: it is read by id again.
    const asOfIndex = began - INDEX_LAG_MS;
    const older = indexed.filter(({ issue }) => (before.issues.get(issue)?.at ?? 0) <= asOfIndex);
    for (const { issue } of older) byIndex.add(issue);
    take(older);
    for (const { issue, parent, level } of found.values()) {
      const module = parent === null ? undefined : modules.get(parent);
      if (module !== undefined && level === TASK && !roles.has(issue)) roles.set(issue, { is: 'added', module });
    }
    take(
      await jira.fetch(
        [...roles.keys()].filter((issue) => !found.has(issue)),
        site,
        wave.imports,
      ),
    );
  }
  take(await withGoneComments([...found.values()], before, jira));
  const seen = [...roles].map(([issue, role]): SeenIssue => ({
    issue,
    role,
    seen: found.get(issue) ?? (mayBrowse ? 'absent' : 'refused'),
    at: byIndex.has(issue) ? began - INDEX_LAG_MS : began,
  }));
  const ours = new Set(wave.ledger.values());
  await store.watch(wave.project, blockersElsewhere(found.values(), before));
  await store.merge(wave.id, seen, (issue) => ours.has(issue));
  await store.putHead(wave.id, (head) => ({
    ...head,
    readAt: began,
    fullAt: began,
    whole: mayBrowse,
    // An event of the project may have come while this reading was under way.
    closedSince: mayBrowse && (head.closedSince ?? 0) <= began ? null : head.closedSince,
    site,
  }));
}

/**
 * Reads a wave that was just imported: by id, since the index does not know its issues yet, and what people have added below its
 * modules since. The import has asked already which priorities count as high.
 * @returns false where Jira shows none of its issues: then it is asked why
 */
async function readFirst(
  wave: KnownWave,
  high: readonly string[],
  began: number,
  { jira, store }: { readonly jira: FactsJira; readonly store: FactsStore },
): Promise<boolean> {
  const site = await jira.siteFields(wave.project, wave.startField, high);
  const roles = new Map<string, IssueRole>(rolesOf(wave));
  const found = new Map<string, Reading>();
  const read = async (issues: readonly string[]): Promise<void> => {
    for (const reading of await jira.fetch(issues, site, wave.imports)) found.set(reading.issue, reading);
  };
  await read([...roles.keys()]);
  if (![...found.values()].some(({ facts }) => facts.project === wave.project)) return false;
  const modules = modulesOf(wave);
  const there = [...modules.keys()].filter((issue) => found.has(issue));
  if (there.length > 0) {
    const below = await jira.searchIds(`project = ${wave.project} AND parent in (${there.join(', ')}) ORDER BY id ASC`);
    const added = below.flatMap(({ issue }) => (roles.has(issue) ? [] : [issue]));
    if (added.length > 0) await read(added);
    for (const issue of added) {
      const { parent = null, level } = found.get(issue) ?? {};
      const module = parent === null ? undefined : modules.get(parent);
      if (module !== undefined && level === TASK) roles.set(issue, { is: 'added', module });
    }
  }
  const seen = [...roles].map(([issue, role]): SeenIssue => ({
    issue,
    role,
    seen: found.get(issue) ?? 'absent',
    at: began,
  }));
  const ours = new Set(wave.ledger.values());
  await store.watch(wave.project, blockersElsewhere(found.values(), { head: null, issues: new Map() }));
  await store.merge(wave.id, seen, (issue) => ours.has(issue));
  await store.putHead(wave.id, (head) => ({ ...head, readAt: began, fullAt: began, whole: true, site }));
  return true;
}

/** Ids are digits and the code is Runway's own: nothing that a person wrote stands in the query. */
function jqlOf({ project, code }: KnownWave, modules: readonly string[]): string {
  const below = modules.length === 0 ? '' : ` OR parent in (${modules.join(', ')})`;
  return `project = ${project} AND (labels = "wave-${code}"${below}) ORDER BY id ASC`;
}
