import type { KnownWave } from './known-wave';
import type { FactsJira, FactsStore } from './ports';
import { type DirtyIssue, readDirty } from './read-dirty';

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
  const began = now();
  const minutes = Math.ceil((began - head.readAt) / 60_000) + OVERLAP_MINUTES;
  const changed = await jira.searchIds(`project = ${wave.project} AND updated >= "-${minutes}m" ORDER BY id ASC`);
  const labelled = await jira.searchIds(`project = ${wave.project} AND labels = "wave-${wave.code}" ORDER BY id ASC`);
  const there = new Set(labelled.map(({ issue }) => issue));
  // An issue whose label somebody took away is read each time, which costs little and forgets nothing.
  const unseen = [...issues].flatMap(([issue, { role, fact }]): DirtyIssue[] =>
    role.is === 'node' && fact.is === 'read' && !there.has(issue) ? [{ issue, parent: null }] : [],
  );
  await readDirty(wave, [...changed, ...unseen], around);
  await store.putHead(wave.id, (now) => ({ ...now, readAt: Math.max(now.readAt ?? 0, began) }));
}
