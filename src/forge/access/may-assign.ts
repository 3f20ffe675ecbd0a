import type { ProjectId } from '../../wave/ids';
import { missingPermissions } from './missing-permissions';
import { type As, AS_VIEWER } from '../jira/product-request';

/**
 * Whether an import may assign issues: the person who asks for it, and where another writes for them (the app, or they
 * themselves by impersonation) that one too. Nobody gains by way of the app what Jira does not give them.
 * @param writer who writes; null where nothing is assigned, and only the person matters
 */
export async function mayAssign(writer: As | null, project: ProjectId): Promise<boolean> {
  const missing = await Promise.all(
    [AS_VIEWER, ...(writer === null ? [] : [writer])].map((as) => missingPermissions(as, project, ['ASSIGN_ISSUES'])),
  );
  return missing.every((names) => names.length === 0);
}
