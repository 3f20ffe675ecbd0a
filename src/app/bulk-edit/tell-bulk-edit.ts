import type { BulkEdit, BulkItem } from '../../jobs/bulk-edit';
import { groupedBulk } from '../../jobs/bulk-edit';
import type { IssueId } from '../../wave/ids';
import type { StoredLine } from '../../marks/stored-line';
import { lineId } from '../../marks/stored-line';
import { readLines } from '../../forge/storage/activity-store';
import { hashOf } from '../../forge/storage/rows/keys';
import { type ToSay, writeSaid } from '../../forge/storage/write-said';

/** Parts whose lines are written before it is stored that they are. */
const PARTS_AT_ONCE = 5;

/** The line by which a bulk edit is told of an item: known before it is written, so that none is written twice. */
export const lineOfBulk = ({ id, startedAt }: BulkEdit, item: string): string => lineId(startedAt, markOf(id, item));
const markOf = (edit: string, item: string): string => hashOf(`${edit} ${item}`).slice(0, 8);

/** The parts of which everything is written or refused, and of which no line is written yet; some of them at a time. */
export function partsToTell(edit: BulkEdit): number[] {
  const { parts } = groupedBulk(edit);
  return parts
    .flatMap((part, index) => {
      const { done = [], refused = [] } = edit.results[index] ?? {};
      return done.length + refused.length === part.length && !edit.told.includes(index) ? [index] : [];
    })
    .slice(0, PARTS_AT_ONCE);
}

/** Writes a line of the activity for every item of these parts whose issue was written. @returns those issues */
export async function tellParts(edit: BulkEdit, parts: readonly number[]): Promise<IssueId[]> {
  const done = new Set(parts.flatMap((part) => edit.results[part]?.done ?? []));
  const items = edit.items.filter(({ issue }) => done.has(issue));
  const { undoes } = edit;
  const taken = new Map<string | null, StoredLine>(
    undoes === null
      ? []
      : (
          await readLines(
            edit.wave,
            items.flatMap(({ id }) => undoes[id] ?? []),
          )
        ).map((line) => [line.item, line]),
  );
  await writeSaid(
    edit.wave,
    { by: edit.by, at: edit.startedAt },
    items.map((item) => toSay(edit, item, taken.get(item.id))),
  );
  return items.map(({ issue }) => issue);
}

function toSay(edit: BulkEdit, { id, issue, from, to }: BulkItem, undoes: StoredLine | undefined): ToSay {
  const words = (value: string | null) => (value === null ? '' : (edit.names[value] ?? value));
  return {
    item: id,
    issue,
    version: null,
    mark: markOf(edit.id, id),
    ...(undoes === undefined ? {} : { undoes }),
    decide: ({ record, lines }) =>
      lines.some((line) => line.id === lineOfBulk(edit, id))
        ? { is: 'refused', because: 'nothing-to-change' }
        : {
            is: 'said',
            record,
            changes: [],
            line: { kind: edit.field, what: '', from: words(from), to: words(to) },
          },
  };
}
