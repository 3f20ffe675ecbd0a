import type { Place } from '../template';

/**
 * A document as all readers but the grammars see it, whether it was Markdown, reStructuredText or a Confluence page. Texts
 * are Markdown. Every line of the source that holds a word is in a block.
 */
export type DocumentBlock =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly text: string;
      readonly at: Place;
      /** Lines of front matter that stand right above it. */
      readonly meta?: readonly string[];
      /** The source says that it is a phase. */
      readonly isPhase?: true;
    }
  /** A paragraph, code, a quotation, a rule. */
  | { readonly kind: 'text'; readonly text: string; readonly at: Place }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly at: Place }
  | DocumentTable;

export interface ListItem {
  /** As the source marks it: `-`, `*`, `3.`. */
  readonly marker: string;
  /** Its first paragraph; empty where it has none. */
  readonly text: string;
  /** What follows in the item besides nested lists. */
  readonly rest: string;
  readonly items: readonly ListItem[];
  readonly at: Place;
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Its lines as they stand in the source. */
  readonly source: string;
  readonly at: Place;
}

export interface TableRow {
  /** With their white space; line breaks (`<br>`) as `\n`. There may be fewer or more than the header has. */
  readonly cells: readonly string[];
  readonly at: Place;
}
