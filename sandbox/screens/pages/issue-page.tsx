import type { OpenedIssue } from '../open-issue';
import { Adf } from './adf';
import { AddChild, AddComment, Attach, Link } from './issue-forms';
import { IssueLine } from './issue-line';
import { IssuePanels } from './issue-panels';
import { IssueSide } from './issue-side';

/** One issue as a person with these permissions sees it, with the forms that they have. */
export function IssuePage(opened: OpenedIssue) {
  const { issue, below, comments, rights, childType, panels } = opened;
  const { key, fields } = issue;
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <a href="/">Projects</a>
        <span aria-hidden="true">/</span>
        <a href={`/jira/software/projects/${fields.project.key}/summary`}>{fields.project.key}</a>
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
          <IssuePanels issueKey={key} panels={panels} isAdministrator={rights.has('ADMINISTER')} />
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
          {rights.has('CREATE_ISSUES') && childType !== null ? <AddChild issueKey={key} type={childType} /> : null}
          <Links opened={opened} />
          {rights.has('LINK_ISSUES') ? <Link issueKey={key} /> : null}
          {fields.attachment.length === 0 ? null : (
            <>
              <h2>Attachments</h2>
              <ul>
                {fields.attachment.map(({ id, filename, author }) => (
                  <li key={id} dir="auto">
                    {filename} <span className="subtle">{author?.displayName ?? 'Somebody'}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {rights.has('CREATE_ATTACHMENTS') ? <Attach issueKey={key} /> : null}
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
          {rights.has('ADD_COMMENTS') ? <AddComment issueKey={key} /> : null}
        </div>
        <IssueSide {...opened} />
      </div>
    </>
  );
}

function Links({ opened: { issue, rights } }: { readonly opened: OpenedIssue }) {
  const { issuelinks } = issue.fields;
  if (issuelinks.length === 0) return null;
  return (
    <>
      <h2>Linked issues</h2>
      <ul className="tree">
        {issuelinks.map(({ id, type, inwardIssue, outwardIssue }) => {
          const other = inwardIssue ?? outwardIssue;
          return other === undefined ? null : (
            <li key={id}>
              <div className="issue-line">
                <span className="subtle">{inwardIssue === undefined ? type.outward : type.inward}</span>
                <a className="key" href={`/browse/${other.key}`}>
                  {other.key}
                </a>
                <span className="issue-title" dir="auto">
                  {other.fields.summary}
                </span>
                {rights.has('LINK_ISSUES') ? (
                  <form method="post" action={`/browse/${issue.key}/unlink`}>
                    <button className="button" name="link" value={id}>
                      Unlink {other.key}
                    </button>
                  </form>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
