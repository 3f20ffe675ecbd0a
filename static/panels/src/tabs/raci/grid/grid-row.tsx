import { memo } from 'react';
import type { RaciLetters, RaciLine, RaciRole } from '../../../../../../src/contract/raci';
import { raciTexts } from '../raci-texts';
import { useViewer } from '../../../shell/viewer';
import { cellWords } from './cell-words';
import { shownCells } from './shown-cell';
import { titleOf } from '../title-of';

interface Props {
  readonly row: RaciLine;
  readonly depth: number;
  readonly expanded: boolean | null;
  readonly columns: readonly RaciRole[];
  readonly pending: ReadonlyMap<string, RaciLetters | null> | undefined;
  readonly mayWrite: boolean;
  /** Where the focus is or will be when it comes to the table: a column, -1 the row's name; null in another row. */
  readonly cursor: number | null;
  /** First and last selected column. */
  readonly from: number | null;
  readonly to: number | null;
  readonly errors: number;
  /** From the top of the lines, in pixels. */
  readonly top: number;
  /** Counted from 1, the heading being the first. */
  readonly place: number;
}

/** A row of the table. Drawn again only when something of it changes; what is done in it is heard by the table. */
export const GridRow = memo(function GridRow({
  row,
  depth,
  expanded,
  columns,
  pending,
  mayWrite,
  cursor,
  from,
  to,
  errors,
  top,
  place,
}: Props) {
  const { texts } = useViewer(raciTexts);
  const cellOf = shownCells(row, pending);
  const title = titleOf(row);
  return (
    <div
      role="row"
      className="rw-raci-row"
      aria-rowindex={place}
      data-depth={depth}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="rw-raci-name"
        tabIndex={cursor === -1 ? 0 : -1}
        data-row={row.id}
        {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      >
        {expanded === null ? null : (
          <button
            type="button"
            className="rw-raci-toggle"
            tabIndex={-1}
            data-toggle={row.id}
            aria-label={expanded ? texts.raci.collapse(title) : texts.raci.expand(title)}
          >
            <span aria-hidden="true">{expanded ? '▾' : '▸'}</span>
          </button>
        )}
        <span className="rw-raci-title" title={title}>
          {row.issue === null ? null : <span className="rw-subtle">{row.issue.key} </span>}
          <span dir="auto">{title}</span>
        </span>
        {errors === 0 ? null : (
          <span className="rw-raci-errors" title={texts.raci.lint.errors(errors)}>
            <span aria-hidden="true">! {errors}</span>
            <span className="rw-raci-heard">{texts.raci.lint.errors(errors)}</span>
          </span>
        )}
      </div>
      {columns.map(({ id }, index) => {
        const cell = cellOf(id);
        const words = cellWords(texts, cell);
        const isSelected = from !== null && to !== null && index >= from && index <= to;
        return (
          <div
            key={id}
            role="gridcell"
            className="rw-raci-cell"
            aria-colindex={index + 2}
            tabIndex={cursor === index ? 0 : -1}
            data-row={row.id}
            data-role={id}
            {...(words === null ? {} : { 'aria-label': words })}
            {...(mayWrite ? {} : { 'aria-readonly': true })}
            {...(isSelected ? { 'aria-selected': true } : {})}
            {...(cell.from === null && !cell.isPending ? {} : { 'data-from': cell.isPending ? 'pending' : cell.from })}
          >
            {words === null ? null : <span aria-hidden="true">{cell.letters === '' ? '–' : cell.letters}</span>}
          </div>
        );
      })}
    </div>
  );
});
