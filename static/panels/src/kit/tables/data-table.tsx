import { DynamicTableStateless } from '@atlaskit/dynamic-table';
import type { SortOrderType } from '@atlaskit/dynamic-table/types';
import Heading from '@atlaskit/heading';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useState } from 'react';
import { useViewer } from '../../shell/viewer';
import type { Column } from './column';
import { sortRows } from './sort-rows';
import { TableTools } from './table-tools';

const WIDTHS = { narrow: 'rw-scroll', medium: 'rw-scroll rw-scroll-medium', wide: 'rw-scroll rw-scroll-wide' } as const;

interface Props<Row> {
  /** Heading and caption. */
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Stays last in either order, such as a total. */
  readonly last?: Row;
  readonly empty: string;
  /** Of the file, without its ending. */
  readonly file: string;
  /** Where more rows can be had than are shown: all of them. */
  readonly readAll?: (() => Promise<readonly Row[]>) | undefined;
  /** Its columns for all rows, where they say what is read for the shown ones only. */
  readonly columnsOf?: ((rows: readonly Row[]) => Promise<readonly Column<Row>[]>) | undefined;
  /** How narrow the table may become before it scrolls sideways. */
  readonly minWidth?: keyof typeof WIDTHS;
  /** Where the rows come in an order that was asked for: which. Null: none was. */
  readonly order?: TableOrder | null;
  /** Asks for the rows in another order; without it the table sorts the rows that it has. */
  readonly onOrder?: (order: TableOrder) => void;
}

export interface TableOrder {
  /** Key of the column. */
  readonly by: string;
  readonly order: SortOrderType;
}

/**
 * A sortable table that can be taken out. Unsorted it follows its rows. The order is made here: the table's own would
 * move a last row with the others, and compares numbers by their texts.
 */
export function DataTable<Row>({
  title,
  columns,
  rows,
  keyOf,
  last,
  empty,
  file,
  readAll,
  columnsOf,
  minWidth = 'narrow',
  order = null,
  onOrder,
}: Props<Row>) {
  const { texts, format } = useViewer();
  const [own, setOwn] = useState<TableOrder | null>(null);
  const sort = onOrder === undefined ? own : order;
  const shown = columns.filter(({ isFileOnly }) => isFileOnly !== true);
  const by = shown.find(({ key }) => key === sort?.by);
  const sorted =
    onOrder !== undefined || sort === null || by === undefined ? rows : sortRows(rows, by.value, sort.order);
  const all = rows.length === 0 || last === undefined ? sorted : [...sorted, last];
  // The table sorts once more by these: given the place where each row is to be, it changes nothing.
  const place = (index: number) => (sort?.order === 'DESC' ? -index : index);
  return (
    <div className="rw-stack-050">
      <div className="rw-row rw-between">
        <Heading size="small" as="h3">
          {title}
        </Heading>
        {rows.length === 0 ? null : (
          <TableTools
            columns={columns}
            readRows={readAll ?? (() => Promise.resolve(all))}
            columnsOf={columnsOf}
            title={title}
            file={file}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <p className="rw-subtle rw-text">{empty}</p>
      ) : (
        <div className={WIDTHS[minWidth]} role="region" aria-label={texts.tables.scroll(title)} tabIndex={0}>
          <DynamicTableStateless
            caption={<VisuallyHidden>{title}</VisuallyHidden>}
            head={{
              cells: shown.map(({ key, label, width, isFixed }) => ({
                key,
                content: label,
                isSortable: isFixed !== true,
                ...(width === undefined ? {} : { width }),
              })),
            }}
            rows={all.map((row, index) => ({
              key: keyOf(row),
              cells: shown.map((column) => ({ key: place(index), content: drawn(column, row) })),
            }))}
            {...(sort === null ? {} : { sortKey: sort.by, sortOrder: sort.order })}
            onSort={({ key, sortOrder }: { readonly key: string; readonly sortOrder: SortOrderType }) =>
              (onOrder ?? setOwn)({ by: key, order: sortOrder })
            }
          />
        </div>
      )}
    </div>
  );

  function drawn(column: Column<Row>, row: Row) {
    if (column.draw !== undefined) return column.draw(row);
    const value = column.value(row);
    if (typeof value === 'number') return <span className="rw-number">{format.number(value)}</span>;
    return (
      <span dir="auto" className="rw-break">
        {value}
      </span>
    );
  }
}
