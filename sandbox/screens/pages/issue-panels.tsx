import type { OpenedPanel } from '../open-issue';
import { Panel } from './panel';

/** The app's panels of an issue: there once somebody has added them, as in the product; an administrator adds them for all. */
export function IssuePanels({
  issueKey,
  panels,
  isAdministrator,
}: {
  readonly issueKey: string;
  readonly panels: readonly OpenedPanel[];
  readonly isAdministrator: boolean;
}) {
  return panels.map(({ surface: { moduleKey, label }, spec, inProject }) => (
    <div key={moduleKey}>
      <div className="panel-head">
        <h2>{label}</h2>
        {inProject ? null : (
          <form method="post" action={`/browse/${issueKey}/panel`}>
            <input type="hidden" name="module" value={moduleKey} />
            <button className="button" name="pinned" value={spec === null ? 'yes' : 'no'}>
              {spec === null ? `Add ${label}` : `Take ${label} off this issue`}
            </button>
          </form>
        )}
        {isAdministrator ? (
          <form method="post" action={`/browse/${issueKey}/pin`}>
            <input type="hidden" name="module" value={moduleKey} />
            <button className="button" name="action" value={inProject ? 'UNPIN' : 'PIN'}>
              {inProject ? `Take ${label} off all issues` : `Add ${label} to all issues of the project`}
            </button>
          </form>
        ) : null}
      </div>
      {spec === null ? null : <Panel spec={spec} />}
    </div>
  ));
}
