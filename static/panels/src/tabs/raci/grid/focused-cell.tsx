import { forwardRef } from 'react';
import type { RaciLine, RaciRole } from '../../../../../../src/contract/raci';
import { JiraLink } from '../../../kit/jira-link';
import { raciTexts } from '../raci-texts';
import { useViewer } from '../../../shell/viewer';
import { cellWords } from './cell-words';
import type { ShownCell } from './shown-cell';
import { titleOf } from '../title-of';

interface Props {
  readonly row: RaciLine | null;
  readonly role: RaciRole | null;
  readonly cell: ShownCell | null;
  readonly names: ReadonlyMap<string, string>;
  /** How many rows and roles are selected, where it is more than the one cell. */
  readonly told: string | null;
}

/** The chosen cell in whole words: what is too long for the table, the issue to open, and what a key just did. */
export const FocusedCell = forwardRef<HTMLDivElement, Props>(function FocusedCell(
  { row, role, cell, names, told },
  ref,
) {
  const { texts, format } = useViewer(raciTexts);
  const words = texts.raci;
  const held = role?.heldBy.map((id) => names.get(id) ?? texts.person.notShown) ?? [];
  return (
    <div ref={ref} tabIndex={-1} role="group" aria-label={words.focused} className="rw-raci-focused rw-small">
      <div className="rw-break">
        <span className="rw-subtle">{words.focusedRow}: </span>
        {row === null ? null : (
          <>
            {row.issue === null ? null : <JiraLink issueKey={row.issue.key} />} <span dir="auto">{titleOf(row)}</span>
          </>
        )}
      </div>
      {role === null ? null : (
        <div className="rw-break">
          <span className="rw-subtle">{words.focusedRole}: </span>
          <span dir="auto">{role.name}</span> · {role.party === null ? words.noParty : texts.parties[role.party]} ·{' '}
          <span dir="auto">{held.length === 0 ? words.heldByNobody : words.heldBy(format.list(held))}</span>
        </div>
      )}
      {cell === null ? null : (
        <div>
          <span className="rw-subtle">{words.focusedCell}: </span>
          {cellWords(texts, cell) ?? words.letters('')}
        </div>
      )}
      <div role="status">{told}</div>
    </div>
  );
});
