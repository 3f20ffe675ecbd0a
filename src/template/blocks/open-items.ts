import type { Item, Module, Place, Section, Task, Traits } from '../template';

/** A task or a subtask while its document is read. */
export interface OpenItem {
  readonly title: string;
  readonly at: Place;
  readonly sections: Section[];
  traits: Traits;
  readonly below: OpenItem[];
  /** Its own time could not be read: it takes none from the heading above it either. */
  readonly isUndated?: true;
}

export interface OpenModule {
  readonly title: string;
  readonly at: Place;
  readonly phase: string;
  readonly sections: Section[];
  traits: Traits;
  readonly tasks: OpenItem[];
}

/** What an item's or a module's facts and texts are added to. */
export type Holder = Pick<OpenItem, 'sections' | 'traits'>;

export const closedModule = ({ title, at, sections, traits, tasks }: OpenModule, path: string): Module => ({
  ...{ title, path, at, sections },
  ...traits,
  tasks: tasks.map(closedTask),
});

const closedTask = (task: OpenItem, index: number): Task => ({
  ...closedItem(task, index),
  subtasks: task.below.map(closedItem),
});

const closedItem = ({ title, at, sections, traits }: OpenItem, index: number): Item => ({
  ...{ number: index + 1, title, at, sections },
  ...traits,
});

/** Adds a text below the last one without a heading, or as the first one. */
export const addText = (sections: Section[], body: string, at: Place): void => {
  if (body.trim() === '') return;
  const last = sections.at(-1);
  if (last?.heading === '' && last.kind === 'description')
    sections[sections.length - 1] = { ...last, body: `${last.body}\n\n${body}` };
  else sections.push({ kind: 'description', heading: '', body, at });
};

/** A text under a heading of its own. */
export const addSection = (sections: Section[], heading: string, body: string, at: Place): void => {
  if (heading === '') addText(sections, body, at);
  else sections.push({ kind: 'other', heading, body: body.trim(), at });
};
