import type { z } from 'zod';

/** What is wrong with the value at a path, as a sentence. */
export interface Explained {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What the schema says of a value, in sentences. A value that fits no form of several is judged by the form it comes nearest to. */
export const explainIssue = (issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): readonly Explained[] => {
  const path = [...above, ...issue.path].filter((part): part is string | number => typeof part !== 'symbol');
  const named = path.findLast((part) => typeof part === 'string');
  const name = named === undefined ? 'The template' : `"${named}"`;
  switch (issue.code) {
    case 'invalid_union': {
      const [nearest] = issue.errors.toSorted((a, b) => distance(a) - distance(b));
      if (nearest === undefined || nearest.every(isOtherKind))
        return [{ path, message: `${name} cannot be ${kindOf(issue.input)}.` }];
      const alike = issue.errors.filter((one) => distance(one) === distance(nearest));
      if (alike.length === 1) return nearest.flatMap((one) => explainIssue(one, path));
      const needed = alike.flat().filter(isMissing).map(lastKey);
      return [
        { path, message: `${name} needs one of these keys: ${needed.join(', ')}.` },
        ...nearest.filter((one) => !isMissing(one)).flatMap((one) => explainIssue(one, path)),
      ];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: `"${key}" is an unknown key.` }));
    case 'invalid_type':
      if (issue.input === undefined) return [{ path, message: `${name} is missing.` }];
      return [
        { path, message: `${name} must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}.` },
      ];
    case 'invalid_value':
      return [
        {
          path,
          message: `${name} must be ${issue.values
            .map(String)
            .join(', ')
            .replace(/, ([^,]*)$/, ' or $1')}.`,
        },
      ];
    case 'too_small':
      if (issue.origin !== 'number' && issue.origin !== 'int') return [{ path, message: `${name} is empty.` }];
      return [{ path, message: `${name} must be at least ${String(issue.minimum)}.` }];
    default:
      return [{ path, message: `${name}: ${issue.message}.` }];
  }
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a mapping',
};

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'this mapping';
  return typeof value === 'string' ? 'text' : `the ${typeof value} ${JSON.stringify(value)}`;
};

/** The whole value is of another kind than this form: text where the form is a mapping. */
const isOtherKind = (issue: z.core.$ZodIssue): boolean => issue.code === 'invalid_type' && issue.path.length === 0;

const isMissing = (issue: z.core.$ZodIssue): boolean => issue.code === 'invalid_type' && issue.input === undefined;

const lastKey = (issue: z.core.$ZodIssue): string => String(issue.path.at(-1));

/** How far a value is from a form: another kind of value is farthest, then the one with more faults. */
const distance = (issues: readonly z.core.$ZodIssue[]): number =>
  issues.some(isOtherKind)
    ? Number.MAX_SAFE_INTEGER
    : issues.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 1), 0);
