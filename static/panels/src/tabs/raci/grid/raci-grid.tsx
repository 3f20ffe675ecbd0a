import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { RaciRights, RaciRole } from '../../../../../../src/contract/raci';
import { raciTexts } from '../raci-texts';
import { useViewer } from '../../../shell/viewer';
import { copiedBlock, pastedInto, rowsOfBlock, takenBack, toggledLetter } from './block-edits';
import { blockOf } from './block-of';
import type { CellPlace } from './cell-place';
import type { Cells } from './cells';
import { GridHead } from './grid-head';
import type { GridLine } from './grid-line';
import { GridNote } from './grid-note';
import { GridRow } from './grid-row';
import { letterOfKey } from './letter-of-key';
import { mayWriteRow } from './may-write-row';
import { nextPlace } from './next-place';
import { pastedCells } from './pasted-cells';
import { ROW_HEIGHTS } from './row-heights';
import '../raci.css';

interface Props {
  readonly lines: readonly GridLine[];
  readonly columns: readonly RaciRole[];
  readonly names: ReadonlyMap<string, string>;
  readonly pending: Cells;
  /** Errors of the lint, by row. */
  readonly errors: ReadonlyMap<string, number>;
  readonly may: RaciRights;
  readonly cursor: CellPlace;
  readonly onCursor: (to: CellPlace) => void;
  /** Raised by one: the cursor's cell takes the focus. */
  readonly focusAsked: number;
  readonly onWrite: (cells: Cells) => void;
  readonly onUndo: () => void;
  readonly onToggle: (module: string) => void;
  readonly onTasksAgain: (module: string) => void;
  readonly onLeave: () => void;
  /** Says something to those who hear, and to the others below the table. */
  readonly onTell: (words: string) => void;
}

/** Rows beyond the edge that are drawn before they are scrolled to. */
const OVERSCAN = 4;

/**
 * The matrix as a grid of ARIA: one stop of the Tab key, within it the arrow keys. Only lines in sight are drawn, of which
 * the one with the cursor always is. Letters are keys here and nowhere else.
 */
