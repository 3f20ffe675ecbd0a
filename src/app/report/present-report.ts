import type { ReportChoice } from '../../contract/report';
import type { ReportInput } from '../../report/report-input';
import type { StoredReport } from '../../report/stored-report';
import type { AccountId, ProjectId } from '../../wave/ids';
import { unpackNumbers } from '../../readiness/stored-view';
import { viewsNow, type WaveViews } from '../gates/wave-views';
import { linesOf } from '../gates/view-lines';
import { waitingAtGates } from '../gates/waiting-at-gates';
import { phasesOf } from '../readiness/view-readiness';

/** A stored report as it is at the present moment. */
export interface PresentReport {
  readonly stored: StoredReport;
  readonly views: WaveViews;
  readonly outOfDate: boolean;
}

export const presentReport = (stored: StoredReport, readAt: number | null, outOfDate: boolean): PresentReport => ({
  stored,
  views: viewsNow({ view: stored.view, gates: stored.gates }, readAt),
  outOfDate,
});

/** What the report of one person is built of, before Jira was asked what they may see. */
export function reportInput(
  { stored, views, outOfDate }: PresentReport,
  choice: ReportChoice,
  sprints: ReportInput['sprints'],
  project: ProjectId,
  account: AccountId,
): Omit<ReportInput, 'seen'> {
  const { view, gates, readAt, old, tooOld, today } = views;
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
    sprints,
    today,
    asOf: readAt === null ? null : new Date(readAt).toISOString(),
    stale: old || !view.whole,
    outOfDate,
    choice,
    toSign: waiting.flatMap(({ kind, gate }) => (kind === 'sign' && gate !== undefined ? [gate.id] : [])),
    conditions: waiting.reduce((sum, { kind, count }) => (kind === 'condition' ? sum + count : sum), 0),
  };
}
