import type { WaitView } from '../contract/result';
import type { Wait } from './stored-wait';

/** A wait as a panel shows it: times as ISO 8601. */
export const waitView = ({ until, because, since }: Wait): WaitView => ({
  until: new Date(until).toISOString(),
  because,
  ...(since === null ? {} : { since: new Date(since).toISOString() }),
});
