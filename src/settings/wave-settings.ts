import type { FirstSteps } from '../contract/readiness';
import type { ReadinessSettings } from '../readiness/wave-facts';
import type { AccountId } from '../wave/ids';

/** What the people of a wave decided about it. Absent in storage until something is changed. */
export interface WaveSettings {
  readonly readiness: ReadinessSettings;
  readonly owner: AccountId;
  /** Accounts that may only look. */
  readonly viewers: readonly AccountId[];
  readonly state: 'active' | 'closed' | 'archived';
  /** What the overview offers after the first import. */
  readonly firstSteps: FirstSteps;
  /** 0: never changed. */
  readonly epoch: number;
}
