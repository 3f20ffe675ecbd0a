/** A milestone as a preview or a wave tells it; how many issues wait for it only a preview knows. */
export interface MilestoneRow {
  readonly id: string;
  readonly name: string;
  readonly date: string | null;
  readonly isCutover: boolean;
  readonly windowDays: number | null;
  readonly waits?: number;
}

/** The milestone that every wave has: the production cutover. */
export const T_0 = 't-0';
