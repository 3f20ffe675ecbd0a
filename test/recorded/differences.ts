/** One place at which an answer is not what was recorded. */
export interface Difference {
  /** JSON pointer into the answer. */
  readonly at: string;
  readonly recorded: unknown;
  readonly now: unknown;
}

/** A difference that was meant, with the line of CHANGELOG.md that tells users. */
export interface IntendedDifference {
  readonly calls: readonly string[] | 'all';
  /** JSON pointer: `*` is any one name or index, `**` any number of them. */
  readonly at: string;
  /** Words of the line in CHANGELOG.md. */
  readonly changelog: string;
  readonly because: string;
}

const ABSENT = '(absent)';

/** Every place at which two JSON values differ; of lists of unequal length the list itself. */
export function differences(recorded: unknown, now: unknown, at = ''): Difference[] {
  if (Array.isArray(recorded) && Array.isArray(now)) {
    if (recorded.length !== now.length)
      return [{ at, recorded: `${recorded.length} entries`, now: `${now.length} entries: ${short(now)}` }];
    return recorded.flatMap((one, index) => differences(one, now[index], `${at}/${index}`));
  }
  if (isObject(recorded) && isObject(now)) {
    const names = new Set([...Object.keys(recorded), ...Object.keys(now)]);
    return [...names].flatMap((name) =>
      differences(valueAt(recorded, name), valueAt(now, name), `${at}/${escaped(name)}`),
    );
  }
  return Object.is(recorded, now) ? [] : [{ at, recorded, now }];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const valueAt = (object: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : ABSENT;
/** RFC 6901. */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

export const isIntended = (call: string, { at }: Difference, { calls, at: pattern }: IntendedDifference): boolean =>
  (calls === 'all' || calls.includes(call)) && matches(at.split('/'), pattern.split('/'));

function matches([name, ...names]: readonly string[], [part, ...parts]: readonly string[]): boolean {
  if (part === undefined) return name === undefined;
  if (part === '**')
    return (
      matches(name === undefined ? [] : [name, ...names], parts) ||
      (name !== undefined && matches(names, [part, ...parts]))
    );
  return name !== undefined && (part === '*' || part === name) && matches(names, parts);
}

/** A difference in one line, for people. */
export const told = ({ at, recorded, now }: Difference): string => `${at}: ${short(recorded)} → ${short(now)}`;

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
