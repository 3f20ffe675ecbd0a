import { DynamicTableStateless } from '@atlaskit/dynamic-table';
import type { RowType, SortOrderType } from '@atlaskit/dynamic-table/types';
import { useState } from 'react';
import type { PhaseCount } from '../../../../src/contract/wave';
import { useViewer } from '../viewer';
import { PARTS, PhaseBar } from './phase-bar';

interface Props {
  readonly phases: readonly PhaseCount[];
  readonly total: PhaseCount;
}

type Column = 'phase' | (typeof PARTS)[number] | 'all';

/**
 * The counts by phase as a sortable table; unsorted it follows the template. The total stays last in either order,
 * so the order is made here: the table's own would move it with the phases.
 */
export function PhaseTable({ phases, total }: Props) {
  const { texts, format } = useViewer();
  const [sort, setSort] = useState<{ readonly by: Column; readonly order: SortOrderType }>();
  // A column of zeros says nothing; "missing" and "unknown" appear when there is something to see.
  const columns: readonly Column[] = [
    'phase',
    ...PARTS.filter((part) => part === 'done' || part === 'open' || total[part] > 0),
    'all',
  ];
  const sorted =
    sort === undefined ? phases : [...phases].sort((a, b) => compare(a, b, sort.by) * (sort.order === 'ASC' ? 1 : -1));
  // The table sorts once more by these: given the place where each row is to be, it changes nothing.
  const place = (index: number) => (sort?.order === 'DESC' ? -index : index);
  const row = (count: PhaseCount, index: number, isTotal: boolean): RowType => ({
    key: isTotal ? 'total' : `phase-${count.slug}`,
    cells: columns.map((column) => ({
      key: place(index),
      content:
        column === 'phase' ? (
          <div className="rw-stack-050">
            <span dir="auto" className={isTotal ? 'rw-strong rw-break' : 'rw-break'}>
              {isTotal ? texts.wave.total : count.name}
            </span>
            <PhaseBar count={count} />
          </div>
        ) : (
          <span className={isTotal ? 'rw-strong rw-number' : 'rw-number'}>{format.number(count[column])}</span>
        ),
    })),
  });
  return (
    <div className="rw-scroll" role="region" aria-label={texts.wave.scroll} tabIndex={0}>
      <DynamicTableStateless
        caption={texts.wave.caption}
        head={{
          cells: columns.map((column) => ({
            key: column,
            content: texts.wave[column],
            isSortable: true,
            ...(column === 'phase' ? { width: 40 } : {}),
          })),
        }}
        rows={
          phases.length === 0
            ? []
            : [...sorted.map((phase, index) => row(phase, index, false)), row(total, sorted.length, true)]
        }
        emptyView={<p>{texts.wave.emptyPhases}</p>}
        {...(sort === undefined ? {} : { sortKey: sort.by, sortOrder: sort.order })}
        onSort={({ key, sortOrder }: { readonly key: Column; readonly sortOrder: SortOrderType }) =>
          setSort({ by: key, order: sortOrder })
        }
      />
    </div>
  );
}

function compare(a: PhaseCount, b: PhaseCount, by: Column): number {
  return by === 'phase' ? a.name.localeCompare(b.name) : a[by] - b[by];
}
