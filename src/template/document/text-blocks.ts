import { outlineOf, type OutlineLine } from '../outline';
import type { Place } from '../template';
import type { DocumentBlock, ListItem } from './source-document';

interface OpenItem {
  readonly marker: string;
  text: string;
  rest: string;
  readonly items: OpenItem[];
  readonly at: Place;
}

/** Paragraphs and lists. A wrapped line goes on with its paragraph. */
export const textBlocks = (
  lines: readonly string[],
  placeOf: (line: number) => Place,
  inline: (text: string) => string = (text) => text,
): readonly DocumentBlock[] => {
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  const outline = outlineOf(lines.join('\n'));
  const blocks: ({ kind: 'text'; text: string; at: Place } | { kind: 'list'; items: OpenItem[]; at: Place })[] = [];
  let open: OpenItem[] = [];
  for (const [index, line] of outline.entries()) {
    const at = placeOf(filled[index] ?? 0);
    const last = blocks.at(-1);
    if (line.marker !== null) {
      const item: OpenItem = { marker: markerOf(line), text: itemText(line, inline), rest: '', items: [], at };
      const list = last?.kind === 'list' ? last : { kind: 'list' as const, items: [], at };
      if (list !== last) blocks.push(list);
      open = open.slice(0, line.depth - 1);
      (open.at(-1)?.items ?? list.items).push(item);
      open.push(item);
    } else if (line.depth > 0 && last?.kind === 'list' && open.length > 0) {
      const item = open[line.depth - 1] ?? open.at(-1);
      if (item) addTo(item, line, inline);
    } else {
      open = [];
      const text = line.code ? line.text : inline(line.text);
      if (last?.kind === 'text' && !line.blankBefore) last.text += `${line.code ? '\n' : ' '}${text}`;
      else blocks.push({ kind: 'text', text, at });
    }
  }
  return blocks satisfies readonly (DocumentBlock | { kind: 'list'; items: readonly ListItem[] })[];
};

const addTo = (
  item: OpenItem,
  { text: raw, blankBefore, code }: OutlineLine,
  inline: (text: string) => string,
): void => {
  const text = code ? raw : inline(raw);
  const join = code ? '\n' : ' ';
  if (!blankBefore && item.rest === '') item.text += `${join}${text}`;
  else item.rest += `${item.rest === '' ? '' : blankBefore ? '\n\n' : join}${text}`;
};

const markerOf = ({ marker }: OutlineLine): string => (marker?.kind === 'number' ? `${String(marker.number)}.` : '-');

const itemText = ({ marker, text }: OutlineLine, inline: (text: string) => string): string =>
  inline(
    marker?.kind === 'letter' ? `${marker.label} ${text}` : text.replace(BOX, (box) => (box === '☐' ? '[ ]' : '[x]')),
  );

/** As an outline shows boxes. */
const BOX = /^[☐☑](?= )/;
