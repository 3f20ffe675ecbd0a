import type { RegisterEdit } from '../contract/raci';
import type { RaciRefusal } from './raci-refusal';
import { readRegister } from './read-register';
import { registerWrites } from './register-writes';
import type { RegisterValue, StoredRegister } from './stored-register';
import { type By, type EntryChange, type EntryConflict, writeEntries } from './write-entries';

export type RegisterEdited =
  | {
      readonly is: 'edited';
      readonly register: StoredRegister;
      /** What `undoEntries` takes back. */
      readonly changes: readonly EntryChange<RegisterValue>[];
    }
  | {
      readonly is: 'refused';
      readonly because: RaciRefusal;
      /** What others have written since. With the register read anew, the same edit is applied over it. */
      readonly conflicts: readonly EntryConflict<RegisterValue>[];
    };

/**
 * Applies an edit of somebody who has read version `read` of the register. Entries that others have written since are theirs; all
 * others can be written. Whether the person may is asked before.
 */
export function editRegister(register: StoredRegister, edit: RegisterEdit, read: number, by: By): RegisterEdited {
  const writes = registerWrites(register, readRegister(register), edit);
  if (typeof writes === 'string') return { is: 'refused', because: writes, conflicts: [] };
  const { entries, changes, conflicts } = writeEntries(register, writes, read, by);
  if (conflicts.length > 0) return { is: 'refused', because: 'changed-meanwhile', conflicts };
  if (changes.length === 0) return { is: 'refused', because: 'nothing-to-change', conflicts };
  return { is: 'edited', register: entries, changes };
}
