import { openGates } from './open-gates';
import { viewsOf } from './views-of';
import { isStale, isTooOldForStates } from '../../readiness/is-stale';
import type { ViewStamp } from '../../readiness/stored-view';
import type { Wave } from '../../wave/wave';
import type { WaveId } from '../../wave/ids';
import { askForVersions } from '../decisions/seen-versions';
import { appVersion } from '../../forge/access/app-version';
import { DOCUMENTS } from '../../forge/storage/document-kind';
import { writeReportRows } from '../../forge/storage/facts/report-rows-store';
import { reportOf } from './report-of';
import { factsStore } from '../../forge/storage/facts/facts-store';
import { readOverrides } from '../../forge/storage/sprints/override-store';
import { readLog } from '../../forge/storage/log-store';
import {
  claimView,
  type EvaluatedViews,
  readGateViews,
  readView,
  writeViews,
} from '../../forge/storage/facts/view-store';
import { readBasis } from '../../forge/storage/watch/stamp-row';
import { waveStore } from '../../forge/storage/wave-store';
import { sleep } from '../waves/sleep';
import { todayIn } from '../waves/today-in';

/** The views of a wave as they are now. */
export interface WaveViews extends EvaluatedViews {
  /** When Jira was last read, and the present moment; of a closed wave the moment of its last reading. Epoch milliseconds. */
  readonly readAt: number | null;
  readonly now: number;
  readonly today: string;
  /** Facts older than the wave's limit, or never read. */
  readonly old: boolean;
  /** They are too old for the states of phases. */
  readonly tooOld: boolean;
}

/** The longest that evaluating takes: one that died is taken over by then. */
const CLAIM_MS = 20_000;
/** Pauses between looks for what another reader evaluates. Beyond their sum everybody evaluates for themselves. */
const LOOK_AGAIN_MS = [250, 500, 1_000, 2_000, 4_000];

/**
 * What the rules say of a wave and of its gates, out of two small rows. Where anything was written since they were stored, their
 * day is over, or another version of the app stored them, one reader evaluates the wave and stores them again, and the others
 * wait for it.
 */
export async function waveViews(wave: Wave): Promise<WaveViews> {
  const stored = await storedViews(wave.id);
  if (stored.views !== null) return stored.views;
  if (!(await claimView(wave.id, stored.of, Date.now(), CLAIM_MS))) {
    for (const pause of LOOK_AGAIN_MS) {
      await sleep(pause);
      const { views } = await storedViews(wave.id);
      if (views !== null) return views;
    }
  }
  return evaluated(wave);
}

/** The same, as far as they are stored and hold; `of` is the basis that they are to have. */
export async function storedViews(wave: WaveId): Promise<{ readonly views: WaveViews | null; readonly of: string }> {
  // In whatever order they are read: a view of this basis was true while the basis was this one.
  const [of, { value: view }, { value: gates }, head] = await Promise.all([
    readBasis(wave),
    readView(wave),
    readGateViews(wave),
    factsStore.head(wave),
  ]);
  if (view === null || gates === null || !isOfOneReading(view, gates)) return { views: null, of };
  const views = viewsNow({ view, gates }, head?.readAt ?? null);
  return { views: viewHolds(view, of, views.today) ? views : null, of };
}

/** Evaluates a wave and stores its views, unless something was written while it was read. */
export async function evaluated(wave: Wave): Promise<WaveViews> {
  const documents = (await readLog(wave.id, DOCUMENTS)).map(({ value }) => value);
  const askAgain = await askForVersions(wave.id, documents);
  const of = await readBasis(wave.id);
  // Read again: what the caller read may be older than the basis.
  const found = await waveStore.wave(wave.id);
  const present = found?.wave ?? wave;
  const [gates, sprintStates] = await Promise.all([openGates(present), readOverrides(wave.id)]);
  const [settings, decisions] = await Promise.all([gates.reads.settings(), gates.reads.decisions()]);
  const { plan, facts, readiness } = gates;
  const views = viewsOf({
    ...{ wave: present, settings, plan, facts, readiness, gates },
    asked: decisions.flatMap(({ asked }) => asked),
    stamp: { by: appVersion(), of, askAgain },
  });
  if (found !== null && (await readBasis(wave.id)) === of) {
    await writeViews(wave.id, views);
    await writeReportRows(wave.id, reportOf(present, gates, views, { decisions, sprintStates: [...sprintStates] }));
  }
  return viewsNow(views, facts.readAt);
}

/** Views as they are at the present moment; `readAt` says when Jira was last read. */
export function viewsNow(views: EvaluatedViews, readAt: number | null): WaveViews {
  const { head, staleMinutes } = views.view;
  const now = head.state === 'active' || readAt === null ? Date.now() : readAt;
  const old = isStale({ readAt, now, settings: { staleMinutes } });
  const tooOld = isTooOldForStates({ readAt, now });
  return { ...views, readAt, now, today: todayIn(head.zone, now), old, tooOld };
}

/** Both rows are written in one transaction, and read one after the other. */
const isOfOneReading = (view: ViewStamp, gates: ViewStamp): boolean => view.of === gates.of && view.day === gates.day;

/** Whether what was evaluated is that of now. */
export const viewHolds = ({ by, of, day, nextChange, askAgain }: ViewStamp, basis: string, today: string): boolean =>
  by === appVersion() &&
  of === basis &&
  day <= today &&
  (nextChange === null || today < nextChange) &&
  (askAgain === null || Date.now() < askAgain);
