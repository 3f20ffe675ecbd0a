import { useState } from 'react';
import type { SprintFigures as Figures } from '../../../../../src/contract/sprints';
import { useViewer } from '../../shell/viewer';
import type { Column } from '../tables/column';
import { DataTable } from '../tables/data-table';
import { Segments } from '../segments';
import { SprintAmounts } from './sprint-amounts';
import { SprintChart } from './sprint-chart';
import type { ChartKind, ChartUnit } from './sprint-lines';
import { waveTexts } from './wave-texts';

interface Props {
  readonly figures: Figures;
  readonly file: string;
}

const KINDS: readonly ChartKind[] = ['burndown', 'burn-up'];
const UNITS: readonly ChartUnit[] = ['items', 'points'];

type Row = Figures['line'][number];

/** What a sprint committed, gained, lost and finished, its burndown with the table behind it, and what Jira's chart counts. */
export function SprintFigures({ figures, file }: Props) {
  const { texts, format } = useViewer(waveTexts);
  const own = texts.sprint;
  const { issues, fromTemplate, tasks, taskPoints } = figures;
  const [kind, setKind] = useState<ChartKind>('burndown');
  const [unit, setUnit] = useState<ChartUnit>('items');
  const when = (at: number) => format.clock(at, format.zone);
  const number = (key: string, label: string, at: 1 | 2 | 3 | 4): Column<Row> => ({
    key,
    label,
    value: (row) => row[at],
  });
  const columns: readonly Column<Row>[] = [
    { key: 'at', label: own.columns.at, width: 40, value: ([at]) => at, draw: ([at]) => <span>{when(at)}</span> },
    number('left', own.columns.left, 1),
    number('scope', own.columns.scope, 3),
    ...(taskPoints === null
      ? []
      : [number('left-points', own.columns.leftPoints, 2), number('scope-points', own.columns.scopePoints, 4)]),
  ];
  return (
    <div className="rw-stack-100">
      <SprintAmounts figures={figures} />
      {figures.unseen === 0 ? null : <p>{own.unseen(figures.unseen)}</p>}
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
          title={own.burndown}
          columns={columns}
          rows={figures.line}
          keyOf={([at]) => String(at)}
          empty={own.noLine}
          file={file}
        />
      </details>
    </div>
  );
}
