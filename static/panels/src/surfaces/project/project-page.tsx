import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { lazy, Suspense, type ReactNode } from 'react';
import type { OverviewView } from '../../../../../src/contract/readiness';
import { SAMPLE_WAVE } from '../../../../../src/contract/sample-wave';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { Message } from '../../kit/message';
import { OverviewPage } from '../../tabs/overview/overview-page';
import { PanelPage } from '../frame/panel-page';
import { useFresh } from '../../shell/use-fresh';
import { undoFlag } from '../../shell/undo-flag';
import { useViewer } from '../../shell/viewer';
import { FirstRun } from './first-run';
import { overviewQuestion } from './overview-question';
import { PageSkeleton } from '../../shell/page-skeleton';
import { type Place, START } from '../../shell/place';
import { SampleBanner } from './sample-banner';
import { sampleLacks } from './sample-lacks';
import { SampleHasNone } from './sample-has-none';
import { placeOf, TABS, tabOf, waveOf } from '../../shell/tab';
import { TabsSkeleton } from './tabs-skeleton';
import { usePlace } from '../../shell/use-place';

// The overview is what most people open: what only the other tabs need, such as selects, is loaded with them.
const RaciPage = lazy(async () => ({ default: (await import('../../tabs/raci/raci-page')).RaciPage }));
const GatesPage = lazy(async () => ({ default: (await import('../../tabs/gates/gates-page')).GatesPage }));
const RunSheetPage = lazy(async () => ({
  default: (await import('../../tabs/run-sheet/run-sheet-page')).RunSheetPage,
}));
const DecisionsPage = lazy(async () => ({
  default: (await import('../../tabs/decisions/decisions-page')).DecisionsPage,
}));
const ActivityPage = lazy(async () => ({ default: (await import('../../tabs/activity/activity-page')).ActivityPage }));
const Imports = lazy(async () => ({ default: (await import('../../tabs/import/imports')).Imports }));
const ItemsPage = lazy(async () => ({ default: (await import('../../tabs/items/items-page')).ItemsPage }));
const PlanPage = lazy(async () => ({ default: (await import('../../tabs/plan/plan-page')).PlanPage }));
const SettingsPage = lazy(async () => ({ default: (await import('../../tabs/settings/settings-page')).SettingsPage }));
const WaveDatesPage = lazy(async () => ({
  default: (await import('../../tabs/wave-dates/wave-dates-page')).WaveDatesPage,
}));
const WavePicker = lazy(async () => ({ default: (await import('./wave-picker')).WavePicker }));

/** Runway's page of a project: a wave in tabs, and the import. */
export function ProjectPage() {
  const { place, go } = usePlace();
  return place === null ? (
    <PanelPage help="overview">
      <TabsSkeleton />
    </PanelPage>
  ) : (
    <Page place={place} go={go} />
  );
}

interface Props {
  readonly place: Place;
  readonly go: (to: Place) => void;
}

/** The overview is what every tab of a wave starts from; the import and the dates ask for what they need themselves. */
function Page({ place, go }: Props) {
  const { texts } = useViewer();
  const wave = waveOf(place);
  const question = overviewQuestion(place);
  const asks = question !== null;
  const { loaded, retry, again } = useFresh(
    asks ? (wave ?? 'newest') : 'none',
    () => (question === null ? Promise.resolve(null) : call('getOverview', question)),
    (view, key) => view !== null && view.wave.id === key,
  );
  const toImport = () => go({ page: 'import', step: 'template', source: null });
  if (asks && loaded.state === 'ready' && loaded.value === null) {
    return (
      <PanelPage help="first-run">
        <FirstRun onImport={toImport} onSample={() => go(placeOf('overview', SAMPLE_WAVE))} />
      </PanelPage>
    );
  }

  const view = asks && loaded.state === 'ready' ? loaded.value : null;
  const current = tabOf(place);
  const isSample = wave === SAMPLE_WAVE;
  return (
    <PanelPage help={isSample ? 'sample' : place.page}>
      <div className="rw-stack-100">
        {isSample && view !== null ? (
          <SampleBanner wave={view.wave.name} onImport={toImport} onBack={() => go(START)} />
        ) : null}
        {view?.importing === true ? (
          <Message appearance="information">
            <div className="rw-row">
              <span>{texts.tabs.importing}</span>
              <button type="button" className="rw-link-button" onClick={() => go(placeOf('import', null))}>
                {texts.tabs.toImport}
              </button>
            </div>
          </Message>
        ) : null}
        {view === null || view.waves.length < 2 ? null : (
          <Suspense fallback={<div className="rw-picker-room" />}>
            <WavePicker waves={view.waves} wave={view.wave.id} onWave={(to) => go(placeOf(current, to))} />
          </Suspense>
        )}
        <Tabs
          id="rw-tabs"
          selected={TABS.indexOf(current)}
          onChange={(index) => go(placeOf(TABS[index] ?? 'overview', wave))}
          shouldUnmountTabPanelOnChange
        >
          <TabList>
            {TABS.map((tab) => (
              <Tab key={tab}>{texts.tabs[tab]}</Tab>
            ))}
          </TabList>
          {TABS.map((tab) => (
            <TabPanel key={tab}>
              <div className="rw-tab-panel">
                <Suspense fallback={<PageSkeleton />}>{tab === current ? content() : null}</Suspense>
              </div>
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </PanelPage>
  );

  function content(): ReactNode {
    if (place.page === 'import') return <Imports place={place} go={go} />;
    if (isSample && sampleLacks(place.page)) return <SampleHasNone page={place.page} onImport={toImport} />;
    if (place.page === 'dates') {
      return (
        <WaveDatesPage
          key={place.wave}
          wave={place.wave}
          onWave={(to) => go({ page: 'dates', wave: to })}
          onBack={() => go(placeOf('plan', place.wave))}
        />
      );
    }
    switch (loaded.state) {
      case 'loading':
        return <PageSkeleton />;
      case 'failed':
        return <Failed title={texts.overview.failed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        return view === null ? null : drawWave(view, place);
    }
  }

  function drawWave(ready: OverviewView, at: Exclude<Place, { readonly page: 'import' | 'dates' }>): ReactNode {
    const { id } = ready.wave;
    switch (at.page) {
      case 'overview':
        return <OverviewPage view={ready} go={go} onChanged={again} />;
      case 'plan':
        return <PlanPage key={id} view={ready} filter={at.filter} search={at.search} go={go} />;
      case 'items':
        return <ItemsPage key={id} view={ready} filter={at.filter} search={at.search} go={go} onChanged={again} />;
      case 'raci':
        return <RaciPage key={id} view={ready} place={at} go={go} onChanged={again} />;
      case 'go-no-go':
        return <GatesPage key={id} view={ready} place={at} go={go} onChanged={again} />;
      case 'run-sheet':
        return <RunSheetPage key={id} view={ready} place={at} go={go} onChanged={again} />;
      case 'decisions':
        return <DecisionsPage key={id} view={ready} place={at} go={go} onChanged={again} />;
      case 'activity':
        return <ActivityPage key={id} view={ready} by={at.by} kind={at.kind} item={at.item} go={go} />;
      case 'settings':
        return (
          <SettingsPage
            key={id}
            wave={id}
            go={go}
            onChanged={again}
            onRemoved={({ code, name }) => {
              const title = texts.settings.removal.removed(texts.config.waveOption(code, name));
              undoFlag({ id: `removed-${id}`, title, undo: null });
              go(placeOf('overview', null));
              retry();
            }}
          />
        );
    }
  }
}
