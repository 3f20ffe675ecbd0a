import type { GateLine } from '../contract/gate-sheet';
import type { PhaseView, ReadinessNumbers, WaveHead } from '../contract/readiness';
import type { ReportChoice } from '../contract/report';
import type { SprintRollUp } from '../contract/sprints';
import type { TrendDay } from '../contract/trend';
import type { StoredReport } from './stored-report';

/** What a report is made of: the same for all who look, but for what they may see. */
export interface ReportInput {
  readonly project: string;
  readonly head: WaveHead;
  readonly phases: readonly PhaseView[];
  readonly total: ReadinessNumbers;
  readonly gates: readonly GateLine[];
  readonly milestones: readonly { readonly id: string; readonly name: string; readonly date: string | null }[];
  readonly stored: Pick<
    StoredReport,
    'workstreams' | 'roles' | 'plan' | 'planCounts' | 'matrix' | 'matrixLeft' | 'decisions'
  >;
  /** Active ones, else the one that was closed last; empty where the section is not shown. */
  readonly sprints: readonly ReportSprint[];
  /** Names of the people who set states of workstreams by hand, by account, as Jira shows them to the person. Absent: none was asked for. */
  readonly names?: ReadonlyMap<string, string>;
  /** The last days that were sampled, the oldest first. */
  readonly trend: readonly TrendDay[];
  /** Addresses of saved minutes by gate, below `/wiki`; empty where the report has no summary. */
  readonly minutes: Readonly<Record<string, string>>;
  /** ISO day in the zone of the wave. */
  readonly today: string;
  /** ISO 8601; null: Jira was not read yet. */
  readonly asOf: string | null;
  /** The facts are older than the wave allows, or were cut short. */
  readonly stale: boolean;
  /** Something was written since the numbers were stored. */
  readonly outOfDate: boolean;
  readonly choice: ReportChoice;
  /** Issues that Jira shows to the person. */
  readonly seen: ReadonlySet<string>;
  /** Gates that wait for the signature of the person. */
  readonly toSign: readonly string[];
  /** Conditions of the person that are not met. */
  readonly conditions: number;
}

/** A sprint for one wave. Its name is on each issue of it in Jira: it is shown to people who see one of `carriers`. */
export type ReportSprint = SprintRollUp & { readonly carriers: readonly string[] };
