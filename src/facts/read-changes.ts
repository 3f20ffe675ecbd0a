import type { KnownWave } from './known-wave';
import type { FactsJira, FactsStore } from './ports';
import { type DirtyIssue, readDirty } from './read-dirty';
import { readWave } from './read-wave';
import type { KnownIssue } from './stored-facts';

/** An event can be lost just before a reading, and the index lags: what changed so long before the last reading is looked at again. */
const OVERLAP_MINUTES = 15;

/**
 * Reads what changed since the last reading, and what is not found any more, whether or not an event said so.
 * @throws JiraFailure where Jira asks to wait or an answer is lost
 */
export async function readChanges(
  wave: KnownWave,
  around: { readonly jira: FactsJira; readonly store: FactsStore; readonly now: () => number },
): Promise<void> {
  const { jira, store, now } = around;
  const { head, issues } = await store.snapshot(wave.id);
  if (head?.readAt === null || head === null) return;
  // A query of a project that cannot be browsed is refused as a whole: the full reading says what to make of that.
  if (!(await jira.mayBrowse(wave.project))) return readWave(wave, around);
  const began = now();
  const minutes = Math.ceil((began - head.readAt) / 60_000) + OVERLAP_MINUTES;
  const changed = await jira.searchIds(`project = ${wave.project} AND updated >= "-${minutes}m" ORDER BY id ASC`);
  const labelled = await jira.searchIds(`project = ${wave.project} AND labels = "wave-${wave.code}" ORDER BY id ASC`);
  const there = new Set(labelled.map(({ issue }) => issue));
  const open = [...issues].flatMap(([issue, known]): DirtyIssue[] =>
    there.has(issue) && isSettled(known) ? [] : [{ issue, parent: null }],
  );
  await readDirty(wave, [...changed, ...open], around);
  await store.putHead(wave.id, (now) => ({ ...now, readAt: Math.max(now.readAt ?? 0, began) }));
}

/**
 * Whether the two queries tell all that may become of an issue that carries the label. What is gone may come back without a
 * change of its own, and what blocks it in another project or was added below it may go. They are few, and read each time, as
 * are those whose label somebody took away and the tasks that people added, which have none.
 */
const isSettled = ({ fact, blockedBy }: KnownIssue): boolean =>
  fact.is === 'read' && blockedBy.length === 0 && fact.last.extras.every(({ is }) => is === 'missing');
