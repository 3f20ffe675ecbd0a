import Button from '@atlaskit/button/new';
import type { ItemFilter, OverviewView, PlanView } from '../../../../src/contract/readiness';
import { call } from '../call';
import { Choice } from '../choice';
import { Failed } from '../failed';
import { PageSkeleton } from '../project/page-skeleton';
import type { Place } from '../project/place';
import { TabFrame } from '../project/tab-frame';
import { useFresh } from '../use-fresh';
import { useViewer } from '../viewer';
import { PlanTable } from './plan-table';
import { PlanTimeline } from './plan-timeline';

interface Props {
  readonly view: OverviewView;
  readonly filter: ItemFilter;
  readonly go: (to: Place) => void;
}

/** The wave in time: its modules along the days to T-0, as a chart and as a table. */
export function PlanPage({ view, filter, go }: Props) {
  const { texts } = useViewer();
  const wave = view.wave.id;
  const { loaded, retry } = useFresh(wave, () => call('getPlan', { wave }));
  return (
    <TabFrame
      heading={texts.plan.heading}
      actions={<Button onClick={() => go({ page: 'dates', wave })}>{texts.plan.dates}</Button>}
    >
      {draw()}
    </TabFrame>
  );

  function draw() {
    switch (loaded.state) {
      case 'loading':
        return <PageSkeleton />;
      case 'failed':
        return <Failed title={texts.plan.failed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        return loaded.value.modules.length === 0 ? (
          <p className="rw-subtle rw-text">{texts.plan.empty}</p>
        ) : (
          <Ready plan={loaded.value} view={view} filter={filter} go={go} />
        );
    }
  }
}

function Ready({ plan, view, filter, go }: Props & { readonly plan: PlanView }) {
  const { texts } = useViewer();
  const wave = view.wave.id;
  const modules = plan.modules.filter(
    ({ phase, workstream }) =>
      (filter.phase === undefined || phase === filter.phase) &&
      (filter.workstream === undefined || workstream === filter.workstream),
  );
  const set = (key: 'phase' | 'workstream', value: string) => {
    const { [key]: _, ...rest } = filter;
    go({ page: 'plan', wave, filter: value === '' ? rest : { ...rest, [key]: value } });
  };
  const all = { value: '', label: texts.items.all };
  return (
    <>
      <div className="rw-fields">
        <div>
          <Choice
            id="rw-phase"
            label={texts.overview.columns.phase}
            placeholder={texts.items.all}
            options={[all, ...plan.phases.map(({ slug, name }) => ({ value: slug, label: name }))]}
            value={filter.phase ?? ''}
            onChange={(value) => set('phase', value)}
          />
        </div>
        <div>
          <Choice
            id="rw-workstream"
            label={texts.overview.columns.workstream}
            placeholder={texts.items.all}
            options={[all, ...view.workstreams.map(({ slug, name }) => ({ value: slug, label: name }))]}
            value={filter.workstream ?? ''}
            onChange={(value) => set('workstream', value)}
          />
        </div>
      </div>
      <PlanTimeline plan={plan} modules={modules} />
      <PlanTable
        plan={plan}
        modules={modules}
        policy={view.policy}
        filter={filter}
        onOpen={(next) => go({ page: 'items', wave, filter: next, search: '' })}
      />
      {plan.hidden === 0 ? null : <p className="rw-subtle">{texts.plan.hidden(plan.hidden)}</p>}
    </>
  );
}
