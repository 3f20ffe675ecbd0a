import { diagnosticAt, type Diagnostic } from '../diagnostic';
import type { Module, Place } from '../template';
import type { DocumentTable } from './source-document';

/** Says how a table is read, and keeps the words of its headings. */
export const columnsRead = (table: DocumentTable, shape: string): Diagnostic =>
  diagnosticAt(table.at, {
    code: 'columns-read',
    severity: 'info',
    message: `This table is read as ${shape}, by the headings of its columns.`,
    remedy: 'Nothing needs to be done.',
    text: table.header.map((cell) => cell.trim()).join(' | '),
  });

/** Says how many activities nobody owns; nothing where each has an owner. */
export const unowned = (modules: readonly Module[], at: Place): readonly Diagnostic[] => {
  const tasks = modules.flatMap((module) => module.tasks);
  const open = tasks.filter((task) => task.owners === undefined).length;
  if (open === 0) return [];
  const said = diagnosticAt(at, {
    code: 'owner-missing',
    severity: 'info',
    message: `${String(open)} of ${String(tasks.length)} activities ${open === 1 ? 'has' : 'have'} no owner.`,
    remedy: "Fill the owner's column, or give owners in the tree before the import.",
  });
  return [said];
};
