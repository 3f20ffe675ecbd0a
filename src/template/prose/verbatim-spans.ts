import { mergeSpans, type TextSpan } from './text-span';

const FENCE_OPEN = /^[> \t]*(`{3,}|~{3,})/;
/** A run of backticks up to the next one of the same length; paragraphs end it (CommonMark 6.1). */
const TICKS = /(?<!`)(`{1,20})(?!`)/g;
const TAG = /<(code|pre|kbd|samp|tt)\b[^<>\n]{0,200}>/gi;
/** An address on the web may hold a user, a place, a number. */
const WEB = /(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'`]{1,2000}/giu;

/** The parts of a Markdown text that are code or web addresses: what looks like a contact in them is none. In order. */
export const verbatimSpans = (text: string): readonly TextSpan[] => {
  const fences = fenceSpans(text);
  const spans: TextSpan[] = [...fences, ...tickSpans(text, fences), ...tagSpans(text)];
  for (const found of text.matchAll(WEB)) spans.push([found.index, found.index + found[0].length]);
  return mergeSpans(spans);
};

const fenceSpans = (text: string): readonly TextSpan[] => {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const spans: TextSpan[] = [];
  let open: { readonly from: number; readonly fence: string } | null = null;
  let at = 0;
  for (const line of text.split('\n')) {
    const fence = FENCE_OPEN.exec(line)?.[1];
    if (fence !== undefined && open === null) open = { from: at, fence };
    else if (fence !== undefined && open !== null && fence.startsWith(open.fence)) {
      spans.push([open.from, at + line.length]);
      open = null;
    }
    at += line.length + 1;
  }
  return open === null ? spans : [...spans, [open.from, text.length]];
};

const tagSpans = (text: string): readonly TextSpan[] => {
  const spans: TextSpan[] = [];
  const small = text.toLowerCase();
  const unclosed = new Set<string>();
  let end = 0;
  for (const found of text.matchAll(TAG)) {
    const closing = `</${(found[1] ?? '').toLowerCase()}>`;
    if (found.index < end || unclosed.has(closing)) continue;
    const at = small.indexOf(closing, found.index);
    if (at === -1) {
      unclosed.add(closing);
      continue;
    }
    end = at + closing.length;
    spans.push([found.index, end]);
  }
  return spans;
};

const tickSpans = (text: string, fences: readonly TextSpan[]): readonly TextSpan[] => {
  if (!text.includes('`')) return [];
  const spans: TextSpan[] = [];
  let from = 0;
  for (const [start, end] of [...fences, [text.length, text.length] as const]) {
    for (const part of paragraphs(text, from, start)) spans.push(...ticksOf(text, part));
    from = end;
  }
  return spans;
};

const paragraphs = (text: string, from: number, to: number): readonly TextSpan[] => {
  const parts: TextSpan[] = [];
  let at = from;
  for (const gap of text.slice(from, to).matchAll(/\n[> \t]*\n/g)) {
    parts.push([at, from + gap.index]);
    at = from + gap.index;
  }
  return [...parts, [at, to]];
};

const ticksOf = (text: string, [from, to]: TextSpan): readonly TextSpan[] => {
  const runs = [...text.slice(from, to).matchAll(TICKS)].map((run) => ({ at: from + run.index, size: run[0].length }));
  /** By length, the runs in order: each is looked at once. */
  const bySize = new Map<number, number[]>();
  for (const { at, size } of runs) {
    const known = bySize.get(size);
    if (known) known.push(at);
    else bySize.set(size, [at]);
  }
  const next = new Map<number, number>();
  const spans: TextSpan[] = [];
  let end = from;
  for (const { at, size } of runs) {
    if (at < end) continue;
    const same = bySize.get(size) ?? [];
    let index = next.get(size) ?? 0;
    while ((same[index] ?? Infinity) <= at) index += 1;
    next.set(size, index);
    const closing = same[index];
    if (closing === undefined) continue;
    end = closing + size;
    spans.push([at, end]);
  }
  return spans;
};
