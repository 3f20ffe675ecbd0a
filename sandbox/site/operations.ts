import { inlineCommentRoutes } from '../confluence/inline-comment-routes';
import { labelRoutes } from '../confluence/label-routes';
import { pageLifeRoutes } from '../confluence/page-life-routes';
import { pageRoutes } from '../confluence/page-routes';
import { spaceRoutes } from '../confluence/space-routes';
import { boardFeatureRoutes } from '../jira/agile/board-feature-routes';
import { estimationRoutes } from '../jira/agile/estimation-routes';
import { rankRoutes } from '../jira/agile/rank-routes';
import { archiveRoutes } from '../jira/archive-routes';
import { attachmentRoutes } from '../jira/attachment-routes';
import { boardLifeRoutes } from '../jira/board-life-routes';
import { boardRoutes } from '../jira/board-routes';
import { bulkEditRoutes } from '../jira/bulk-edit-routes';
import { bulkfetchRoutes } from '../jira/bulkfetch-route';
import { changelogRoutes } from '../jira/changelog-routes';
import { commentRoutes } from '../jira/comment-routes';
import { createRoutes } from '../jira/create-routes';
import { createmetaRoutes } from '../jira/createmeta-routes';
import { fieldRoutes } from '../jira/field-routes';
import { issueRoutes } from '../jira/issue-routes';
import { linkRoutes } from '../jira/link-routes';
import { moveRoutes } from '../jira/move-routes';
import { notifyRoutes } from '../jira/notify-routes';
import { panelRoutes } from '../jira/panel-routes';
import { permissionRoutes } from '../jira/permission-routes';
import { projectLifeRoutes } from '../jira/project-life-routes';
import { projectRoutes } from '../jira/project-routes';
import { propertyRoutes } from '../jira/property-routes';
import { resolutionRoutes } from '../jira/resolution-routes';
import { searchRoutes } from '../jira/search-routes';
import { securityLevelRoutes } from '../jira/security-level-routes';
import { sprintLifeRoutes } from '../jira/sprint-life-routes';
import { sprintRoutes } from '../jira/sprint-routes';
import { transitionRoutes } from '../jira/transition-routes';
import { userRoutes } from '../jira/user-routes';
import { worklogRoutes } from '../jira/worklog-routes';
import type { Operation } from './world';

/** Every operation that the site models. What is not here answers 501. */
export const OPERATIONS: readonly Operation[] = [
  ...userRoutes,
  ...worklogRoutes,
  ...permissionRoutes,
  ...projectRoutes,
  ...projectLifeRoutes,
  ...securityLevelRoutes,
  ...createmetaRoutes,
  ...createRoutes,
  ...issueRoutes,
  ...transitionRoutes,
  ...commentRoutes,
  ...changelogRoutes,
  ...propertyRoutes,
  ...attachmentRoutes,
  ...linkRoutes,
  ...archiveRoutes,
  ...moveRoutes,
  ...bulkEditRoutes,
  ...bulkfetchRoutes,
  ...searchRoutes,
  ...fieldRoutes,
  ...resolutionRoutes,
  ...panelRoutes,
  ...notifyRoutes,
  ...boardRoutes,
  ...boardLifeRoutes,
  ...sprintRoutes,
  ...sprintLifeRoutes,
  ...rankRoutes,
  ...estimationRoutes,
  ...boardFeatureRoutes,
  ...pageRoutes,
  ...pageLifeRoutes,
  ...labelRoutes,
  ...inlineCommentRoutes,
  ...spaceRoutes,
];
