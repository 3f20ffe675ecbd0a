import type { GateMeeting } from '../../contract/meetings';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import type { StoredMeeting } from '../../gates/record/gate-meeting';

/** What is recorded of a meeting, with the issues of its actions as Jira shows them to the person. */
export async function viewMeeting({ actions, ...meeting }: StoredMeeting): Promise<GateMeeting> {
  const shown = await issuesAsViewer(actions.flatMap(({ issue }) => ('issue' in issue ? [issue.issue] : [])));
  return {
    ...meeting,
    actions: actions.map(({ issue, ...action }) => ({
      ...action,
      key: 'issue' in issue ? (shown.get(issue.issue)?.key ?? null) : null,
    })),
  };
}
