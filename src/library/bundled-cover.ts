import type { Template } from '../template/template';
import marks from './source-marks.json';

/** The part of a source's titles that a template must have to be that source: pages are edited, and readers differ. */
const ENOUGH = 0.6;

/**
 * The bundled template that was made from this source; null where it was made from another. Known by its titles: a public page is saved
 * under any name and in any format. Only numbers for the titles come with the app, since the words are other people's.
 * @returns the id of the bundled template
 */
export function coveredBy(template: Template): string | null {
  const own = marksOf(template);
  const found = marks.find(({ titles }) => titles.filter((title) => own.has(title)).length >= titles.length * ENOUGH);
  return found?.template ?? null;
}

/** A number for each title of modules, tasks and subtasks. */
export const marksOf = ({ phases }: Template): ReadonlySet<number> =>
  new Set(
    phases
      .flatMap(({ modules }) => modules)
      .flatMap(({ title, tasks }) => [title, ...tasks.flatMap((task) => [task.title, ...titlesOf(task.subtasks)])])
      .map(markOf),
  );

const titlesOf = (items: readonly { readonly title: string }[]): readonly string[] => items.map(({ title }) => title);

/** FNV-1a over letters and digits alone: case, marks of emphasis and white space differ between formats. */
function markOf(title: string): number {
  let hash = 0x811c9dc5;
  for (const character of title.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [])
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
