import Button from '@atlaskit/button/default/button';
import { EmptyState } from '../../kit/empty-state';
import { lazy, Suspense, useState } from 'react';
import type { OverviewView } from '../../../../../src/contract/readiness';
import type { ErrorView } from '../../../../../src/contract/result';
import type { SprintSheet } from '../../../../../src/contract/sprints';
import { Choice } from '../../kit/choice';
import { Failed } from '../../kit/failed';
import { call } from '../../shell/call';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { errorOf, useCall } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';
import { SprintBody } from './sprint-body';
import { sprintTexts } from '../../kit/sprint/sprint-texts';

// Few people plan: its code is loaded when it is asked for.
const SprintPlanner = lazy(async () => ({ default: (await import('./sprint-planner')).SprintPlanner }));

interface Props {
  readonly view: OverviewView;
  /** Null: the active one, else the one that was closed last. */
  readonly sprint: number | null;
  readonly go: (to: Place) => void;
}

/** The sprints of the project's boards beside a wave, one at a time. */
export function SprintsPage({ view, sprint, go }: Props) {
  const { texts } = useViewer(sprintTexts);
  const own = texts.sprintsTab;
  const wave = view.wave.id;
  const { loaded, retry, again, take } = useCall(
    JSON.stringify([wave, sprint]),
    () => call('getSprintSheet', { wave, ...(sprint === null ? {} : { sprint }) }),
    { isShared: true },
  );
  const [busy, setBusy] = useState(false);
  const [isPlanning, setPlanning] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const shown = loaded.state === 'ready' ? loaded.value.shown : null;

  async function refresh(id: number) {
    setBusy(true);
    setFailed(null);
    try {
      await call('refreshSprint', { sprint: id });
      await again();
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
    setBusy(false);
  }

  return (
    <TabFrame
      heading={own.heading}
      actions={
        <div className="rw-row">
          <Button aria-expanded={isPlanning} onClick={() => setPlanning(!isPlanning)}>
            {own.plan}
          </Button>
          {shown === null || shown.figures.state === 'deleted' ? null : (
            <Button isDisabled={busy} onClick={() => void refresh(shown.id)}>
              {own.refresh}
            </Button>
          )}
        </div>
      }
    >
      {failed === null ? null : <Failed title={own.refreshFailed} error={failed.error} />}
      {loaded.state === 'loading' ? <PageSkeleton /> : null}
      {loaded.state === 'failed' ? <Failed title={own.failed} error={loaded.error} onRetry={retry} /> : null}
      {loaded.state === 'ready' ? (
        <>
          {isPlanning ? (
            <Suspense fallback={null}>
              <SprintPlanner wave={wave} code={view.wave.code} today={loaded.value.today} />
            </Suspense>
          ) : null}
          <SprintChooser sheet={loaded.value} onChoose={(id) => go({ page: 'sprints', wave, sprint: id })} />
          <SprintBody view={view} sheet={loaded.value} go={go} take={take} />
        </>
      ) : null}
    </TabFrame>
  );
}

/** One of the sprints, active ones first; those that Jira no longer has come last. */
function SprintChooser({
  sheet: { sprints, deleted, shown },
  onChoose,
}: {
  readonly sheet: SprintSheet;
  readonly onChoose: (id: number) => void;
}) {
  const { texts } = useViewer(sprintTexts);
  const own = texts.sprintsTab;
  if (sprints.length + deleted.length === 0)
    return <EmptyState header={own.none} headingLevel={3} description={own.noneBody} />;
  return (
    <div className="rw-field">
      <Choice
        id="sprint"
        label={own.choose}
        placeholder={own.choose}
        options={[
          ...sprints.map(({ id, name, board, state }) => ({
            value: String(id),
            label: own.option(name, board.name, state),
          })),
          ...deleted.map(({ id, name }) => ({ value: String(id), label: own.gone(name) })),
        ]}
        value={shown === null ? undefined : String(shown.id)}
        onChange={(id) => onChoose(Number(id))}
      />
    </div>
  );
}
