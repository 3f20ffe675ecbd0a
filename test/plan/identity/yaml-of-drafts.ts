import { stringify } from 'yaml';
import type { Draft } from './edited-template';

/** The same template as `templateOfDrafts` in Runway's own format. Each issue of it has a label that names its draft. */
export function yamlOfDrafts(phases: readonly Draft[]): string {
  const node = ({ id, title, text, days }: Draft) => ({
    title,
    labels: [`id-${String(id)}`],
    ...(text === '' ? {} : { criteria: text.split('\n').map((line) => line.replace(/^- /, '')) }),
    ...(days === null ? {} : { offset: days === 0 ? 'T-0' : `T-${String(-days)}` }),
  });
  const withBelow = (draft: Draft, names: readonly string[]): object => {
    const [name, ...rest] = names;
    return name === undefined || draft.children.length === 0
      ? node(draft)
      : { ...node(draft), [name]: draft.children.map((child) => withBelow(child, rest)) };
  };
  return stringify({
    runway: 1,
    name: 'Move',
    phases: phases.map(({ title, children }) => ({
      name: title,
      modules: children.map((module) => withBelow(module, ['tasks', 'subtasks'])),
    })),
  });
}
