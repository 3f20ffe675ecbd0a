import { getAppContext, route } from '@forge/api';
import { z } from 'zod';
import type { ProjectId } from '../../wave/ids';
import { AS_VIEWER, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

/** Key of the panel in manifest.yml. */
const PANEL = 'runway-item';

/**
 * Adds the panel of Runway to every issue of a project, as the person who asks. Jira does it a little later.
 * @throws JiraFailure where the person does not administer Jira
 */
export async function pinIssuePanel(project: ProjectId): Promise<void> {
  const { appAri, environmentAri } = getAppContext();
  const moduleId = `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${PANEL}`;
  await parsedAnswer(
    jiraAs(AS_VIEWER)(route`/rest/api/3/forge/panel/action/bulk/async`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({ moduleId, projectList: [{ projectIdOrKey: project, action: 'PIN' }] }),
    }),
    z.unknown(),
  );
}
