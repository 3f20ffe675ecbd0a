/** What a wave was on one day, as it was last sampled on that day. Counts of items. */
export interface TrendDay {
  /** ISO day in the wave's zone. */
  readonly day: string;
  readonly complete: number;
  /** The scope: what is in readiness. */
  readonly counted: number;
  /** Due before that day, by the plan that was agreed then. */
  readonly planned: number;
  readonly overdue: number;
  /** Team backlog. */
  readonly team: number;
  readonly teamDone: number;
}

/** The days of a wave that were sampled, the oldest first: a day without a sample is missing. */
export interface TrendView {
  readonly days: readonly TrendDay[];
  /** ISO days in the zone of the wave. */
  readonly today: string;
  readonly cutover: string | null;
}
