import type { Condition, Item, Module, Place, Task, Template, Traits } from '../../../src/template/template';

const AT: Place = { file: 'own.yaml', offset: 0, line: 1, column: 1 };

export const item = (number: number, title: string, traits: Traits = {}, text = ''): Item => ({
  number,
  title,
  at: AT,
  sections: text === '' ? [] : [{ kind: 'description', heading: 'Description', body: text, at: AT }],
  ...traits,
});

export const task = (
  number: number,
  title: string,
  traits: Traits = {},
  subtasks: readonly Item[] = [],
  text = '',
): Task => ({ ...item(number, title, traits, text), subtasks });

export const moduleOf = (title: string, tasks: readonly Task[], traits: Traits = {}): Module => ({
  title,
  path: 'own.yaml',
  at: AT,
  sections: [],
  tasks,
  ...traits,
});

export const template = (modules: readonly Module[], rest: Partial<Template> = {}): Template => ({
  name: 'Own',
  version: '',
  format: 'native',
  phases: [{ name: 'Move', modules }],
  ...rest,
});

export const yes = (question: string): Condition => ({ question, is: 'yes' });
export const no = (question: string): Condition => ({ question, is: 'no' });
