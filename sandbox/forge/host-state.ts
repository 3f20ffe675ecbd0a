import type { QueueState } from './queue-state';
import type { RowsState } from './storage/rows';

/** Everything an installation remembers, as plain JSON. */
export interface HostState {
  readonly version: 1;
  /** Epoch milliseconds. Absent in what an earlier sandbox saved: long ago. */
  readonly deployedAt?: number;
  readonly storage: RowsState;
  readonly queue: QueueState;
  /** When each scheduled trigger runs next, by module key; epoch milliseconds. */
  readonly scheduled: Record<string, number>;
}

export const emptyHostState = (deployedAt: number): HostState => ({
  version: 1,
  deployedAt,
  storage: {},
  queue: { events: [], jobs: {} },
  scheduled: {},
});
