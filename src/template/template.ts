/**
 * A migration template: what a file, a folder or an archive of one says, before anything is decided about Jira.
 * Texts are the source's own (decoded, not reformatted): bodies stay Markdown until a plan renders them.
 */
export interface Template {
  /** From the folder or the file, never empty. */
  readonly name: string;
  /** As the source writes it (`v2.0`); empty where it names none. */
  readonly version: string;
  readonly format: TemplateFormat;
  readonly phases: readonly Phase[];
}

export type TemplateFormat = 'migops';

export interface Phase {
  readonly name: string;
  readonly modules: readonly Module[];
}

/** A unit of work with one outcome; becomes an epic. */
export interface Module {
  readonly title: string;
  /** The source file, relative to what was given. */
  readonly path: string;
  readonly at: Place;
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
}

export interface Task extends Item {
  readonly subtasks: readonly Item[];
}

/** A task or a subtask. `number` is the one in its heading, counted from 1 within its parent. */
export interface Item {
  readonly number: number;
  readonly title: string;
  readonly at: Place;
  readonly sections: readonly Section[];
}

/**
 * One section under a heading, in the order of the source. A heading may stand several times.
 * `other` is text under no heading that the grammar knows: kept under its own heading, with a diagnostic.
 */
export interface Section {
  readonly kind: 'description' | 'criteria' | 'tools' | 'other';
  /** The heading's own words; empty for text that stands before any section heading. */
  readonly heading: string;
  readonly body: string;
  readonly at: Place;
}

/** A place in a source file. `offset` counts UTF-16 units of the decoded text; line and column are counted from 1. */
export interface Place {
  readonly file: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}
