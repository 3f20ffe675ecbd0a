import type { StreamPositions } from '../forge/seeded-random';
import type { IndexEntries } from '../jira/search-index';
import { unusedQuota, type UsedQuota } from './rate-limits';

/** What a running site remembers besides its state: a restart forgets it, a checkpoint keeps it. */
export interface SiteMemory {
  /** Of its faults. */
  readonly streams: StreamPositions;
  readonly used: UsedQuota;
  /** What search sees already; empty before the site has read its state. */
  readonly searchable: IndexEntries;
}

export const newSiteMemory = (): SiteMemory => ({ streams: {}, used: unusedQuota(), searchable: new Map() });
