import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { lazy, Suspense, type ReactNode } from 'react';
import { SAMPLE_WAVE } from '../../../../../src/contract/sample-wave';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { Message } from '../../kit/message';
import { PanelPage } from '../frame/panel-page';
import { useCall } from '../../shell/use-call';
import { projectTexts } from './project-texts';
import { useViewer } from '../../shell/viewer';
import { FirstRun } from './first-run';
import { drawBesideWave, drawOfWave, isOfWave } from './page-content';
import { overviewQuestion } from './overview-question';
import { PageSkeleton } from '../../shell/page-skeleton';
import { type Place, START } from '../../shell/place';
import { SampleBanner } from './sample-banner';
import { SampleHasNone } from './sample-has-none';
import { waveOf } from '../../shell/address';
import { PAGES } from '../../shell/pages';
import { placeOf, TABS, tabOf } from '../../shell/tab';
import { TabsSkeleton } from './tabs-skeleton';
import { usePlace } from '../../shell/use-place';

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
  const { texts } = useViewer(projectTexts);
  const wave = waveOf(place);
  const question = overviewQuestion(place);
  const asks = question !== null;
  const { loaded, retry, again } = useCall(
    asks ? (wave ?? 'newest') : 'none',
    () => (question === null ? Promise.resolve(null) : call('getOverview', question)),
    { isShared: true, alsoAnswers: (view, key) => view !== null && view.wave.id === key },
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
          selected={TABS.findIndex(({ page }) => page === current)}
          onChange={(index) => go(placeOf(TABS[index]?.page ?? 'overview', wave))}
          shouldUnmountTabPanelOnChange
        >
          <TabList>
            {TABS.map(({ page, label }) => (
              <Tab key={page}>{label}</Tab>
            ))}
          </TabList>
          {TABS.map(({ page }) => (
            <TabPanel key={page}>
              <div className="rw-tab-panel">
                <Suspense fallback={<PageSkeleton />}>{page === current ? content() : null}</Suspense>
              </div>
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </PanelPage>
  );

  function content(): ReactNode {
    const { sampleLacks } = PAGES[place.page];
    if (isSample && sampleLacks !== null) return <SampleHasNone lacks={sampleLacks} onImport={toImport} />;
    if (!isOfWave(place)) return drawBesideWave(place, go);
    switch (loaded.state) {
      case 'loading':
        return <PageSkeleton />;
      case 'failed':
        return <Failed title={texts.overview.failed} error={loaded.error} onRetry={retry} />;
      case 'ready':
        return view === null ? null : drawOfWave(place, { view, go, again, retry });
    }
  }
}
