import type { ProjectId } from '../../wave/ids';
import { missingPermissions } from '../../forge/access/missing-permissions';
import type { As } from '../../forge/jira/product-request';

export interface EditingRights {
  /** The global permission to make bulk changes. */
  readonly inBulk: boolean;
  /** Single edits can be made without telling the watchers: Jira heeds that of those who administer the project. */
  readonly quiet: boolean;
}

/**
 * How an actor can edit many issues of a project.
 * @throws JiraFailure where Jira cannot be asked, or the actor may not see the project
 */
export async function editingRights(as: As, project: ProjectId): Promise<EditingRights> {
  const missing = await missingPermissions(as, project, ['BULK_CHANGE', 'ADMINISTER_PROJECTS']);
  return { inBulk: !missing.includes('BULK_CHANGE'), quiet: !missing.includes('ADMINISTER_PROJECTS') };
}
