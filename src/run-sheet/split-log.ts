import { LOG_PAGE } from '../contract/limits';
import type { StoredLogLine } from './stored-run-sheet';

/** Bytes of the lines that stay in the entry, which takes 230 KiB with all else that it holds. */
const MAX_TAIL_BYTES = 100 * 1024;

/**
 * Where a log is cut so that its newest lines fit the entry: the older part becomes a page, and is never written again. The
 * newest page stays, so that looking at the sheet reads one value.
 * @returns null where all of it may stay
 */
export function splitLog(
  log: readonly StoredLogLine[],
): { readonly page: readonly StoredLogLine[]; readonly rest: readonly StoredLogLine[] } | null {
  const isLong = log.length >= 2 * LOG_PAGE || new TextEncoder().encode(JSON.stringify(log)).length > MAX_TAIL_BYTES;
  if (!isLong || log.length < 2) return null;
  const at = Math.ceil(log.length / 2);
  return { page: log.slice(0, at), rest: log.slice(at) };
}
