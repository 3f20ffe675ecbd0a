import type { BulkPlan } from '../../contract/bulk-edit';
import type { ProjectId } from '../../wave/ids';
import { readProject } from './read-project';

/**
 * The priorities of a project as its create screen lists them for the person, from the highest down: Jira's own list of
 * priorities is an administrator's. Empty where there are none on the screen, or where the person cannot create issues.
 */
export async function projectPriorities(project: ProjectId): Promise<BulkPlan['priorities']> {
  const { fields } = await readProject(project);
  return (fields.task ?? []).find(({ id }) => id === 'priority')?.allowed ?? [];
}
