import Button from '@atlaskit/button/default/button';
import type { ItemFilter, ItemLine, OverviewView, PlanView } from '../../../../../src/contract/readiness';
import type { PersonView } from '../../../../../src/contract/source';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { useCall } from '../../shell/use-call';
import { planTexts } from './plan-texts';
import { useViewer } from '../../shell/viewer';
import { ItemFilters } from '../../kit/items/item-filters';
import { PlanTable } from './plan-table';
import { PlanTimeline } from './plan-timeline';

interface Props {
  readonly view: OverviewView;
  readonly filter: ItemFilter;
  readonly search: string;
  readonly go: (to: Place) => void;
}

/** The plan reads no items: nobody is offered as an owner but oneself and nobody. */
const NO_ITEMS: readonly ItemLine[] = [];
const NO_PEOPLE: ReadonlyMap<string, PersonView> = new Map();

/** The wave in time: its modules along the days to T-0, as a chart and as a table. */
export function PlanPage({ view, filter, search, go }: Props) {
  const { texts } = useViewer(planTexts);
  const wave = view.wave.id;
  const { loaded, retry } = useCall(JSON.stringify([wave, filter]), () => call('getPlan', { wave, filter }), {
    isShared: true,
  });
  const isWhole = search === '' && Object.keys(filter).length === 0;
  return (
    <TabFrame
      heading={texts.plan.heading}
      actions={
        view.wave.sample ? null : <Button onClick={() => go({ page: 'dates', wave })}>{texts.plan.dates}</Button>
      }
    >
      <ItemFilters
        view={view}
        table="plan"
        filter={filter}
        search={search}
        items={NO_ITEMS}
        people={NO_PEOPLE}
        onChange={(next, text) => go({ page: 'plan', wave, filter: next, search: text })}
      />
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
        return loaded.value.modules.length === 0 && isWhole ? (
          <p className="rw-subtle rw-text">{texts.plan.empty}</p>
        ) : (
          <Ready plan={loaded.value} view={view} filter={filter} search={search} go={go} />
        );
    }
  }
}

function Ready({ plan, view, filter, search, go }: Props & { readonly plan: PlanView }) {
  const { texts } = useViewer(planTexts);
  const wave = view.wave.id;
  const wanted = search.toLowerCase();
  const modules = plan.modules.filter(({ key, title }) =>
    [key ?? '', title ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <>
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
