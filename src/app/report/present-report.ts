import type { ReportChoice } from '../../contract/report';
import type { TrendDay } from '../../contract/trend';
import type { ReportInput } from '../../report/report-input';
import type { ListedSprint } from '../../forge/storage/sprints/sprint-store';
import type { StoredReport } from '../../report/stored-report';
import type { AccountId, ProjectId } from '../../wave/ids';
import { unpackNumbers } from '../../readiness/stored-view';
import { viewsNow, type WaveViews } from '../gates/wave-views';
import { linesOf } from '../gates/view-lines';
import { waitingAtGates } from '../gates/waiting-at-gates';
import { phasesOf } from '../readiness/view-readiness';
import { sprintsOfReport } from './sprints-of-report';

/** A stored report as it is at the present moment. */
export interface PresentReport {
  readonly stored: StoredReport;
  readonly views: WaveViews;
  readonly outOfDate: boolean;
  /** Of the project; empty where the report has no section of sprints. */
  readonly sprints: readonly ListedSprint[];
  /** The last days that were sampled; empty where the report has no summary. */
  readonly trend: readonly TrendDay[];
  /** Addresses of saved minutes by gate; empty where the report has no summary. */
  readonly minutes: Readonly<Record<string, string>>;
}

export const presentReport = (
  stored: StoredReport,
  readAt: number | null,
  { outOfDate, sprints, trend, minutes }: Pick<PresentReport, 'outOfDate' | 'sprints' | 'trend' | 'minutes'>,
): PresentReport => ({
  ...{ stored, outOfDate, sprints, trend, minutes },
  views: viewsNow({ view: stored.view, gates: stored.gates }, readAt),
});

/** What the report of one person is built of, before Jira was asked what they may see. */
export function reportInput(
  { stored, views, outOfDate, sprints, trend, minutes }: PresentReport,
  choice: ReportChoice,
  project: ProjectId,
  account: AccountId,
): Omit<ReportInput, 'seen'> {
  const { view, gates, readAt, old, tooOld, today, now } = views;
  // A report grants no rights: it only says what waits for the person by name.
  const rights = { role: 'viewer', leads: [], settings: false, bulk: false } as const;
  const waiting = waitingAtGates({ account, rights, settings: { state: view.head.state } }, views);
  return {
    project,
    head: view.head,
    phases: phasesOf(view, tooOld),
    total: unpackNumbers(view.total),
    gates: linesOf(views),
    milestones: gates.milestones,
    stored,
    today,
    asOf: readAt === null ? null : new Date(readAt).toISOString(),
    stale: old || !view.whole,
    outOfDate,
    trend,
    minutes,
    choice,
    toSign: waiting.flatMap(({ kind, gate }) => (kind === 'sign' && gate !== undefined ? [gate.id] : [])),
    sprints: sprintsOfReport(sprints, { wave: choice.wave, states: stored.sprintStates }, now),
    conditions: waiting.reduce((sum, { kind, count }) => (kind === 'condition' ? sum + count : sum), 0),
  };
}
