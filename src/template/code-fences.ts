import { readHeading } from './read-heading';

export interface CodeFences {
  /** Whether a line, counted from 0, stands in a closed code fence or is one of its two markers. */
  readonly covers: (index: number) => boolean;
  /** Lines, counted from 0, of fences that are not closed before the template goes on. */
  readonly open: readonly number[];
}

interface Marker {
  readonly line: number;
  readonly fence: string;
  /** A language or other words behind it: it can open a fence and close none. */
  readonly hasInfo: boolean;
}

/** What stands behind a marker that could open a fence. */
interface Ahead {
  readonly closing: number | null;
  readonly info: number | null;
  /** Whether this marker and the equal ones after it are odd in number: one of them has no partner. */
  readonly odd: boolean;
}

const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;

/** The level from which a heading of the grammar is taken for one even in code: `# Tools` may be a script's comment. */
const LEAST_LEVEL = { module: 1, phase: 1, task: 2, subtask: 2, section: 3, unknown: Infinity } as const;

/**
 * Finds the code fences of a text. A fence that is never closed is none, since it would swallow every task after it. Neither is
 * one that ends only at a later fence's marker, which two things tell together: a heading of the grammar stands in it, and a
 * marker is left without a partner or another fence begins in it, with its language.
 */
export const codeFences = (lines: readonly string[]): CodeFences => {
  const markers = lines.flatMap((text, line) => readMarker(text, line));
  if (markers.length === 0) return { covers: () => false, open: [] };
  const ahead = lookAhead(markers);
  const headings = lines.flatMap((text, line) => (isStructure(text) ? [line] : []));
  const covered = new Set<number>();
  const open: number[] = [];
  let nextHeading = 0;
  for (let at = 0; at < markers.length; at += 1) {
    const { line = 0 } = markers[at] ?? {};
    const { closing = null, info = null, odd = false } = ahead[at] ?? {};
    const end = closing === null ? undefined : markers[closing]?.line;
    while ((headings[nextHeading] ?? Infinity) < line) nextHeading += 1;
    const isBroken = (headings[nextHeading] ?? Infinity) < (end ?? 0);
    const isOpen = isBroken && (odd || (info !== null && closing !== null && info < closing));
    if (end === undefined || closing === null || isOpen) {
      open.push(line);
      continue;
    }
    for (let inside = line; inside <= end; inside += 1) covered.add(inside);
    at = closing;
  }
  return { covers: (index) => covered.has(index), open };
};

const readMarker = (text: string, line: number): readonly Marker[] => {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const [, fence, info = ''] = FENCE.exec(text) ?? [];
  if (fence === undefined || (fence.startsWith('`') && info.includes('`'))) return [];
  return [{ line, fence, hasInfo: info.trim() !== '' }];
};

/** From the last marker to the first, so that each looks at its successors once: files of nothing but markers exist. */
const lookAhead = (markers: readonly Marker[]): readonly Ahead[] => {
  const found: Ahead[] = [];
  const counts = new Map<string, number>();
  const infos = new Map<string, number>();
  /** By kind, the bare markers ahead that no nearer one is as long as: the nearest and shortest last. */
  const bare: Record<string, number[]> = { '`': [], '~': [] };
  const lengthOf = (at: number) => markers[at]?.fence.length ?? 0;
  for (let at = markers.length - 1; at >= 0; at -= 1) {
    const { fence = '', hasInfo = false } = markers[at] ?? {};
    const kind = fence.charAt(0);
    const closings = bare[kind] ?? [];
    const count = (counts.get(fence) ?? 0) + 1;
    counts.set(fence, count);
    const closing = closings.findLast((one) => lengthOf(one) >= fence.length) ?? null;
    found.push({ closing, info: infos.get(kind) ?? null, odd: count % 2 === 1 });
    if (hasInfo) {
      infos.set(kind, at);
      continue;
    }
    while (closings.length > 0 && lengthOf(closings.at(-1) ?? 0) <= fence.length) closings.pop();
    closings.push(at);
  }
  return found.reverse();
};

const isStructure = (text: string): boolean => {
  if (!text.includes('#')) return false;
  const heading = readHeading(text);
  return heading !== null && (/#+/.exec(text)?.[0].length ?? 0) >= LEAST_LEVEL[heading.kind];
};
