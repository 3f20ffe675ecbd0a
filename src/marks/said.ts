import type { ActivityLine } from '../contract/marks';
import type { Change } from './change';

/** Who says something, and when: epoch milliseconds. */
export interface By {
  readonly by: string;
  readonly at: number;
}

/** What a write changes, and what the activity says of it; who, when and of which item stands beside it. */
export interface Said {
  readonly changes: readonly Change[];
  readonly line: Pick<ActivityLine, 'kind' | 'what' | 'from' | 'to' | 'parts'>;
}
