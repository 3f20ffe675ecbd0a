import { z } from 'zod';
import { answeredFor } from '../contract/answers';
import type { ActivityLine } from '../contract/marks';
import { storedChange } from './change';
import type { By, Said } from './said';

const kinds = [
  'confirm',
  'withdraw',
  'reject',
  'row',
  'row-plan',
  'run-again',
  'answer',
  'not-applicable',
  'applicable',
  'replace',
  'create-again',
  'workstream',
  'owner',
  'priority',
  'due',
  'settings',
  'raci',
  'register',
  'gates',
  'gate',
  'run-sheet',
  'decision',
  'document',
  'risk',
  'question',
  'sprint-state',
  'import',
  'undo',
] as const satisfies readonly ActivityLine['kind'][];

const part = z.object({ what: z.string(), from: z.string(), to: z.string(), for: answeredFor.exactOptional() });

/** One write through Runway, as the activity keeps it. */
export const storedLine = z.object({
  id: z.string(),
  at: z.number(),
  by: z.string(),
  item: z.string().nullable(),
  /** The item's issue, so that a line is shown only to who may see that. */
  issue: z.string().nullable(),
  kind: z.enum(kinds),
  what: z.string(),
  from: z.string(),
  to: z.string(),
  undone: z.boolean(),
  /** Several answers that were written at once. Absent: one thing was said. */
  parts: z.array(part).exactOptional(),
  changes: z.array(storedChange),
});
export type StoredLine = z.infer<typeof storedLine>;

/** Characters of a text that a line shows; the whole of it stands in its changes. */
const SHOWN = 500;
/** And of each of several answers. */
const PART_SHOWN = 200;
/** Later than every time there is, in milliseconds of 13 digits: ids count down to it, so that the newest comes first. */
const END_OF_TIME = 9_999_999_999_999;

/** @param mark eight hexadecimal digits that keep two lines of one millisecond apart */
export const lineId = (at: number, mark: string): string => `${String(END_OF_TIME - at).padStart(13, '0')}-${mark}`;

export const lineOf = (
  { changes, line: { kind, what, from, to, parts } }: Said,
  { by, at }: By,
  where: Pick<StoredLine, 'item' | 'issue'>,
  mark: string,
): StoredLine => ({
  id: lineId(at, mark),
  at,
  by,
  item: where.item,
  issue: where.issue,
  kind,
  what: what.slice(0, SHOWN),
  from: from.slice(0, SHOWN),
  to: to.slice(0, SHOWN),
  undone: false,
  ...(parts === undefined ? {} : { parts: parts.map((one) => ({ ...one, what: one.what.slice(0, PART_SHOWN) })) }),
  changes: [...changes],
});

export const viewLine = ({ changes: _changes, issue: _issue, at, ...line }: StoredLine): ActivityLine => ({
  ...line,
  at: new Date(at).toISOString(),
});
