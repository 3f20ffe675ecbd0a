import type { QueueState } from './queue-state';
import type { RowsState } from './storage/rows';

/** Everything an installation remembers, as plain JSON. */
export interface HostState {
  readonly version: 1;
  readonly storage: RowsState;
  readonly queue: QueueState;
  /** When each scheduled trigger runs next, by module key; epoch milliseconds. */
  readonly scheduled: Record<string, number>;
}

export const emptyHostState = (): HostState => ({
  version: 1,
  storage: {},
  queue: { events: [], jobs: {} },
  scheduled: {},
});
