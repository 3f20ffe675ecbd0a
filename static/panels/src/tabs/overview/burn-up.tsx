import type { TrendDay, TrendView } from '../../../../../src/contract/trend';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { useViewer } from '../../shell/viewer';
import { overviewTexts } from './overview-texts';
import { burnUpLines } from './trend-lines';
import { type TrendLook, TrendPolyline, TrendSign } from './trend-polyline';

const WIDTH = 600;
const HEIGHT = 160;
const LINES: readonly TrendLook[] = ['complete', 'planned', 'scope'];

/** What is complete, planned and in scope, day by day up to T-0, with the table behind it. */
export function BurnUp({ trend, file }: { readonly trend: TrendView; readonly file: string }) {
  const { texts, format } = useViewer(overviewTexts);
  const own = texts.trend;
  const lines = burnUpLines(trend);
  const size = { width: WIDTH, height: HEIGHT, length: lines.length, most: lines.most };
  const x = lines.cutover === null ? null : (lines.cutover / lines.length) * WIDTH;
  const number = (key: Exclude<keyof TrendDay, 'day'>): Column<TrendDay> => ({
    key,
    label: own.columns[key],
    value: (row) => row[key],
  });
  const columns: readonly Column<TrendDay>[] = [
    {
      key: 'day',
      label: own.columns.day,
      value: ({ day }) => day,
      draw: ({ day }) => <span>{format.day(day)}</span>,
    },
    ...(['complete', 'planned', 'counted', 'overdue', 'teamDone', 'team'] as const).map(number),
  ];
  return (
    <div className="rw-stack-100">
      <figure className="rw-sprint-chart">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={own.chart}>
          {x === null || x > WIDTH ? null : (
            <line x1={x - 1} y1="0" x2={x - 1} y2={HEIGHT} stroke="var(--ds-border-bold)" strokeWidth="2" />
          )}
          {LINES.map((look) => (
            <TrendPolyline key={look} pieces={lines[look]} {...size} look={look} />
          ))}
        </svg>
        <figcaption>
          <ul className="rw-sprint-legend">
            {LINES.map((look) => (
              <li key={look}>
                <TrendSign look={look} /> {own.lines[look]}
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
      <p className="rw-subtle rw-small">
        {trend.cutover === null ? own.noCutover : own.until(format.day(trend.cutover))} {own.gaps}
      </p>
      <details>
        <summary>{own.table}</summary>
        <DataTable
          title={own.chart}
          columns={columns}
          rows={trend.days}
          keyOf={({ day }) => day}
          empty={own.none}
          file={file}
        />
      </details>
    </div>
  );
}
