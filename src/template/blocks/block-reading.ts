import { roleBook } from '../document/role-book';
import type { DocumentBlock } from '../document/source-document';
import type { Diagnostic } from '../diagnostic';
import type { ReadingMap } from '../reading-map';
import type { OpenModule } from './open-items';
import type { TableBook } from './table-rows';
import type { Tables } from './shape-of-groups';

/** What is collected while the groups of a document are read. */
export interface BlockReading extends TableBook {
  readonly file: string;
  /** The template's name: of its phase, and of the module of what stands below no heading. */
  readonly title: string;
  readonly tables: Tables;
  readonly map: ReadingMap;
  readonly modules: OpenModule[];
  /** What the document says outside its modules. */
  readonly about: DocumentBlock[];
  readonly diagnostics: Diagnostic[];
  readonly understood: string[];
  /** A table has a column of owners or times: an item without an owner is worth telling. */
  hasOwners: boolean;
}

export const blockReading = (file: string, title: string, tables: Tables, map: ReadingMap): BlockReading => ({
  ...{ file, title, tables, map },
  ...{ modules: [], about: [], diagnostics: [], understood: [] },
  roles: roleBook(),
  ticks: 0,
  hasOwners: false,
});
