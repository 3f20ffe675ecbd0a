import type { IssueId } from '../wave/ids';
import type { JiraIssues, MarkedIssue } from './ports';
import type { Run } from './run';
import { nodesOf } from './settle-batch';

/** As many as Jira's bulk fetch takes in one request. */
const KEYS_PER_READ = 100;
/** Keys have gaps, and others' issues that the actor may not see look like gaps. So many reads in a row bring nothing: the end. */
const EMPTY_READS_AT_END = 3;

/**
 * Finds which issues of a batch exist after its answer was lost. Two naive answers are wrong: sending the batch again
 * creates everything twice, and asking the search index misses what was created seconds (or, when it lags, minutes) ago.
 * Issue keys do not lag: a project hands them out in order, so everything of ours that the index may not know yet lies
 * above the last key that was known before the request left. Those keys are read one after another, and the index is
 * asked besides, for what may lie beyond a gap wider than EMPTY_READS_AT_END reads.
 * Call it only LATE_COMMIT_MS after the request: before, what is not there may still come.
 * @returns node and issue of everything in `nodes` that exists, and the highest key number seen.
 */
export async function findOut(
  nodes: ReadonlySet<string>,
  run: Pick<Run, 'id' | 'project' | 'keyFloor' | 'startedAt'>,
  jira: JiraIssues,
): Promise<{ readonly made: readonly [string, IssueId][]; readonly keyNumber: number }> {
  const floor = run.keyFloor ?? (await jira.newestKeyNumber(run.project, new Date(run.startedAt)));
  const key = await jira.projectKey(run.project);
  const seen: MarkedIssue[] = [];
  const found = () => nodesOf(seen, run).filter(([node]) => nodes.has(node));

  for (
    let from = floor + 1, empty = 0;
    empty < EMPTY_READS_AT_END && found().length < nodes.size;
    from += KEYS_PER_READ
  ) {
    const read = await jira.read(Array.from({ length: KEYS_PER_READ }, (_, index) => `${key}-${from + index}`));
    seen.push(...read);
    empty = read.length === 0 ? empty + 1 : 0;
  }
  if (found().length < nodes.size) {
    const known = new Set(seen.map((issue) => issue.id));
    const indexed = (await jira.searchRun(run.project, run.id)).filter((id) => !known.has(id));
    for (let from = 0; from < indexed.length; from += KEYS_PER_READ) {
      seen.push(...(await jira.read(indexed.slice(from, from + KEYS_PER_READ))));
    }
  }
  const ours = seen.filter((issue) => issue.run === run.id);
  return { made: found(), keyNumber: Math.max(floor, ...ours.map((issue) => issue.keyNumber)) };
}
