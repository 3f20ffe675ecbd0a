import type { z } from 'zod';
import type { PanelSpec } from '../client/page-context';
import type { boardConfiguration, ShownIssue, ShownSprint } from '../jira-shapes';
import { childrenByParent } from './backlog-page';
import { localPath } from './issue-line';
import { Lozenge } from './lozenge';
import { ActionMenu } from './action-menu';

interface Shown {
  readonly name: string;
  readonly columns: z.infer<typeof boardConfiguration>['columnConfig']['columns'];
  readonly issues: readonly ShownIssue[];
  readonly sprint: ShownSprint | undefined;
  readonly isScrum: boolean;
  readonly actions: readonly PanelSpec[];
}

/** Columns by status of what is in the active sprint (scrum) or in the project (kanban), and the app's board actions. */
export function BoardPage({ name, columns, issues, sprint, isScrum, actions }: Shown) {
  const below = childrenByParent(issues);
  const cards = issues.filter(({ fields }) => fields.issuetype.hierarchyLevel === 0);
  return (
    <>
      <div className="board-head">
        <h2>{isScrum ? (sprint?.name ?? 'No active sprint') : name}</h2>
        {actions.length === 0 ? null : <ActionMenu label="More actions" actions={actions} />}
      </div>
      {sprint?.goal ? <p className="subtle">{sprint.goal}</p> : null}
      <div className="board" tabIndex={0} role="region" aria-label="Columns of the board">
        {columns.map((column) => {
          const ids = new Set(column.statuses.map(({ id }) => id));
          const inColumn = cards.filter(({ fields }) => ids.has(fields.status.id));
          return (
            <section key={column.name} className="column" aria-labelledby={`column-${column.name}`}>
              <h3 id={`column-${column.name}`}>
                {column.name} <span className="subtle">{inColumn.length}</span>
              </h3>
              <ul>
                {inColumn.map((card) => (
                  <Card key={card.id} issue={card} subtasks={below.get(card.id) ?? []} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

function Card({
  issue: { key, fields },
  subtasks,
}: {
  readonly issue: ShownIssue;
  readonly subtasks: readonly ShownIssue[];
}) {
  return (
    <li className="card">
      <span dir="auto">{fields.summary}</span>
      {subtasks.length === 0 ? null : (
        <ul className="card-subtasks">
          {subtasks.map((subtask) => (
            <li key={subtask.id}>
              <a href={`/browse/${subtask.key}`}>{subtask.key}</a> <span dir="auto">{subtask.fields.summary}</span>{' '}
              <Lozenge of={subtask.fields.status} />
            </li>
          ))}
        </ul>
      )}
      <span className="card-foot">
        <img src={localPath(fields.issuetype.iconUrl)} alt={fields.issuetype.name} width={16} height={16} />
        <a className="key" href={`/browse/${key}`}>
          {key}
        </a>
      </span>
    </li>
  );
}
