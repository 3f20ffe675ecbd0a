import kvs from '@forge/kvs';
import { z } from 'zod';
import type { ProjectId } from '../../../wave/ids';

const keyOf = (issue: string): string => `blocks:${issue}`;
const stored = z.array(z.string());

/** Projects of which a wave has issues that this one, of another project, blocks. */
export async function projectsWatching(issue: string): Promise<readonly ProjectId[]> {
  const read = stored.safeParse(await kvs.get<unknown>(keyOf(issue)));
  return read.success ? (read.data as ProjectId[]) : [];
}

/** Two at the same moment may lose one: what is blocked is read again with each comparison all the same. */
export async function watchIssues(project: ProjectId, issues: readonly string[]): Promise<void> {
  for (const issue of issues) {
    const before = await projectsWatching(issue);
    if (!before.includes(project)) await kvs.set(keyOf(issue), [...before, project]);
  }
}
