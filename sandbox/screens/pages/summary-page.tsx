import type { ShownIssue } from '../jira-shapes';
import { IssueLine } from './issue-line';

const LEVELS = [
  [1, 'Epics'],
  [0, 'Tasks'],
  [-1, 'Sub-tasks'],
] as const;

/** How much work the project holds, and its epics. */
export function SummaryPage({ issues }: { readonly issues: readonly ShownIssue[] }) {
  const epics = issues.filter(({ fields }) => fields.issuetype.hierarchyLevel === 1);
  const done = issues.filter(({ fields }) => fields.status.statusCategory.key === 'done');
  return (
    <>
      <h2>Summary</h2>
      <dl className="numbers">
        {LEVELS.map(([level, name]) => (
          <div key={level}>
            <dt>{name}</dt>
            <dd>{issues.filter(({ fields }) => fields.issuetype.hierarchyLevel === level).length}</dd>
          </div>
        ))}
        <div>
          <dt>Done</dt>
          <dd>{done.length}</dd>
        </div>
      </dl>
      {issues.length === 0 ? <p className="empty">No work yet. Open the Runway tab to import a template.</p> : null}
      <ul className="tree">
        {epics.map((epic) => (
          <li key={epic.id}>
            <IssueLine issue={epic} />
          </li>
        ))}
      </ul>
    </>
  );
}
