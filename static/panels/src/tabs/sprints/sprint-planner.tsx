import Button from '@atlaskit/button/default/button';
import { useId, useState } from 'react';
import {
  MAX_SPRINT_WEEKS,
  PLAN_MODES,
  type PlanMode,
  type PlannedSprint,
  type PlanNote,
  type SprintPlanView,
} from '../../../../../src/contract/sprint-plan';
import { DayField } from '../../kit/day-field';
import { Failed } from '../../kit/failed';
import { JiraLink } from '../../kit/jira-link';
import { PlainChoice } from '../../kit/plain-choice';
import { Section } from '../../kit/section';
import { Segments } from '../../kit/segments';
import type { Column } from '../../kit/tables/column';
import { DataTable } from '../../kit/tables/data-table';
import { call } from '../../shell/call';
import { errorOf } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';
import { plannerTexts } from './planner-texts';

interface Props {
  readonly wave: string;
  readonly code: string;
  /** ISO day in the zone of the wave. */
  readonly today: string;
}

const WEEKS = Array.from({ length: MAX_SPRINT_WEEKS }, (_, at) => at + 1);

/** How the open work of a wave would fall into sprints: by its dates, or by what a sprint can take. Nothing is written in Jira. */
export function SprintPlanner({ wave, code, today }: Props) {
  const { texts } = useViewer(plannerTexts);
  const own = texts.planner;
  const id = useId();
  const [weeks, setWeeks] = useState(2);
  const [start, setStart] = useState<string | null>(today);
  const [mode, setMode] = useState<PlanMode>('dates');
  const [plan, setPlan] = useState<SprintPlanView | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<ReturnType<typeof errorOf> | undefined>(undefined);

  async function preview() {
    if (start === null) return;
    setBusy(true);
    setFailed(undefined);
    try {
      setPlan(await call('previewSprints', { wave, weeks, start, mode }));
    } catch (failure) {
      setFailed(errorOf(failure));
    }
    setBusy(false);
  }

  return (
    <Section title={own.heading}>
      <p className="rw-text">{own.intro}</p>
      <div className="rw-row">
        <PlainChoice
          id={`${id}-weeks`}
          label={own.length}
          none={own.chooseLength}
          options={WEEKS.map((count) => ({ value: String(count), label: own.weeks(count) }))}
          value={String(weeks)}
          onChange={(value) => setWeeks(Number(value ?? weeks))}
        />
        <DayField id={`${id}-start`} label={own.start} value={start} onChange={setStart} isInvalid={start === null} />
      </div>
      <fieldset>
        <legend className="rw-small">{own.mode}</legend>
        <Segments
          name="plan-mode"
          options={PLAN_MODES.map((value) => ({ value, label: own.modes[value] }))}
          value={mode}
          onChange={setMode}
        />
      </fieldset>
      <p className="rw-subtle rw-text">{own.means[mode]}</p>
      <div>
        <Button isDisabled={busy || start === null} onClick={() => void preview()}>
          {own.preview}
        </Button>
      </div>
      {failed === undefined ? null : <Failed title={own.failed} error={failed} />}
      {plan === null ? null : <PlanTables plan={plan} code={code} />}
    </Section>
  );
}

function PlanTables({ plan, code }: { readonly plan: SprintPlanView; readonly code: string }) {
  const { texts, format } = useViewer(plannerTexts);
  const own = texts.planner;
  const count = (key: 'tasks' | 'items' | 'capacity' | 'movable' | 'late'): Column<PlannedSprint> => ({
    key,
    label: own.columns[key],
    value: (sprint) => sprint[key],
  });
  const sprints: readonly Column<PlannedSprint>[] = [
    { key: 'name', label: own.columns.sprint, value: ({ name }) => name },
    ...(['start', 'end'] as const).map((key): Column<PlannedSprint> => ({
      key,
      label: own.columns[key],
      value: (sprint) => sprint[key],
      draw: (sprint) => <span>{format.day(sprint[key])}</span>,
    })),
    ...(['tasks', 'items', 'capacity'] as const).map(count),
    { key: 'over', label: own.columns.over, value: ({ items, capacity }) => Math.max(0, items - capacity) },
    ...(['movable', 'late'] as const).map(count),
    { key: 'goal', label: own.columns.goal, value: ({ goal }) => goal },
  ];
  const notes: readonly Column<PlanNote>[] = [
    { key: 'key', label: own.columns.item, value: ({ key }) => key, draw: ({ key }) => <JiraLink issueKey={key} /> },
    { key: 'title', label: own.columns.title, width: 40, value: ({ title }) => title },
    { key: 'sprint', label: own.columns.sprint, value: ({ sprint }) => sprint },
    {
      key: 'due',
      label: own.columns.due,
      value: ({ due }) => due,
      draw: ({ due }) => <span>{due === null ? '–' : format.day(due)}</span>,
    },
    {
      key: 'days',
      label: own.columns.note,
      value: ({ days }) => days,
      draw: ({ days }) => <span>{days === null ? own.couldMove : own.lateBy(days)}</span>,
    },
  ];
  return (
    <div className="rw-stack-200" role="status">
      <p>{plan.pace.length === 0 ? own.evenly : own.byPace(plan.pace)}</p>
      {plan.undated === 0 ? null : <p>{own.undated(plan.undated)}</p>}
      <DataTable
        title={own.table}
        columns={sprints}
        rows={plan.sprints}
        keyOf={({ name }) => name}
        empty={own.none}
        minWidth="wide"
        file={`runway-${code}-sprint-plan`}
      />
      <DataTable
        title={own.notes}
        columns={notes}
        rows={plan.notes}
        keyOf={({ issue }) => issue}
        empty={own.fits}
        minWidth="medium"
        file={`runway-${code}-sprint-plan-tasks`}
      />
      {plan.unlisted === 0 ? null : <p className="rw-subtle rw-small">{own.unlisted(plan.unlisted)}</p>}
    </div>
  );
}
