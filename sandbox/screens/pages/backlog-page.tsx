import type { ShownIssue, ShownSprint } from '../jira-shapes';
import type { PanelSpec } from '../client/page-context';
import { IssueLine } from './issue-line';
import { ActionMenu } from './action-menu';

interface Shown {
  readonly projectKey: string;
  readonly boardId: number | null;
  /** In rank order. */
  readonly issues: readonly ShownIssue[];
  readonly sprints: readonly ShownSprint[];
  /** What apps put into the menu of a sprint. */
  readonly actionsOf: (sprint: ShownSprint) => readonly PanelSpec[];
  readonly here: string;
}

/** Epics with their tasks and sub-tasks, and a form that puts ticked tasks into a sprint. */
export function BacklogPage({ projectKey, boardId, issues, sprints, actionsOf, here }: Shown) {
  const below = childrenByParent(issues);
  const known = new Set(issues.map(({ id }) => id));
  const roots = issues.filter(({ fields }) => !fields.parent || !known.has(fields.parent.id));
  if (issues.length === 0)
    return (
      <p className="empty">
        No work yet in {projectKey}. Import a template on the Runway tab and it appears here, within the seconds that
        Jira’s search takes to notice.
      </p>
    );
  const canPlan = boardId !== null && sprints.length > 0;
  return (
    <form method="post" action={canPlan ? `/jira/software/projects/${projectKey}/boards/${boardId}/sprint` : ''}>
      <input type="hidden" name="back" value={here} />
      {canPlan ? <SprintTools sprints={sprints} /> : null}
      <SprintMenus sprints={sprints} actionsOf={actionsOf} />
      <p className="subtle">{issues.length} issues</p>
      <ul className="tree">
        {roots.map((root) => (
          <Branch key={root.id} issue={root} below={below} canPlan={canPlan} />
        ))}
      </ul>
    </form>
  );
}

function SprintTools({ sprints }: { readonly sprints: readonly ShownSprint[] }) {
  return (
    <div className="tools">
      <label htmlFor="sprint">Move ticked issues to</label>
      <select id="sprint" name="sprint">
        {sprints.map(({ id, name, state }) => (
          <option key={id} value={id}>
            {name} ({state})
          </option>
        ))}
      </select>
      <button className="button">Move</button>
    </div>
  );
}

/** As in Jira, each sprint has a menu to which apps add. */
function SprintMenus({ sprints, actionsOf }: Pick<Shown, 'sprints' | 'actionsOf'>) {
  const menus = sprints.map((sprint) => ({ sprint, actions: actionsOf(sprint) }));
  if (menus.every(({ actions }) => actions.length === 0)) return null;
  return (
    <ul className="tools">
      {menus.map(({ sprint: { id, name }, actions }) => (
        <li key={id}>
          <span dir="auto">{name}</span> <ActionMenu label={`More actions for ${name}`} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

function Branch({
  issue,
  below,
  canPlan,
}: {
  readonly issue: ShownIssue;
  readonly below: ReadonlyMap<string, readonly ShownIssue[]>;
  readonly canPlan: boolean;
}) {
  const children = below.get(issue.id) ?? [];
  const plannable = canPlan && issue.fields.issuetype.hierarchyLevel === 0;
  return (
    <li>
      <IssueLine
        issue={issue}
        before={
          plannable ? (
            <input
              type="checkbox"
              name="issue"
              value={issue.key}
              aria-label={`Tick ${issue.key} ${issue.fields.summary}`}
            />
          ) : null
        }
      />
      {children.length === 0 ? null : (
        <ul>
          {children.map((child) => (
            <Branch key={child.id} issue={child} below={below} canPlan={canPlan} />
          ))}
        </ul>
      )}
    </li>
  );
}

export function childrenByParent(issues: readonly ShownIssue[]): ReadonlyMap<string, readonly ShownIssue[]> {
  const below = new Map<string, ShownIssue[]>();
  for (const issue of issues) {
    const parent = issue.fields.parent?.id ?? '';
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [issue]);
    else siblings.push(issue);
  }
  return below;
}
