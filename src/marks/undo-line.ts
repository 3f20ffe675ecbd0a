import { applyChanges, reversed, stands } from './change';
import type { Marked } from './apply-mark';
import type { ItemRecord } from './item-record';
import type { StoredLine } from './stored-line';

/** Takes back what a line of the activity did to an item, where nothing has been written over it. */
export function undoLine(record: ItemRecord, line: StoredLine): Marked {
  // That an issue is asked for cannot be taken back: a second one would be created beside it.
  const isAsking = line.kind === 'create-again';
  if (line.undone || isAsking || line.changes.length === 0) return { is: 'refused', because: 'not-undoable' };
  if (!stands(record, line.changes)) return { is: 'refused', because: 'written-over' };
  const changes = reversed(line.changes);
  return {
    is: 'said',
    record: applyChanges(record, changes),
    changes,
    line: {
      kind: 'undo',
      what: line.what,
      from: line.to,
      to: line.from,
      ...(line.parts && { parts: line.parts.map((one) => ({ ...one, from: one.to, to: one.from })) }),
    },
  };
}
