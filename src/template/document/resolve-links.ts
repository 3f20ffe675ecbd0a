import type { DocumentBlock, ListItem } from './source-document';

const REFERENCE = /(!?)\[([^\][\n]{1,300})\](?:\[([^\][\n]{0,80})\])?(?![(:])/g;

/**
 * Links that name their target elsewhere (`[the plan][plan]`) with the target in place, and footnotes as text of what they stand
 * in. A definition that nothing names stays where it was.
 */
export const resolveLinks = (
  blocks: readonly DocumentBlock[],
  definitions: ReadonlyMap<string, string>,
): { readonly blocks: readonly DocumentBlock[]; readonly understood: readonly string[] } => {
  if (definitions.size === 0) return { blocks, understood: [] };
  const used = new Set<string>();
  const understood: string[] = [];
  const notes = new Map<string, number>();
  const resolve = (text: string, addNote: (note: string) => void): string =>
    text.includes('[')
      ? text.replace(REFERENCE, (whole, mark: string, words: string, label?: string) => {
          const key = (label === undefined || label === '' ? words : label).toLowerCase();
          const target = definitions.get(key);
          if (target === undefined || (label === undefined && /^ ?x?$/i.test(words))) return whole;
          used.add(key);
          if (label !== undefined && label !== '') understood.push(label);
          if (!key.startsWith('^')) return `${mark}[${words}](${targetOf(target)})`;
          understood.push(words);
          const seen = notes.get(key) ?? 0;
          notes.set(key, seen + 1);
          if (seen === 0) addNote(target);
          return '';
        })
      : text;
  const both = (text: string, rest: string): readonly [string, string] => {
    const added: string[] = [];
    const own = resolve(text, (note) => added.push(note)).trimEnd();
    const more = resolve(rest, (note) => added.push(note));
    return [own, [more, ...added].filter((part) => part !== '').join('\n\n')];
  };
  const item = (one: ListItem): ListItem => {
    const [text, rest] = both(one.text, one.rest);
    return { ...one, text, rest, items: one.items.map(item) };
  };
  const block = (one: DocumentBlock): DocumentBlock => {
    switch (one.kind) {
      case 'heading':
        return { ...one, text: resolve(one.text, (note) => understood.push(note)) };
      case 'text': {
        const [text, rest] = /^(?:`{3}|~{3})/.test(one.text) ? [one.text, ''] : both(one.text, '');
        return { ...one, text: [text, rest].filter((part) => part !== '').join('\n\n') };
      }
      case 'list':
        return { ...one, items: one.items.map(item) };
      case 'table': {
        const cells = (own: readonly string[]) =>
          own.map((cell) =>
            both(cell, '')
              .filter((part) => part !== '')
              .join('\n'),
          );
        return {
          ...one,
          header: cells(one.header),
          rows: one.rows.map((row) => ({ ...row, cells: cells(row.cells) })),
          source: resolve(one.source, () => undefined),
        };
      }
    }
  };
  const done = blocks.map(block);
  const unused = [...definitions].filter(([label]) => !used.has(label));
  for (const label of used) understood.push(label);
  const last = blocks.at(-1);
  if (unused.length === 0 || !last) return { blocks: done, understood };
  // Nothing names them: they are text at the end.
  const text = unused.map(([label, target]) => `[${label}]: ${target}`).join('\n');
  return { blocks: [...done, { kind: 'text', text, at: last.at }], understood };
};

/** Without its title, and without brackets that would end it. */
const targetOf = (definition: string): string =>
  (definition.replace(/\s+["'(].*$/, '').replace(/^<|>$/g, '') || definition).replace(
    /[()\s]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
