import type { Diagnostic } from '../diagnostic';
import type { ReadingMap } from '../reading-map';
import type { Template } from '../template';
import type { DocumentBlock } from './source-document';

/** The blocks of a source, with what was said while they were found. */
export interface SourceBlocks {
  readonly blocks: readonly DocumentBlock[];
  readonly diagnostics: readonly Diagnostic[];
  /** Words that are no text: tags, labels of links. */
  readonly understood: readonly string[];
}

/** A document to be read, whatever its shape. */
export interface NamedDocument {
  readonly file: string;
  readonly blocks: readonly DocumentBlock[];
  /** The title that it has from elsewhere (a page's), or null. */
  readonly title: string | null;
  /** The name of a template whose document names none. */
  readonly fallback: string;
  /** How a person says that it is to be read. */
  readonly map?: ReadingMap;
}

/** What the reader of one shape makes of a document. */
export interface DocumentReading {
  readonly template: Template;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that became values: cells with an offset, numbers of rows, headings of columns. */
  readonly understood: readonly string[];
}
