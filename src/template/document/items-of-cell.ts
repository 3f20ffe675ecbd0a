import type { Item, Place, Section, Task, Traits } from '../template';
import type { CellItem } from './read-cell';
import { titled } from './titled';

/**
 * The tasks that a cell's items become, what stands below them as subtasks, what stands deeper as text of these. `traitsOf` says
 * what holds for an item by its text.
 */
export const itemsOfCell = (
  items: readonly CellItem[],
  at: Place,
  traitsOf: (text: string, isTask: boolean) => Traits,
): readonly Task[] =>
  items.map((item, index) => ({
    ...itemOf(item, index + 1, 'Task', at, false),
    ...traitsOf(item.text, true),
    subtasks: item.items.map((below, number) => ({
      ...itemOf(below, number + 1, 'Subtask', at, true),
      ...traitsOf(below.text, false),
    })),
  }));

const itemOf = (item: CellItem, number: number, kind: string, at: Place, withItems: boolean): Item => {
  const { title, whole } = titled(item.text, `${kind} ${String(number)}`);
  const body = [whole ?? '', item.note, withItems ? outlineText(item.items, 0) : '']
    .filter((part) => part !== '')
    .join('\n\n');
  const sections: readonly Section[] = body === '' ? [] : [{ kind: 'description', heading: '', body, at }];
  return { number, title, at, sections };
};

const outlineText = (items: readonly CellItem[], depth: number): string =>
  items
    .map(({ text, note, items: below }) => {
      const own = `${'  '.repeat(depth)}- ${[text, note].filter((part) => part !== '').join(' ')}`;
      return below.length === 0 ? own : `${own}\n${outlineText(below, depth + 1)}`;
    })
    .join('\n');
