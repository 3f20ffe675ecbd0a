import type { z } from 'zod';
import type { comments, ShownIssue, transitions } from '../jira-shapes';
import { Adf } from './adf';
import { IssueLine } from './issue-line';
import { Lozenge } from './lozenge';

interface Shown {
  readonly issue: ShownIssue;
  readonly projectKey: string;
  readonly below: readonly ShownIssue[];
  readonly comments: z.infer<typeof comments>['comments'];
  readonly transitions: z.infer<typeof transitions>['transitions'];
}

/** One issue as a person with these permissions sees it; read-only but for its status. */
export function IssuePage({ issue: { key, fields, properties }, projectKey, below, comments, transitions }: Shown) {
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <a href="/">Projects</a>
        <span aria-hidden="true">/</span>
        <a href={`/jira/software/projects/${projectKey}/summary`}>{projectKey}</a>
        {fields.parent ? (
          <>
            <span aria-hidden="true">/</span>
            <a href={`/browse/${fields.parent.key}`}>{fields.parent.key}</a>
          </>
        ) : null}
        <span aria-hidden="true">/</span>
        <span>{key}</span>
      </nav>
      <h1 dir="auto">{fields.summary}</h1>
      <div className="issue">
        <div className="issue-main">
          <h2>Description</h2>
          {fields.description ? <Adf document={fields.description} /> : <p className="subtle">None</p>}
          {below.length === 0 ? null : (
            <>
              <h2>Child issues</h2>
              <ul className="tree">
                {below.map((child) => (
                  <li key={child.id}>
                    <IssueLine issue={child} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2>Comments</h2>
          {comments.length === 0 ? <p className="subtle">None</p> : null}
          {comments.map((comment) => (
            <article key={comment.id} className="comment">
              <p className="subtle">
                {comment.author?.displayName ?? 'Somebody'}, {comment.created.slice(0, 16).replace('T', ' ')}
              </p>
              <Adf document={comment.body} />
            </article>
          ))}
        </div>
        <aside className="issue-side" aria-label="Details">
          <Lozenge of={fields.status} />
          {transitions.length === 0 ? null : (
            <form method="post" action={`/browse/${key}/transition`} className="transitions">
              {transitions.map(({ id, name, to }) => (
                <button key={id} className="button" name="transition" value={id} disabled={to.id === fields.status.id}>
                  {name}
                </button>
              ))}
            </form>
          )}
          <dl>
            <Detail name="Type">{fields.issuetype.name}</Detail>
            <Detail name="Parent">
              {fields.parent ? `${fields.parent.key} ${fields.parent.fields?.summary ?? ''}` : 'None'}
            </Detail>
            <Detail name="Assignee">{fields.assignee?.displayName ?? 'Unassigned'}</Detail>
            <Detail name="Reporter">{fields.reporter?.displayName ?? 'None'}</Detail>
            <Detail name="Priority">{fields.priority?.name ?? 'None'}</Detail>
            <Detail name="Due date">{fields.duedate ?? 'None'}</Detail>
            <Detail name="Labels">{fields.labels.join(', ') || 'None'}</Detail>
          </dl>
          {Object.entries(properties).map(([name, value]) => (
            <details key={name} className="property">
              <summary>Property {name}</summary>
              <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
            </details>
          ))}
        </aside>
      </div>
    </>
  );
}

function Detail({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}
