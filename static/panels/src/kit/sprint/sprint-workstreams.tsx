import Lozenge from '@atlaskit/lozenge';
import type { SprintWorkstream, WorkstreamState } from '../../../../../src/contract/sprints';
import type { Column } from '../tables/column';
import { DataTable } from '../tables/data-table';
import { useViewer } from '../../shell/viewer';
import { sprintTexts } from './sprint-texts';

const LOOK = {
  'on-target': 'inprogress',
  'at-risk': 'moved',
  blocked: 'removed',
  'not-started': 'default',
  complete: 'success',
} as const satisfies Record<WorkstreamState, string>;

interface Props {
  readonly workstreams: readonly SprintWorkstream[];
  readonly file: string;
}

/** The workstreams of a sprint with the state that the rule gives them, those with trouble first. */
export function SprintWorkstreams({ workstreams, file }: Props) {
  const { texts } = useViewer(sprintTexts);
  const own = texts.sprintsTab;
  const columns: readonly Column<SprintWorkstream>[] = [
    { key: 'name', label: own.columns.workstream, width: 35, value: ({ name }) => name },
    {
      key: 'state',
      label: own.columns.state,
      value: ({ state }) => own.states[state],
      draw: ({ state }) => <Lozenge appearance={LOOK[state]}>{own.states[state]}</Lozenge>,
    },
    { key: 'complete', label: own.columns.complete, value: ({ complete }) => complete },
    { key: 'counted', label: own.columns.counted, value: ({ counted }) => counted },
    { key: 'why', label: own.columns.why, value: (one) => own.why(one) },
  ];
  return (
    <DataTable
      title={own.workstreams}
      columns={columns}
      rows={workstreams}
      keyOf={({ slug }) => slug}
      empty={own.noWorkstream}
      file={file}
    />
  );
}
