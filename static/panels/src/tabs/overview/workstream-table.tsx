import type { ItemFilter, OverviewView } from '../../../../../src/contract/readiness';
import { LinkButton } from '../../kit/link-button';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly view: OverviewView;
  readonly onOpen: (filter: ItemFilter) => void;
}

type Row = OverviewView['workstreams'][number];

/** How much of each workstream is complete. */
export function WorkstreamTable({ view, onOpen }: Props) {
  const { texts, format } = useViewer(waveTexts);
  const columns: readonly Column<Row>[] = [
    { key: 'workstream', label: texts.overview.columns.workstream, width: 50, value: ({ name }) => name },
    {
      key: 'complete',
      isScreenOnly: true,
      label: texts.overview.columns.complete,
      value: ({ complete, counted }) => (counted === 0 ? null : complete / counted),
      draw: ({ slug, complete, counted, planned }) =>
        counted === 0 ? (
          <span className="rw-subtle">{texts.overview.nothing}</span>
        ) : (
          <span>
            <LinkButton onClick={() => onOpen({ workstream: slug, is: 'counted' })}>
              {texts.overview.complete(complete, counted, format.percent(complete / counted))}
            </LinkButton>{' '}
            <span className="rw-subtle rw-small">
              {texts.overview.planned(planned, complete)} {texts.policy.short[view.policy]}
            </span>
          </span>
        ),
    },
    { key: 'done', label: texts.overview.fileColumns.complete, value: ({ complete }) => complete, isFileOnly: true },
    { key: 'counted', label: texts.overview.fileColumns.counted, value: ({ counted }) => counted, isFileOnly: true },
    { key: 'planned', label: texts.overview.fileColumns.planned, value: ({ planned }) => planned, isFileOnly: true },
  ];
  if (view.workstreams.length === 0) return null;
  return (
    <DataTable
      title={texts.overview.workstreamTable}
      columns={columns}
      rows={view.workstreams}
      keyOf={({ slug }) => slug}
      empty={texts.overview.nothingCounted}
      file={`runway-${view.wave.code}-workstreams`}
    />
  );
}
