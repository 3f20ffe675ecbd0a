import { nothingPlayed, type PlayedFaults } from './fault-plan';
import { newQueueMemory, type QueueMemory } from './queue';
import type { StreamPositions } from './seeded-random';
import { newStorageMemory, type StorageMemory } from './storage/storage';
import type { PendingDelivery } from './triggers';

/** What a running host remembers besides its state: a restart forgets it, a checkpoint keeps it. */
export interface HostMemory {
  readonly streams: StreamPositions;
  readonly played: PlayedFaults;
  readonly storage: StorageMemory;
  readonly queue: QueueMemory;
  readonly deliveries: PendingDelivery[];
  /** "<METHOD path template>": how many product requests the app has made. */
  readonly requests: Record<string, number>;
  /** What functions ended with that did not return, newest last, in words. */
  readonly failures: string[];
  /** Epoch milliseconds. */
  lastActivity: number;
}

export const newHostMemory = (now: number): HostMemory => ({
  streams: {},
  played: nothingPlayed(),
  storage: newStorageMemory(),
  queue: newQueueMemory(),
  deliveries: [],
  requests: {},
  failures: [],
  lastActivity: now,
});