export function RaciGrid({
  lines,
  columns,
  names,
  pending,
  errors,
  may,
  cursor,
  onCursor,
  focusAsked,
  onWrite,
  onUndo,
  onToggle,
  onTasksAgain,
  onLeave,
  onTell,
}: Props) {
  const { texts } = useViewer(raciTexts);
  const box = useRef<HTMLDivElement>(null);
  const [anchor, setAnchor] = useState<CellPlace | null>(null);
  const [moved, setMoved] = useState(0);
  const cursorLine = lines.findIndex(({ id }) => id === cursor.row);
  const block = blockOf(anchor ?? cursor, cursor, lines, columns);
  const table = { lines, columns, pending };
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => ROW_HEIGHTS[lines[index]?.is ?? 'row'],
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: ROW_HEIGHTS.head,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return cursorLine < 0 || shown.includes(cursorLine) ? shown : [...shown, cursorLine].sort((a, b) => a - b);
    },
  });

  // The sizes of lines go by their kinds, which change with the filter and with tasks that are opened.
  useEffect(() => virtual.measure(), [virtual, lines]);

  useEffect(() => {
    if (focusAsked + moved === 0) return;
    const cell = [...(box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
      ({ dataset }) => dataset['row'] === cursor.row && (dataset['role'] ?? null) === cursor.role,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // The cursor changes with either of the two; a click has focused its cell already.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focusAsked, moved]);

  function go(to: CellPlace, extend: boolean) {
    setAnchor(extend ? (anchor ?? cursor) : null);
    setMoved((count) => count + 1);
    onCursor(to);
    const wide = extend ? blockOf(anchor ?? cursor, to, lines, columns) : null;
    if (wide !== null)
      onTell(texts.raci.selected(rowsOfBlock(table, wide).length, wide.columns[1] - wide.columns[0] + 1));
  }

  function write(cells: Cells | null) {
    const locked = block === null ? undefined : rowsOfBlock(table, block).find((row) => !mayWriteRow(may, row));
    if (locked !== undefined) onTell(locked.workstream === null ? texts.raci.notYoursAtAll : texts.raci.notYours);
    else if (cells !== null && cells.size > 0) onWrite(cells);
  }

  function type(event: KeyboardEvent<HTMLDivElement>) {
    const { key, shiftKey, altKey } = event;
    const isCtrl = event.ctrlKey || event.metaKey;
    if (altKey) return;
    const pageSize = Math.max(
      1,
      Math.floor(((box.current?.clientHeight ?? 0) - ROW_HEIGHTS.head) / ROW_HEIGHTS.row) - 1,
    );
    const to = nextPlace(key, isCtrl, cursor, lines, columns, pageSize);
    const letter = isCtrl ? null : letterOfKey(key);
    if (to !== null) go(to, shiftKey && cursor.role !== null && to.role !== null);
    else if (isCtrl && key.toLowerCase() === 'z') onUndo();
    else if (isCtrl) return;
    else if (key === 'Escape') {
      if (anchor === null) onLeave();
      else setAnchor(null);
    } else if (cursor.role === null) {
      const line = lines[cursorLine];
      if ((key !== 'Enter' && key !== ' ') || line?.is !== 'row' || line.expanded === null) return;
      onToggle(line.id);
    } else if (block !== null && letter !== null) write(toggledLetter(table, block, letter));
    else if (block !== null && (key === 'Delete' || key === 'Backspace')) write(takenBack(table, block));
    else return;
    event.preventDefault();
  }

  function press(event: MouseEvent<HTMLDivElement>) {
    const to = placeOf(event.target);
    // Before the focus comes to the cell: the selection begins where the cursor was.
    if (to !== null) go(to, event.shiftKey && cursor.role !== null && to.role !== null);
  }

  function click(event: MouseEvent<HTMLDivElement>) {
    const toggle = (event.target as HTMLElement).closest<HTMLElement>('[data-toggle]')?.dataset['toggle'];
    if (toggle !== undefined) onToggle(toggle);
  }

  /** However it comes there, such as by a screen reader: where the focus is the next key acts. */
  function focus(event: FocusEvent<HTMLDivElement>) {
    const to = placeOf(event.target);
    if (to !== null && (to.row !== cursor.row || to.role !== cursor.role)) onCursor(to);
  }

  function copy(event: ClipboardEvent<HTMLDivElement>) {
    if (block === null) return;
    event.clipboardData.setData('text/plain', copiedBlock(table, block));
    event.preventDefault();
    onTell(texts.raci.copied(rowsOfBlock(table, block).length * (block.columns[1] - block.columns[0] + 1)));
  }

  function paste(event: ClipboardEvent<HTMLDivElement>) {
    if (block === null) return;
    event.preventDefault();
    const pasted = pastedCells(event.clipboardData.getData('text/plain'));
    const cells = pasted === null ? null : pastedInto(table, block, pasted);
    if (cells === null) {
      onTell(pasted === null ? texts.raci.pasteWrong : texts.raci.pasteTooLarge);
      return;
    }
    const rows = lines.flatMap((line) => (line.is === 'row' && cells.has(line.id) ? [line.row] : []));
    if (rows.some((row) => !mayWriteRow(may, row))) onTell(texts.raci.notYours);
    else if (cells.size > 0) onWrite(cells);
  }

  return (
    <div
      ref={box}
      className="rw-raci"
      style={{ '--rw-raci-roles': columns.length } as CSSProperties}
      role="grid"
      aria-label={texts.raci.grid}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      onKeyDown={type}
      onMouseDown={press}
      onClick={click}
      onFocus={focus}
      onCopy={copy}
      onPaste={paste}
    >
      <GridHead columns={columns} names={names} />
      <div role="rowgroup" className="rw-raci-lines" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const top = start - ROW_HEIGHTS.head;
          if (line.is === 'note')
            return (
              <GridNote
                key={line.id}
                line={line}
                top={top}
                place={index + 2}
                columns={columns.length}
                onAgain={onTasksAgain}
              />
            );
          if (line.is === 'group')
            return (
              <div
                key={line.id}
                role="row"
                className="rw-raci-group"
                aria-rowindex={index + 2}
                style={{ transform: `translateY(${String(top)}px)` }}
              >
                <div role="rowheader" aria-colindex={1} aria-colspan={columns.length + 1}>
                  <span dir="auto">{line.name}</span>
                </div>
              </div>
            );
          const isSelected = block !== null && anchor !== null && index >= block.rows[0] && index <= block.rows[1];
          return (
            <GridRow
              key={line.id}
              row={line.row}
              depth={line.depth}
              expanded={line.expanded}
              columns={columns}
              pending={pending.get(line.id)}
              mayWrite={mayWriteRow(may, line.row)}
              cursor={
                index === cursorLine
                  ? cursor.role === null
                    ? -1
                    : columns.findIndex(({ id }) => id === cursor.role)
                  : null
              }
              from={isSelected ? block.columns[0] : null}
              to={isSelected ? block.columns[1] : null}
              errors={errors.get(line.id) ?? 0}
              top={top}
              place={index + 2}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The cell that something is in. */
function placeOf(target: EventTarget): CellPlace | null {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-row]');
  return cell === null ? null : { row: cell.dataset['row'] ?? '', role: cell.dataset['role'] ?? null };
}
