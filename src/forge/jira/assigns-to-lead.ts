import { route } from '@forge/api';
import { z } from 'zod';
import type { ProjectId } from '../../wave/ids';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

const shown = z.looseObject({ assigneeType: z.string().optional() });

/** Whether Jira assigns each new issue of the project to its lead, who then gets an e-mail. */
export async function assignsToLead(project: ProjectId): Promise<boolean> {
  const { assigneeType } = await parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/project/${project}`), shown);
  return assigneeType === 'PROJECT_LEAD';
}
