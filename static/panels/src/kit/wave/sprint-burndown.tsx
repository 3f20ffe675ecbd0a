import { useState } from 'react';
import type { SprintFigures } from '../../../../../src/contract/sprints';
import { useViewer } from '../../shell/viewer';
import { Segments } from '../segments';
import type { Column } from '../tables/column';
import { DataTable } from '../tables/data-table';
import { SprintChart } from './sprint-chart';
import { chartRows, type ChartKind, type ChartRow, type ChartUnit, LINE_NAMES } from './sprint-lines';
import { waveTexts } from './wave-texts';

const KINDS: readonly ChartKind[] = ['burndown', 'burn-up'];
const UNITS: readonly ChartUnit[] = ['items', 'points'];

/** The burndown or burn-up of a sprint by items or points, what Jira's own chart counts, and the table behind the chart. */
export function SprintBurndown({ figures, file }: { readonly figures: SprintFigures; readonly file: string }) {
  const { texts, format } = useViewer(waveTexts);
  const own = texts.sprint;
  const { issues, fromTemplate, tasks, taskPoints } = figures;
  const [kind, setKind] = useState<ChartKind>('burndown');
  const [unit, setUnit] = useState<ChartUnit>('items');
  const when = (at: number) => format.clock(at, format.zone);
  const rows = chartRows(figures, kind, unit);
  const columns: readonly Column<ChartRow>[] = [
    { key: 'at', label: own.from, width: 40, value: ({ at }) => at, draw: ({ at }) => <span>{when(at)}</span> },
    ...LINE_NAMES.map((name): Column<ChartRow> => ({
      key: name,
      label: own.lines[kind][name],
      value: (row) => row[name],
    })),
  ];
  return (
    <div className="rw-stack-100">
      <div className="rw-row">
        <fieldset>
          <legend className="rw-small">{own.chartKind}</legend>
          <Segments
            name="sprint-chart"
            options={KINDS.map((value) => ({ value, label: own.kinds[value] }))}
            value={kind}
            onChange={setKind}
          />
        </fieldset>
        {taskPoints === null ? null : (
          <fieldset>
            <legend className="rw-small">{own.chartUnit}</legend>
            <Segments
              name="sprint-unit"
              options={UNITS.map((value) => ({ value, label: own.units[value] }))}
              value={unit}
              onChange={setUnit}
            />
          </fieldset>
        )}
      </div>
      <SprintChart figures={figures} kind={kind} unit={unit} />
      <p className="rw-subtle rw-small">{own.jira({ tasks, taskPoints, issues, fromTemplate })}</p>
      {figures.doneColumn === null ? null : <p className="rw-subtle rw-small">{own.doneColumn(figures.doneColumn)}</p>}
      <p className="rw-subtle rw-small">{own.readAt(when(figures.readAt))}</p>
      <details>
        <summary>{own.table}</summary>
        <DataTable
          title={`${own.kinds[kind]}: ${own.units[unit]}`}
          columns={columns}
          rows={rows}
          keyOf={({ at }) => String(at)}
          empty={own.noLine}
          file={file}
          minWidth="medium"
        />
      </details>
    </div>
  );
}
