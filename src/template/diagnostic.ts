import type { Place } from './template';

/** `error` stops an import; `warning` and `info` are shown beside what is imported. */
export type Severity = 'error' | 'warning' | 'info';

/** One fault of a source, or one repair that was made to read it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What the author can do about it, as an instruction. */
  readonly remedy: string;
  /** The source's own words, where they are not in the Template. */
  readonly text?: string;
}

/** The closed list of what can be said of a source. Each code has an anchor of the same name in docs/diagnostics.md. */
export type DiagnosticCode =
  // the input as a whole
  | 'empty-input'
  | 'binary-input'
  | 'input-too-large'
  | 'too-many-lines'
  | 'archive-unreadable'
  | 'archive-too-large'
  | 'archive-too-many-files'
  | 'archive-path-escapes'
  | 'file-ignored'
  | 'no-template'
  // decoding
  | 'mixed-encoding'
  | 'mojibake-repaired'
  | 'control-characters'
  // the grammar
  | 'text-before-module'
  | 'heading-unknown'
  | 'section-unknown'
  | 'text-outside-section'
  | 'code-fence-open'
  | 'module-title-empty'
  | 'module-repeated'
  | 'module-empty'
  | 'task-number-repeated'
  | 'task-number-missing'
  | 'task-number-out-of-order'
  | 'task-without-module'
  | 'subtask-without-task'
  | 'subtask-number-repeated'
  | 'subtask-number-missing'
  | 'subtask-number-out-of-order'
  | 'item-title-empty'
  | 'item-empty'
  | 'title-echoes-number'
  // a template's folder
  | 'readme-lists-missing-module'
  | 'module-not-in-readme'
  | 'order-by-name'
  | 'older-version'
  // timelines, checklists, prose, pages
  | 'columns-read'
  | 'columns-unsure'
  | 'layout-table-skipped'
  | 'timeline-unreadable'
  | 'owner-missing'
  | 'contact-left-out'
  | 'page-part-unknown'
  | 'not-imported'
  | 'ticks-read'
  | 'comment-left-out'
  | 'contents-left-out'
  | 'sheet-hidden'
  | 'html-too-many-tags'
  | 'text-left-over'
  // native YAML
  | 'native-unreadable'
  | 'native-invalid'
  | 'native-id-repeated'
  | 'native-id-unknown'
  | 'native-milestone-circle'
  // CSV backlog
  | 'backlog-unreadable'
  | 'backlog-summary-missing'
  | 'backlog-parent-missing'
  | 'backlog-without-epic'
  | 'backlog-cells-left-over'
  | 'backlog-people-left-out'
  | 'backlog-columns-left-out'
  | 'backlog-read-as'
  // phases given by hand
  | 'phases-unreadable'
  | 'phases-incomplete';

/** A Place and what is wrong there: how the stages report, without throwing. */
export const diagnosticAt = (place: Place, rest: Omit<Diagnostic, 'file' | 'line' | 'column'>): Diagnostic => ({
  ...rest,
  file: place.file,
  line: place.line,
  column: place.column,
});
