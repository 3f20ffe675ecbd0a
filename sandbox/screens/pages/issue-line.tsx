import type { ReactNode } from 'react';
import type { ShownIssue } from '../jira-shapes';
import { Lozenge } from './lozenge';

/** One issue in a list: type, key, title, due date and status. `before` stands in front, for a tick box. */
export function IssueLine({
  issue: { key, fields },
  before,
}: {
  readonly issue: ShownIssue;
  readonly before?: ReactNode;
}) {
  return (
    <div className="issue-line">
      {before}
      <img src={localPath(fields.issuetype.iconUrl)} alt={fields.issuetype.name} width={16} height={16} />
      <a className="key" href={`/browse/${key}`}>
        {key}
      </a>
      <span className="issue-title" dir="auto">
        {fields.summary}
      </span>
      {fields.duedate ? <span className="due">Due {fields.duedate}</span> : null}
      <Lozenge of={fields.status} />
    </div>
  );
}

/** Pictures have absolute addresses in REST; on screen they come from where the screen came from. */
export function localPath(url: string): string {
  const { pathname, search } = new URL(url, 'http://site');
  return `${pathname}${search}`;
}
