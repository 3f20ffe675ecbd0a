import { lazy, type ReactNode } from 'react';
import type { OverviewView } from '../../../../../src/contract/readiness';
import type { PageName, PlaceOn } from '../../shell/pages';
import type { Place } from '../../shell/place';
import { placeOf } from '../../shell/tab';
import { OverviewPage } from '../../tabs/overview/overview-page';
import { SettingsTab } from './settings-tab';

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
const SprintsPage = lazy(async () => ({ default: (await import('../../tabs/sprints/sprints-page')).SprintsPage }));
const PlanPage = lazy(async () => ({ default: (await import('../../tabs/plan/plan-page')).PlanPage }));
const WaveDatesPage = lazy(async () => ({
  default: (await import('../../tabs/wave-dates/wave-dates-page')).WaveDatesPage,
}));

export interface OfWave {
  readonly view: OverviewView;
  readonly go: (to: Place) => void;
  /** Something was written that the other tabs show too: reads the overview again behind what is shown. */
  readonly again: () => Promise<void>;
  /** Reads the overview again from its skeleton on. */
  readonly retry: () => void;
}

/** Pages that ask for what they need themselves, and are there without an overview. */
type BesideWave = 'import' | 'dates';
type WavePage = Exclude<PageName, BesideWave>;

const OF_WAVE: { readonly [P in WavePage]: (place: PlaceOn<P>, wave: OfWave) => ReactNode } = {
  overview: (_, { view, go, again }) => <OverviewPage view={view} go={go} onChanged={again} />,
  plan: ({ filter, search }, { view, go }) => (
    <PlanPage key={view.wave.id} view={view} filter={filter} search={search} go={go} />
  ),
  items: ({ filter, search }, { view, go, again }) => (
    <ItemsPage key={view.wave.id} view={view} filter={filter} search={search} go={go} onChanged={again} />
  ),
  sprints: ({ sprint }, { view, go }) => <SprintsPage key={view.wave.id} view={view} sprint={sprint} go={go} />,
  raci: (place, { view, go, again }) => (
    <RaciPage key={view.wave.id} view={view} place={place} go={go} onChanged={again} />
  ),
  'go-no-go': (place, { view, go, again }) => (
    <GatesPage key={view.wave.id} view={view} place={place} go={go} onChanged={again} />
  ),
  'run-sheet': (place, { view, go, again }) => (
    <RunSheetPage key={view.wave.id} view={view} place={place} go={go} onChanged={again} />
  ),
  decisions: (place, { view, go, again }) => (
    <DecisionsPage key={view.wave.id} view={view} place={place} go={go} onChanged={again} />
  ),
  activity: ({ by, kind, item }, { view, go }) => (
    <ActivityPage key={view.wave.id} view={view} by={by} kind={kind} item={item} go={go} />
  ),
  settings: (_, wave) => <SettingsTab key={wave.view.wave.id} {...wave} />,
};

const BESIDE_WAVE: {
  readonly [P in BesideWave]: (place: PlaceOn<P>, go: (to: Place) => void) => ReactNode;
} = {
  import: (place, go) => <Imports place={place} go={go} />,
  dates: ({ wave }, go) => (
    <WaveDatesPage
      key={wave}
      wave={wave}
      onWave={(to) => go({ page: 'dates', wave: to })}
      onBack={() => go(placeOf('plan', wave))}
    />
  ),
};

export const isOfWave = (place: Place): place is PlaceOn<WavePage> => place.page in OF_WAVE;

export const drawOfWave = (place: PlaceOn<WavePage>, wave: OfWave): ReactNode => ofWave(place.page, place, wave);

const ofWave = <P extends WavePage>(page: P, place: PlaceOn<P>, wave: OfWave): ReactNode => OF_WAVE[page](place, wave);

export const drawBesideWave = (place: PlaceOn<BesideWave>, go: (to: Place) => void): ReactNode =>
  besideWave(place.page, place, go);

const besideWave = <P extends BesideWave>(page: P, place: PlaceOn<P>, go: (to: Place) => void): ReactNode =>
  BESIDE_WAVE[page](place, go);
