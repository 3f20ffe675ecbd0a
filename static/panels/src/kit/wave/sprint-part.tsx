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

/** A sprint counts the template's work and the team's. */
const countedOf = ({ counted, team }: ReadinessNumbers): number => counted + team;
const completeOf = ({ complete, teamDone }: ReadinessNumbers): number => complete + teamDone;
/** In percent, rounded down; null: nothing to measure. */
const shareOf = (numbers: ReadinessNumbers): number | null =>
  countedOf(numbers) === 0 ? null : Math.floor((completeOf(numbers) * 100) / countedOf(numbers));

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
      value: ({ numbers }) => shareOf(numbers),
      draw: ({ numbers }) => {
        const share = shareOf(numbers);
        return share === null ? (
          <span className="rw-subtle">{texts.overview.nothing}</span>
        ) : (
          <div className="rw-stack-050">
            <span>
              <span className="rw-number">
                {texts.overview.complete(completeOf(numbers), countedOf(numbers), format.percent(share / 100))}
              </span>{' '}
              <span className="rw-subtle rw-small">{texts.policy.short[policy]}</span>
            </span>
            <span className="rw-subtle rw-small">
              {texts.overview.withTeam(numbers.counted, numbers.team)} ·{' '}
              {texts.overview.planned(numbers.planned, numbers.complete)}
            </span>
          </div>
        );
      },
    },
    ...(['complete', 'counted', 'percent', 'planned', 'team', 'teamDone'] as const).map((key): Column<Row> => ({
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
      title={texts.sprint.phases}
      columns={columns}
      rows={sprint.phases}
      keyOf={({ slug }) => (slug === null ? 'total' : `phase-${slug}`)}
      last={{ slug: null, name: texts.wave.total, numbers: sprint.total }}
      empty={texts.board.nothingInSprint}
      file={file}
    />
  );
}
