import { useState } from 'react';
import type { SprintSheet } from '../../../../../src/contract/sprints';
import type { WaveView } from '../../../../../src/contract/wave';
import { Failed } from '../../kit/failed';
import { BeforeGate } from '../../kit/sprint/before-gate';
import { figureNotes, pointsNote } from '../../kit/sprint/figure-notes';
import { FilterList } from '../../kit/sprint/filter-list';
import { sprintFilters } from '../../kit/sprint/sprint-jql';
import { sprintTexts } from '../../kit/sprint/sprint-texts';
import { SprintWorkstreams } from '../../kit/sprint/sprint-workstreams';
import { SprintBurndown } from '../../kit/wave/sprint-burndown';
import { SprintFigures } from '../../kit/wave/sprint-figures';
import { call } from '../../shell/call';
import type { Place } from '../../shell/place';
import { errorOf } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly view: WaveView;
  readonly go: (to: Place) => void;
}

type Listed = Pick<SprintSheet, 'inTheWay' | 'hidden'>;

/** A board's sprint: its numbers, what the next gate waits for, decisions under review, its workstreams, chart and filters. */
export function BoardSprint({ view: { wave, sprint }, go }: Props) {
  const { texts } = useViewer(sprintTexts);
  const own = texts.sprintsTab;
  const [listed, setListed] = useState<Listed | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<ReturnType<typeof errorOf> | undefined>(undefined);
  if (sprint?.figures === undefined || sprint.work === undefined) return null;
  const { figures, id, phases } = sprint;
  const { goal, workstreams, expired, gate, decisions } = sprint.work;

  async function list() {
    setBusy(true);
    setFailed(undefined);
    try {
      setListed(await call('getSprintSheet', { wave: wave.id, sprint: id }));
    } catch (failure) {
      setFailed(errorOf(failure));
    }
    setBusy(false);
  }

  return (
    <div className="rw-stack-200">
      {figures.state === 'future' ? null : <SprintFigures figures={figures} gate={gate} />}
      {goal === '' ? null : (
        <p dir="auto" className="rw-text rw-break">
          {own.goal(goal)}
        </p>
      )}
      <ul className="rw-subtle rw-small rw-stack-050">
        {[...figureNotes(figures, own), pointsNote(figures, own)].map((note) => (
          <li key={note} dir="auto">
            {note}
          </li>
        ))}
      </ul>
      {failed === undefined ? null : <Failed title={own.listFailed} error={failed} />}
      <div className="rw-two">
        <BeforeGate
          gate={gate}
          listed={listed}
          {...(busy ? {} : { onList: () => void list() })}
          decisions={decisions}
          wave={wave.id}
          file={`runway-${wave.code}-before-gate`}
          go={go}
        />
        <SprintWorkstreams workstreams={workstreams} expired={expired} file={`runway-${wave.code}-workstreams`} />
      </div>
      {figures.state === 'future' ? null : <SprintBurndown figures={figures} file={`runway-${wave.code}-burndown`} />}
      <FilterList filters={sprintFilters({ sprint: id, code: wave.code, workstreams, phases }, own.whole)} />
    </div>
  );
}
