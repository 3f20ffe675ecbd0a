import { readDocument } from '../document/read-document';
import { yaml } from '../late-yaml';
import type { DocumentBlock, ListItem } from '../document/source-document';
import type { ReadingMap } from '../reading-map';
import type { Place } from '../template';
import type { TextReading } from '../text-reading';

/** A larger text is no plan that a person wrote; parsing one takes seconds. */
const LONGEST = 512 * 1024;
/** Brackets within brackets, dashes behind dashes: no person nests so deep, and a parser takes the square of it. */
const DEEP = /(?:- ){20}|[[{][ \t]*(?:[[{][ \t]*){30}/;
/** Lists within lists. */
const DEEPEST = 20;
const KEY = /^(?:---[ \t]*\n)?(?:[ \t]*#[^\n]*\n|[ \t]*\n)*(?:- )?["']?[A-Za-z_][\w .-]{0,60}["']?:(?:[ \t]|\n)/;
const MARKDOWN = /^#{2,6} \S|^\|[ :-]+\||^\s*[-*] \[[ xX]\] /m;

const NAMES = ['name', 'title', 'summary', 'task', 'step', 'activity', 'action', 'description', 'text'] as const;
const PHASES = /^(?:phases|stages|waves)$/i;
const GROUPS = /^(?:phases|stages|waves|sections|groups|epics|modules|milestones|categories|areas|plays|stories)$/i;
const ITEMS = /^(?:steps|tasks|items|activities|actions|checklist|checks|subtasks|sub_tasks|children|todo|todos)$/i;

/** Whether a text may be YAML: it begins with a key, and nothing in it is Markdown. */
export const looksLikeOutline = (text: string): boolean =>
  text.length <= LONGEST &&
  KEY.test(text.slice(0, 5_000)) &&
  /^\s*- /m.test(text) &&
  !MARKDOWN.test(text) &&
  !DEEP.test(text);

/**
 * Reads YAML that is not Runway's as a nested list: keys such as `phases` hold groups, keys such as `steps` work; a name is a title, any
 * other value a line "Key: value" of its item. Null where the text is no such YAML. Aliases expand a hundred times at most.
 */
export const readOutline = (file: string, text: string, name: string, map?: ReadingMap): TextReading | null => {
  let value: unknown;
  try {
    const document = yaml().parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
    if (document.errors.length > 0) return null;
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    return null; // Two documents, a tag that is not known, aliases beyond the limit: another reader may know the text.
  }
  const at: Place = { file, offset: 0, line: 1, column: 1 };
  const placeOf = placesIn(file, text);
  const root = Array.isArray(value) ? { items: value } : value;
  if (
    !isMap(root) ||
    !Object.values(root).some(
      (one) => Array.isArray(one) && one.some((inner) => isMap(inner) || typeof inner === 'string'),
    )
  )
    return null;
  const blocks: DocumentBlock[] = [];
  const title = titleIn(root);
  if (title !== null) blocks.push({ kind: 'heading', level: 1, text: title.text, at });
  const understood: string[] = [];
  addGroup(root, title?.key ?? '', 2, blocks, understood, placeOf);
  if (!blocks.some(({ kind }) => kind === 'list')) return null;
  return readDocument(
    { file, source: { blocks, diagnostics: [], understood }, title: null, fallback: name, ...(map && { map }) },
    text,
  );
};

type Map_ = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Map_ => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const titleIn = (map: Map_): { readonly key: string; readonly text: string } | null => {
  for (const key of NAMES) {
    const value = map[key];
    if (isScalar(value) && String(value).trim() !== '') return { key, text: String(value).replace(/\s+/g, ' ').trim() };
  }
  return null;
};

type Places = (words: string) => Place;

/** Where words stand in the source, each time a little further on. */
const placesIn = (file: string, text: string): Places => {
  let from = 0;
  let line = 1;
  return (words) => {
    const found = text.indexOf(words, from);
    if (found !== -1) {
      line += text.slice(from, found).split('\n').length - 1;
      from = found;
    }
    const start = text.lastIndexOf('\n', from) + 1;
    return { file, offset: start, line, column: 1 };
  };
};

/** What a map says of itself as text, its groups as headings, its work as lists. */
const addGroup = (
  map: Map_,
  titleKey: string,
  level: number,
  blocks: DocumentBlock[],
  understood: string[],
  placeOf: Places,
): void => {
  const lines = Object.entries(map).flatMap(([key, value]) =>
    key !== titleKey && isScalar(value) ? [`${key}: ${String(value)}`] : [],
  );
  if (lines.length > 0 && level === 2)
    blocks.push({ kind: 'text', text: lines.join('\n'), at: placeOf(lines[0]?.split(':')[0] ?? '') });
  understood.push(titleKey);
  for (const [key, value] of Object.entries(map)) {
    if (isScalar(value) || value === null || value === undefined) continue;
    const entries: readonly unknown[] = Array.isArray(value)
      ? value
      : Object.entries(value as Map_).map(([name, inner]) =>
          isMap(inner)
            ? { name, ...inner }
            : Array.isArray(inner)
              ? { name, items: inner }
              : `${name}: ${String(inner)}`,
        );
    understood.push(key);
    const isGroup =
      level < 6 &&
      (GROUPS.test(key) ||
        (!ITEMS.test(key) && entries.every((entry) => isMap(entry) && Object.values(entry).some(Array.isArray))));
    if (!isGroup) {
      const at = placeOf(key);
      blocks.push({ kind: 'list', items: entries.map((entry) => itemOf(entry, 0, understood, placeOf)), at });
      continue;
    }
    for (const entry of entries) {
      const own = isMap(entry) ? entry : {};
      const title = titleIn(own) ?? { key: '', text: isScalar(entry) ? String(entry) : key };
      const meta = Object.entries(own).flatMap(([one, inner]) =>
        one !== title.key && isScalar(inner) ? [`${one}: ${String(inner)}`] : [],
      );
      const at = placeOf(title.text);
      blocks.push({
        kind: 'heading',
        level,
        text: title.text,
        at,
        ...(meta.length === 0 ? {} : { meta }),
        ...(PHASES.test(key) ? { isPhase: true as const } : {}),
      });
      addGroup(own, title.key, level + 1, blocks, understood, placeOf);
    }
  }
};

const itemOf = (value: unknown, depth: number, understood: string[], placeOf: Places): ListItem => {
  if (!isMap(value)) {
    const text = isScalar(value)
      ? String(value).replace(/\s+/g, ' ')
      : Array.isArray(value)
        ? ''
        : JSON.stringify(value ?? '');
    const items =
      Array.isArray(value) && depth < DEEPEST ? value.map((one) => itemOf(one, depth + 1, understood, placeOf)) : [];
    return { marker: '-', text, rest: '', items, at: placeOf(text.slice(0, 40)) };
  }
  const title = titleIn(value);
  const at = placeOf(title?.text.slice(0, 40) ?? '');
  if (title !== null) understood.push(title.key);
  const items = Object.entries(value).flatMap(([key, inner]): readonly ListItem[] => {
    if (key === title?.key || inner === null || inner === undefined) return [];
    if (isScalar(inner))
      return [{ marker: '-', text: `${key}: ${String(inner).replace(/\s+/g, ' ')}`, rest: '', items: [], at }];
    if (depth >= DEEPEST) return [{ marker: '-', text: key, rest: JSON.stringify(inner), items: [], at }];
    const entries: readonly unknown[] = Array.isArray(inner) ? inner : [inner];
    const below = entries.map((one) => itemOf(one, depth + 1, understood, placeOf));
    if (!ITEMS.test(key)) return [{ marker: '-', text: key, rest: '', items: below, at }];
    understood.push(key);
    return below;
  });
  return { marker: '-', text: title?.text ?? Object.keys(value)[0] ?? '', rest: '', items, at };
};
