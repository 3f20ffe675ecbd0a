import { readHeading, type Heading } from './read-heading';

/** A heading with the text under it, up to the next heading. The first block of a text may have no heading. */
export interface Block {
  readonly heading: Heading | null;
  /** The heading's line as it stands in the source; empty where there is no heading. */
  readonly source: string;
  /** Where the block begins and ends, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Line of the block's beginning, counted from 1. */
  readonly line: number;
  /** The text under the heading, without blank lines at its edges. */
  readonly body: string;
  /** Where the body's first line that is not blank begins. */
  readonly bodyStart: number;
  readonly bodyLine: number;
}

/**
 * Cuts a text at its headings. Lines inside a code fence are never headings; a fence that is not closed is no fence, since
 * it would swallow every task after it.
 */
export const splitBlocks = (text: string): readonly Block[] => {
  const lines = text.split('\n');
  const fences = new Fences(lines);
  const blocks: Block[] = [];
  let open = { heading: null as Heading | null, source: '', start: 0, line: 1, bodyStart: 0, bodyLine: 1 };
  let offset = 0;
  const close = (end: number) => {
    const { heading, source, start, line } = open;
    const { body, bodyStart, bodyLine } = trimBody(text, open.bodyStart, end, open.bodyLine);
    blocks.push({ heading, source, start, end, line, body, bodyStart, bodyLine });
  };
  for (const [index, line] of lines.entries()) {
    const inside = fences.covers(index);
    const heading = inside || !line.includes('#') ? null : readHeading(line);
    if (heading) {
      close(offset);
      const next = Math.min(offset + line.length + 1, text.length);
      open = { heading, source: line, start: offset, line: index + 1, bodyStart: next, bodyLine: index + 2 };
    }
    offset += line.length + 1;
  }
  close(text.length);
  return blocks;
};

const BLANK_LINES = /(?:[^\S\n]*\n)+/y;

const trimBody = (text: string, start: number, end: number, line: number) => {
  const body = text.slice(start, end);
  BLANK_LINES.lastIndex = 0;
  const blank = BLANK_LINES.exec(body)?.[0] ?? '';
  return {
    body: body.slice(blank.length).trimEnd(),
    bodyStart: start + blank.length,
    bodyLine: line + (blank === '' ? 0 : blank.split('\n').length - 1),
  };
};

const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;

/** Which lines stand in a closed code fence. Asked line by line, from the first to the last. */
class Fences {
  private until = -1;
  /** The shortest fence of each kind that is known not to be closed any more: spares looking for it again. */
  private readonly unclosed = new Map<string, number>();

  constructor(private readonly lines: readonly string[]) {}

  covers(index: number): boolean {
    if (index <= this.until) return true;
    const line = this.lines[index] ?? '';
    const found = line.includes('```') || line.includes('~~~') ? FENCE.exec(line) : null;
    const marker = found?.[1];
    if (!found || marker === undefined) return false;
    const kind = marker.charAt(0);
    if (kind === '`' && (found[2] ?? '').includes('`')) return false;
    if (marker.length >= (this.unclosed.get(kind) ?? Infinity)) return false;
    const end = this.closing(index, kind, marker.length);
    if (end < 0) {
      this.unclosed.set(kind, marker.length);
      return false;
    }
    this.until = end;
    return true;
  }

  private closing(from: number, kind: string, length: number): number {
    for (let index = from + 1; index < this.lines.length; index += 1) {
      const line = (this.lines[index] ?? '').trim();
      if (line.length >= length && line === kind.repeat(line.length)) return index;
    }
    return -1;
  }
}
