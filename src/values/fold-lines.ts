import { NOT_OF_ONE_LINE, oneLine } from './one-line';

/**
 * A stored value whose texts are of one line: for values that a schema of the contract reads, which refuses texts that it took before.
 * @param except keys whose texts may have several lines
 */
export function foldLines(value: unknown, except: readonly string[] = []): unknown {
  if (typeof value === 'string') return NOT_OF_ONE_LINE.test(value) ? oneLine(value) : value;
  if (Array.isArray(value)) return value.map((each) => foldLines(each, except));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, except.includes(key) ? each : foldLines(each, except)]),
  );
}
