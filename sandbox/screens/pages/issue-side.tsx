import type { ReactNode } from 'react';
import type { OpenedIssue } from '../open-issue';
import { DeleteIssue } from './issue-forms';
import { Lozenge } from './lozenge';
import { Panel } from './panel';

/** The side bar of an issue: status, the app's part, details, and what may be changed of them. */
export function IssueSide(opened: OpenedIssue) {
  const { issue, isFlagged, inSideBar, rights, assignable, levels } = opened;
  const { key, fields, properties } = issue;
  return (
    <aside className="issue-side" aria-label="Details">
      <Lozenge of={fields.status} />
      {isFlagged ? <span className="lozenge lozenge-flagged">Flagged</span> : null}
      <Transitions {...opened} />
      {inSideBar.map(({ label, spec }) => (
        <details key={spec.moduleKey} className="in-side-bar">
          <summary>{label}</summary>
          <Panel spec={spec} />
        </details>
      ))}
      <dl>
        <Detail name="Type">{fields.issuetype.name}</Detail>
        <Detail name="Parent">
          {fields.parent ? `${fields.parent.key} ${fields.parent.fields?.summary ?? ''}` : 'None'}
        </Detail>
        <Detail name="Resolution">{fields.resolution?.name ?? 'None'}</Detail>
        <Detail name="Assignee">{fields.assignee?.displayName ?? 'Unassigned'}</Detail>
        <Detail name="Reporter">{fields.reporter?.displayName ?? 'None'}</Detail>
        <Detail name="Priority">{fields.priority?.name ?? 'None'}</Detail>
        <Detail name="Due date">{fields.duedate ?? 'None'}</Detail>
        <Detail name="Labels">{fields.labels.join(', ') || 'None'}</Detail>
        <Detail name="Security level">{fields.security?.name ?? 'None'}</Detail>
      </dl>
      {rights.has('ASSIGN_ISSUES') && rights.has('EDIT_ISSUES') ? (
        <Choice
          deed={`/browse/${key}/assign`}
          name="account"
          label="Assign to"
          button="Assign"
          none="Nobody"
          chosen={fields.assignee?.accountId ?? ''}
          options={assignable.map(({ accountId, displayName }) => ({ id: accountId, name: displayName }))}
        />
      ) : null}
      {rights.has('SCHEDULE_ISSUES') && rights.has('EDIT_ISSUES') ? (
        <form method="post" action={`/browse/${key}/due`} className="inline-form">
          <label htmlFor="due-day">Due on</label>
          <input id="due-day" type="date" name="day" defaultValue={fields.duedate ?? ''} />
          <button className="button">Set date</button>
        </form>
      ) : null}
      {rights.has('SET_ISSUE_SECURITY') && rights.has('EDIT_ISSUES') && levels.length > 0 ? (
        <Choice
          deed={`/browse/${key}/security`}
          name="level"
          label="Seen by"
          button="Set level"
          none="Everybody here"
          chosen={fields.security?.id ?? ''}
          options={levels}
        />
      ) : null}
      {rights.has('EDIT_ISSUES') ? (
        <form method="post" action={`/browse/${key}/flag`}>
          <button className="button" name="flagged" value={isFlagged ? 'no' : 'yes'}>
            {isFlagged ? 'Remove flag' : 'Add flag'}
          </button>
        </form>
      ) : null}
      {Object.entries(properties).map(([name, value]) => (
        <details key={name} className="property">
          <summary>Property {name}</summary>
          <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
        </details>
      ))}
      {rights.has('DELETE_ISSUES') ? <DeleteIssue issueKey={key} /> : null}
    </aside>
  );
}

function Transitions({ issue: { key, fields }, transitions, resolutions }: OpenedIssue) {
  if (transitions.length === 0) return null;
  return (
    <form method="post" action={`/browse/${key}/transition`} className="transitions">
      {transitions.map(({ id, name, to }) => (
        <button key={id} className="button" name="transition" value={id} disabled={to.id === fields.status.id}>
          {name}
        </button>
      ))}
      <label htmlFor="resolution">Resolution, when done</label>
      <select id="resolution" name="resolution" defaultValue="">
        <option value="">As Jira sets it</option>
        {resolutions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </form>
  );
}

/** One of several, or none of them. */
function Choice({
  deed,
  name,
  label,
  button,
  none,
  chosen,
  options,
}: {
  readonly deed: string;
  readonly name: string;
  readonly label: string;
  readonly button: string;
  readonly none: string;
  readonly chosen: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <form method="post" action={deed} className="inline-form">
      <label htmlFor={`choice-${name}`}>{label}</label>
      <select id={`choice-${name}`} name={name} defaultValue={chosen}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      <button className="button">{button}</button>
    </form>
  );
}

function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}
