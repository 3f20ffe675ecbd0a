import { Lozenge } from '../lozenge';
import { useMemo, type ReactNode } from 'react';
import type { WorkstreamState } from '../../../../../src/contract/limits';
import type { ExpiredOverride, SprintWorkstream } from '../../../../../src/contract/sprints';
import type { Column } from '../tables/column';
import { DataTable } from '../tables/data-table';
import { usePeople } from '../../shell/use-people';
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
  readonly expired: readonly ExpiredOverride[];
  readonly file: string;
  /** Whether people who set a state are named: that is a call of its own. */
  readonly isNamed?: boolean;
  /** Where the person may set states: the control of a row. */
  readonly control?: (workstream: SprintWorkstream) => ReactNode;
}

/** The workstreams of a sprint with the state that the rule gives them or a person set, those with trouble first. */
export function SprintWorkstreams({ workstreams, expired, file, isNamed = false, control }: Props) {
  const { texts, format } = useViewer(sprintTexts);
  const own = texts.sprintsTab;
  const accounts = useMemo(
    () =>
      isNamed ? [...workstreams.flatMap(({ override }) => override?.by ?? []), ...expired.map(({ by }) => by)] : [],
    [isNamed, workstreams, expired],
  );
  const people = usePeople(accounts);
  const nameOf = (account: string) => (isNamed ? (people.get(account)?.name ?? texts.person.notShown) : null);
  const shown = ({ state, override }: SprintWorkstream) => override?.state ?? state;
  const why = (one: SprintWorkstream): string =>
    one.override === undefined
      ? own.why(one)
      : own.setByHand(one.override.reason, format.day(one.override.until), nameOf(one.override.by));
  const columns: readonly Column<SprintWorkstream>[] = [
    { key: 'name', label: own.columns.workstream, width: 20, value: ({ name }) => name },
    {
      key: 'state',
      label: own.columns.state,
      width: 16,
      value: (one) => own.states[shown(one)],
      draw: (one) => (
        <div className="rw-stack-050 rw-start">
          <Lozenge appearance={LOOK[shown(one)]}>{own.states[shown(one)]}</Lozenge>
          {one.override === undefined ? null : (
            <span className="rw-subtle rw-small">{own.byRule(own.states[one.state])}</span>
          )}
        </div>
      ),
    },
    {
      key: 'complete',
      label: own.columns.complete,
      width: 14,
      value: ({ complete }) => complete,
      draw: ({ complete, counted }) => <span className="rw-number">{own.ofCounted(complete, counted)}</span>,
    },
    { key: 'counted', label: own.columns.counted, value: ({ counted }) => counted, isFileOnly: true },
    {
      key: 'why',
      label: own.columns.why,
      width: control === undefined ? 50 : 35,
      value: why,
      draw: (one) => (
        <span dir="auto" className="rw-break rw-reason">
          {why(one)}
        </span>
      ),
    },
    ...(control === undefined
      ? []
      : [
          {
            ...{ key: 'set', label: own.columns.set, width: 15, isScreenOnly: true, isFixed: true },
            ...{ value: () => null, draw: control },
          },
        ]),
  ];
  return (
    <div className="rw-stack-100">
      <DataTable
        title={own.workstreams}
        columns={columns}
        rows={workstreams}
        keyOf={({ slug }) => slug}
        empty={own.noWorkstream}
        minWidth="medium"
        file={file}
      />
      {expired.length === 0 ? null : (
        <details>
          <summary>{own.expired(expired.length)}</summary>
          <ul>
            {expired.map(({ workstream, name, state, reason, by, until }) => (
              <li key={`${workstream} ${until} ${reason}`} dir="auto" className="rw-break">
                {own.expiredLine(name, own.states[state], own.setByHand(reason, format.day(until), nameOf(by)))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
