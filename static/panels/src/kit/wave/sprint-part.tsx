import type { Policy, ReadinessNumbers } from '../../../../../src/contract/readiness';
import type { SprintView } from '../../../../../src/contract/wave';
import type { Column } from '../tables/column';
import { DataTable } from '../tables/data-table';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';
import { PhaseBar } from './phase-bar';

interface Row {
  readonly slug: string | null;
  readonly name: string;
  readonly numbers: ReadinessNumbers;
}

interface Props {
  readonly sprint: SprintView;
  readonly policy: Policy;
  readonly isStale: boolean;
  readonly file: string;
}

/** The wave's items that are in a sprint, by phase. */
export function SprintPart({ sprint, policy, isStale, file }: Props) {
  const { texts, format } = useViewer(waveTexts);
  const columns: readonly Column<Row>[] = [
    {
      key: 'phase',
      label: texts.overview.columns.phase,
      width: 40,
      value: ({ name }) => name,
      draw: ({ slug, name, numbers }) => (
        <div className="rw-stack-050">
          <span dir="auto" className={slug === null ? 'rw-strong' : 'rw-break'}>
            {name}
          </span>
          <PhaseBar name={name} numbers={numbers} isStale={isStale} />
        </div>
      ),
    },
    {
      key: 'complete',
      label: texts.overview.columns.complete,
      width: 30,
      isScreenOnly: true,
      value: ({ numbers }) => numbers.percent,
      draw: ({ numbers }) =>
        numbers.percent === null ? (
          <span className="rw-subtle">{texts.overview.nothing}</span>
        ) : (
          <span>
            <span className="rw-number">
              {texts.overview.complete(numbers.complete, numbers.counted, format.percent(numbers.percent / 100))}
            </span>{' '}
            <span className="rw-subtle rw-small">{texts.policy.short[policy]}</span>
          </span>
        ),
    },
    ...(['complete', 'counted', 'percent'] as const).map((key): Column<Row> => ({
      key: `file-${key}`,
      label: texts.overview.fileColumns[key],
      value: ({ numbers }) => numbers[key],
      isFileOnly: true,
    })),
    ...(['overdue', 'stopped', 'unowned'] as const).map((key): Column<Row> => ({
      key,
      label: texts.overview.columns[key],
      value: ({ numbers }) => numbers[key],
    })),
  ];
  return (
    <DataTable
      title={texts.wave.sprint(sprint.name)}
      columns={columns}
      rows={sprint.phases}
      keyOf={({ slug }) => (slug === null ? 'total' : `phase-${slug}`)}
      last={{ slug: null, name: texts.wave.total, numbers: sprint.total }}
      empty={texts.board.nothingInSprint}
      file={file}
    />
  );
}
