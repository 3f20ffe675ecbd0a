import type { ItemFilter, OverviewView, PhaseView, ReadinessNumbers } from '../../../../../src/contract/readiness';
import { LinkButton } from '../link-button';
import type { Column } from '../tables/column';
import { DataTable } from '../tables/data-table';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';
import { CountButton } from './count-button';
import { ReasonList } from './reason-list';
import { PhaseStateLozenge } from './state-lozenge';

/** Numbers that are shown even where all are zero: their absence would be read as "not looked at". */
const ALWAYS = ['overdue', 'late', 'stopped', 'unowned'] as const;
/** Numbers that have a column where there is something to see. */
const WHERE_ANY = ['dropped', 'missing', 'unreadable', 'ongoing', 'tampered'] as const;

interface Row {
  /** Null is the wave as a whole. */
  readonly phase: PhaseView | null;
  readonly name: string;
  readonly numbers: ReadinessNumbers;
}

interface Props {
  readonly view: Pick<OverviewView, 'wave' | 'phases' | 'total' | 'policy'>;
  readonly onOpen: (filter: ItemFilter) => void;
}

/** Each phase with its state, the reasons for it, and every number as a way to what it counts. */
export function PhaseTable({ view, onOpen }: Props) {
  const { texts, format } = useViewer(waveTexts);
  const { total, policy } = view;
  const rows = view.phases.map((phase): Row => ({ phase, name: phase.name, numbers: phase.numbers }));
  const open = ({ phase }: Row, is: NonNullable<ItemFilter['is']>) =>
    onOpen(phase === null ? { is } : { phase: phase.slug, is });
  const counts = [...ALWAYS, ...WHERE_ANY.filter((key) => total[key] > 0)].map((key): Column<Row> => ({
    key,
    label: texts.overview.columns[key],
    value: ({ numbers }) => numbers[key],
    draw: (row) => (
      <CountButton
        count={row.numbers[key]}
        label={texts.overview.columns[key]}
        where={row.name}
        onOpen={() => open(row, key)}
      />
    ),
  }));
  const met = (key: 'criteria' | 'rows', done: 'criteriaMet' | 'rowsAnswered', is: 'criteria-open' | 'rows-open') =>
    ({
      key,
      label: texts.overview.columns[key],
      value: ({ numbers }) => (numbers[key] === 0 ? null : numbers[done]),
      draw: (row) =>
        row.numbers[key] === 0 ? (
          <span className="rw-subtlest">{texts.overview.none}</span>
        ) : row.numbers[done] === row.numbers[key] ? (
          <span className="rw-number">{texts.overview.of(row.numbers[done], row.numbers[key])}</span>
        ) : (
          <LinkButton
            label={texts.overview.ofIn(row.numbers[done], row.numbers[key], texts.overview.columns[key], row.name)}
            onClick={() => open(row, is)}
          >
            <span className="rw-number">{texts.overview.of(row.numbers[done], row.numbers[key])}</span>
          </LinkButton>
        ),
    }) satisfies Column<Row>;
  const file = (key: keyof ReadinessNumbers): Column<Row> => ({
    key: `file-${key}`,
    label: texts.overview.fileColumns[key],
    value: ({ numbers }) => numbers[key],
    isFileOnly: true,
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'phase',
      label: texts.overview.columns.phase,
      width: 26,
      value: ({ name }) => name,
      draw: ({ phase, name }) =>
        phase === null ? (
          <span className="rw-strong">{name}</span>
        ) : (
          <div className="rw-stack-050 rw-phase-cell">
            <span dir="auto" className="rw-break">
              {name}
            </span>
            <PhaseStateLozenge phase={phase} />
            <ReasonList phase={phase} onOpen={onOpen} />
          </div>
        ),
    },
    {
      key: 'state',
      label: texts.overview.columns.state,
      value: ({ phase }) => (phase === null ? null : texts.phaseStates.name[phase.state]),
      isFileOnly: true,
    },
    {
      key: 'complete',
      isScreenOnly: true,
      label: texts.overview.columns.complete,
      width: 22,
      value: ({ numbers }) => (numbers.counted === 0 ? null : numbers.complete / numbers.counted),
      draw: (row) => (
        <div className="rw-stack-050 rw-ratio-cell">
          {row.numbers.percent === null ? (
            <span className="rw-subtle">{texts.overview.nothing}</span>
          ) : (
            <span>
              <LinkButton onClick={() => open(row, 'counted')}>
                {texts.overview.complete(
                  row.numbers.complete,
                  row.numbers.counted,
                  format.percent(row.numbers.percent / 100),
                )}
              </LinkButton>{' '}
              <span className="rw-subtle rw-small">{texts.policy.short[policy]}</span>
            </span>
          )}
          {row.numbers.percent === null ? null : (
            <span className="rw-small">
              <LinkButton onClick={() => open(row, 'planned')}>
                {texts.overview.planned(row.numbers.planned, row.numbers.complete)}
              </LinkButton>
            </span>
          )}
          {row.numbers.team === 0 ? null : (
            <span className="rw-small">
              <LinkButton onClick={() => open(row, 'team')}>
                {texts.overview.backlog(row.numbers.teamDone, row.numbers.team)}
              </LinkButton>
            </span>
          )}
          {row.numbers.notApplicable === 0 ? null : (
            <span className="rw-small">
              <LinkButton onClick={() => open(row, 'not-applicable')}>
                {texts.overview.notApplicable(row.numbers.notApplicable, row.numbers.notApplicableSinceBegin)}
              </LinkButton>
            </span>
          )}
        </div>
      ),
    },
    ...(
      [
        'complete',
        'counted',
        'percent',
        'planned',
        'team',
        'teamDone',
        'notApplicable',
        'notApplicableSinceBegin',
      ] as const
    ).map(file),
    met('criteria', 'criteriaMet', 'criteria-open'),
    file('criteria'),
    met('rows', 'rowsAnswered', 'rows-open'),
    file('rows'),
    ...counts,
  ];
  return (
    <DataTable
      title={texts.overview.phaseTable}
      columns={columns}
      rows={rows}
      keyOf={({ phase }) => (phase === null ? 'total' : `phase-${phase.slug}`)}
      last={{ phase: null, name: texts.wave.total, numbers: total }}
      empty={texts.overview.nothingCounted}
      file={`runway-${view.wave.code}-phases`}
      minWidth="wide"
    />
  );
}
