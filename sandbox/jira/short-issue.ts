import type { IssueState } from '../site/site-state';
import type { World } from '../site/world';
import { viewIssueType, viewPriority, viewStatus } from './views';

/** An issue as another issue names it: its parent, its sub-tasks, what it is linked with. */
export function shortIssue(world: World, issue: IssueState) {
  const { jira, baseUrl } = world.state;
  const priority = jira.priorities.find((each) => each.id === issue.fields['priority']);
  const status = jira.statuses[issue.statusId];
  const type = jira.issueTypes[issue.issueTypeId];
  return {
    id: issue.id,
    key: issue.key,
    self: `${baseUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.fields['summary'],
      ...(status === undefined ? {} : { status: viewStatus(world, status) }),
      ...(priority === undefined ? {} : { priority: viewPriority(world, priority) }),
      ...(type === undefined ? {} : { issuetype: viewIssueType(world, type) }),
    },
  };
}
