import type { ItemFilter, PlanModule, PlanView, Policy } from '../../../../../src/contract/readiness';
import { JiraLink } from '../../kit/jira-link';
import { LinkButton } from '../../kit/link-button';
import { CountButton } from '../../kit/wave/count-button';
import { dayNumber } from '../../kit/timeline/timeline-day';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { planTexts } from './plan-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly plan: PlanView;
  readonly modules: readonly PlanModule[];
  readonly policy: Policy;
  /** What the modules were filtered by. */
  readonly filter: ItemFilter;
  readonly onOpen: (filter: ItemFilter) => void;
}

/** The plan as a table: what the chart draws, with the numbers behind it. */
export function PlanTable({ plan, modules, policy, filter, onOpen }: Props) {
  const { texts, format } = useViewer(planTexts);
  const { cutover } = plan.wave;
  const columns: readonly Column<PlanModule>[] = [
    { key: 'key', label: texts.items.key, value: ({ key }) => key, isFileOnly: true },
    {
      key: 'module',
      label: texts.items.module,
      width: 34,
      value: ({ title }) => title ?? texts.plan.hiddenModule,
      draw: ({ key, title }) => (
        <div className="rw-stack-050">
          <span dir="auto" className={title === null ? 'rw-subtle' : 'rw-break'}>
            {title ?? texts.plan.hiddenModule}
          </span>
          {key === null || key === '' ? null : <JiraLink issueKey={key} />}
        </div>
      ),
    },
    {
      key: 'phase',
      label: texts.overview.columns.phase,
      width: 16,
      value: ({ phase }) => plan.phases.find(({ slug }) => slug === phase)?.name ?? phase,
    },
    {
      key: 'offset',
      label: texts.plan.offset,
      value: ({ due }) => (due === null || cutover === null ? null : dayNumber(due) - dayNumber(cutover)),
      draw: ({ due }) => (
        <span className="rw-number">
          {due === null || cutover === null ? null : texts.dates.fromCutover(dayNumber(due) - dayNumber(cutover))}
        </span>
      ),
    },
    {
      key: 'start',
      label: texts.plan.start,
      value: ({ start }) => start,
      draw: ({ start }) => (start === null ? null : format.shortDay(start)),
    },
    {
      key: 'due',
      label: texts.items.due,
      value: ({ due }) => due,
      draw: ({ due }) => (due === null ? null : format.shortDay(due)),
    },
    {
      key: 'ratio',
      label: texts.overview.columns.complete,
      width: 16,
      isScreenOnly: true,
      value: ({ complete, counted }) => (counted === 0 ? null : complete / counted),
      draw: ({ complete, counted, planned }) =>
        counted === 0 ? (
          <span className="rw-subtle">{texts.overview.nothing}</span>
        ) : (
          <span>
            {texts.overview.complete(complete, counted, format.percent(complete / counted))}{' '}
            <span className="rw-subtle rw-small">
              {texts.overview.planned(planned, complete)} {texts.policy.short[policy]}
            </span>
          </span>
        ),
    },
    { key: 'complete', label: texts.overview.fileColumns.complete, value: (row) => row.complete, isFileOnly: true },
    { key: 'counted', label: texts.overview.fileColumns.counted, value: (row) => row.counted, isFileOnly: true },
    { key: 'planned', label: texts.overview.fileColumns.planned, value: (row) => row.planned, isFileOnly: true },
    ...(['overdue', 'stopped'] as const).map((key): Column<PlanModule> => ({
      key,
      label: texts.overview.columns[key],
      value: (row) => row[key],
      draw: (row) => (
        <span className={row[key] === 0 ? 'rw-subtlest rw-number' : 'rw-number'}>{format.number(row[key])}</span>
      ),
    })),
  ];
  const sum = (key: 'overdue' | 'stopped') => modules.reduce((total, module) => total + module[key], 0);
  return (
    <>
      <p className="rw-row rw-apart">
        {(['overdue', 'stopped'] as const).map((key) => (
          <span key={key} className="rw-row">
            {texts.overview.columns[key]}
            <CountButton
              count={sum(key)}
              label={texts.overview.columns[key]}
              where={texts.plan.heading}
              onOpen={() => onOpen({ ...filter, is: key })}
            />
          </span>
        ))}
        <LinkButton onClick={() => onOpen(filter)}>{texts.plan.allItems}</LinkButton>
      </p>
      <DataTable
        title={texts.plan.table}
        columns={columns}
        rows={modules}
        keyOf={({ id }) => id}
        empty={texts.plan.noneMatch}
        file={`runway-${plan.wave.code}-plan`}
        minWidth="wide"
      />
    </>
  );
}
