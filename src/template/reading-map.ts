import { z } from 'zod';
import { COLUMN_ROLES, type ColumnRole } from './blocks/column-words';

const columns = z.record(z.string().min(1), z.enum(COLUMN_ROLES));
const headingKinds = ['phase', 'epic', 'task', 'text', 'skip'] as const;

/**
 * How a person says that a source is to be read, where its words do not: what the columns of a table are, and what a heading is. A
 * table is named by its line or by the heading above it; without either the columns count in every table that has them.
 */
export const readingMap = z.strictObject({
  tables: z
    .array(
      z.strictObject({
        line: z.int().min(1).optional(),
        heading: z.string().optional(),
        columns: columns.optional(),
        skip: z.boolean().optional(),
      }),
    )
    .optional(),
  headings: z.array(z.strictObject({ heading: z.string().min(1), as: z.enum(headingKinds) })).optional(),
});

export type ReadingMap = z.output<typeof readingMap>;
export type HeadingKind = (typeof headingKinds)[number];

/** What a map says of one table. */
export interface TableChoice {
  readonly columns: ReadonlyMap<string, ColumnRole>;
  readonly isSkipped: boolean;
}

const plain = (words: string): string =>
  words
    .replace(/[*_`#]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** What a map says of the table at a line, below a heading; all entries that fit it count, later ones first. */
export const tableChoice = (map: ReadingMap, line: number, heading: string): TableChoice => {
  const fitting = (map.tables ?? []).filter(
    (one) => (one.line ?? line) === line && plain(one.heading ?? heading) === plain(heading),
  );
  return {
    columns: new Map(
      fitting.flatMap((one) => Object.entries(one.columns ?? {}).map(([name, role]) => [plain(name), role] as const)),
    ),
    isSkipped: fitting.some(({ skip }) => skip === true),
  };
};

/** What a map says that a heading is; null where it says nothing. */
export const headingChoice = (map: ReadingMap, heading: string): HeadingKind | null =>
  map.headings?.findLast((one) => plain(one.heading) === plain(heading))?.as ?? null;
