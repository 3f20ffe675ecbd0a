import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { RowResult } from '../../../../../../src/contract/readiness';
import type { PersonView } from '../../../../../../src/contract/source';
import { moveAlongRows } from '../../../kit/grid-keys';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { MeetingLine } from './meeting-line';
import type { MeetingRow } from './meeting-row-state';
import { meantBy } from './result-keys';
import { rowId } from './row-id';

interface Props {
  readonly label: string;
  readonly rows: readonly MeetingRow[];
  readonly people: ReadonlyMap<string, PersonView>;
  /** The row that the focus is on, or comes to. */
  readonly active: string | null;
  readonly selected: ReadonlySet<string>;
  readonly onActive: (id: string) => void;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onResult: (result: RowResult) => void;
  /** A result for each line that has none yet; absent: Shift means nothing more. */
  readonly onRest?: (result: RowResult) => void;
  /** A line of one group has no phase of its own. */
  readonly hasPhase?: boolean;
  /** Takes the focus when it is drawn first. */
  readonly takesFocus?: boolean;
  readonly onOpen: (row: MeetingRow) => void;
  readonly onPlan: () => void;
  readonly onUndo: () => void;
  /** Answers as before; `all`: each open line. */
  readonly onReconfirm: (all: boolean) => void;
}

/** Rows that a press of Page Up or Page Down goes along. */
const PAGE = 10;

const COLUMNS = ['row', 'result', 'owner', 'due', 'phase', 'note', 'by'] as const;

/**
 * A grid whose rows take the focus: one key gives the result and goes on, so that a meeting needs one press a row. The
 * grid takes no key while the focus is anywhere else.
 */
export function MeetingGrid({
  label,
  rows,
  people,
  active,
  selected,
  onActive,
  onSelect,
  onResult,
  onRest,
  hasPhase = true,
  takesFocus = false,
  onOpen,
  onPlan,
  onUndo,
  onReconfirm,
}: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.rows;
  const body = useRef<HTMLTableSectionElement>(null);
  const isHeld = useRef(takesFocus);
  const isNew = useRef(true);

  // The focus goes along with the row; where a filter takes the row away, to the one that is there now.
  useEffect(() => {
    const { activeElement } = document;
    const isHere = activeElement === document.body || body.current?.contains(activeElement) === true;
    const isFirst = isNew.current;
    isNew.current = false;
    if (!isHeld.current || (!isHere && !(isFirst && takesFocus)) || active === null) return;
    body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(active)}"]`)?.focus();
  }, [active, takesFocus]);

  function press(event: KeyboardEvent) {
    const at = rows.findIndex((row) => rowId(row) === active);
    const row = rows[at];
    // Keys that are pressed in something inside a row are not the grid's.
    const isRow = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined;
    if (row === undefined || !isRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const go = (to: number) => {
      const next = rows[to];
      if (next !== undefined) onActive(rowId(next));
    };
    const to = moveAlongRows(event.key, at, { count: rows.length, page: PAGE });
    const result = meantBy(event.key);
    if (to !== null) {
      if (event.shiftKey) {
        const [first, last] = [Math.min(at, to), Math.max(at, to)];
        onSelect(new Set([...selected, ...rows.slice(first, last + 1).map(rowId)]));
      }
      go(to);
    } else if (result !== null) {
      if (event.shiftKey && onRest !== undefined) onRest(result);
      else onResult(result);
    } else if (event.key === ' ') {
      onSelect(toggled(selected, rowId(row)));
    } else if (event.key === 'Enter') {
      onOpen(row);
    } else if (event.key.toLowerCase() === 'a') {
      onSelect(new Set(selected.size === rows.length ? [] : rows.map(rowId)));
    } else if (event.key.toLowerCase() === 'o') {
      onPlan();
    } else if (event.key.toLowerCase() === 'y') {
      onReconfirm(event.shiftKey && onRest !== undefined);
    } else if (event.key.toLowerCase() === 'u') {
      onUndo();
    } else return;
    event.preventDefault();
  }

  return (
    <div className="rw-meeting">
      <table
        role="grid"
        aria-label={label}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        onKeyDown={press}
        onFocus={() => (isHeld.current = true)}
        onBlur={({ relatedTarget, currentTarget }) => {
          // A window that is left, and a row that is taken away, name nobody that takes the focus.
          if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) isHeld.current = false;
        }}
      >
        <thead>
          <tr>
            {COLUMNS.filter((column) => hasPhase || column !== 'phase').map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <MeetingLine
              key={rowId(row)}
              row={row}
              people={people}
              isActive={rowId(row) === active}
              isSelected={selected.has(rowId(row))}
              onActive={onActive}
              onOpen={onOpen}
              hasPhase={hasPhase}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
