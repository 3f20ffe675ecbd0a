import { codeFences } from './code-fences';
import { readBoldSection, readHeading, type Heading } from './read-heading';

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

export interface SplitText {
  readonly blocks: readonly Block[];
  /** Lines, counted from 1, of code fences that are not closed. */
  readonly openFences: readonly number[];
}

/** Cuts a text at its headings. Lines inside a code fence are never headings. */
export const splitBlocks = (text: string): SplitText => {
  const lines = text.split('\n');
  const fences = codeFences(lines);
  const blocks: Block[] = [];
  let open = { heading: null as Heading | null, source: '', start: 0, line: 1, bodyStart: 0, bodyLine: 1 };
  let offset = 0;
  const isBoldOpen = text.includes('**');
  const close = (end: number) => {
    const { heading, source, start, line } = open;
    const { body, bodyStart, bodyLine } = trimBody(text, open.bodyStart, end, open.bodyLine);
    blocks.push({ heading, source, start, end, line, body, bodyStart, bodyLine });
  };
  for (const [index, line] of lines.entries()) {
    const inside = fences.covers(index);
    const heading = inside
      ? null
      : line.includes('#')
        ? readHeading(line)
        : isBoldOpen && line.includes('**')
          ? readBoldSection(line)
          : null;
    if (heading) {
      close(offset);
      const next = Math.min(offset + line.length + 1, text.length);
      open = { heading, source: line, start: offset, line: index + 1, bodyStart: next, bodyLine: index + 2 };
    }
    offset += line.length + 1;
  }
  close(text.length);
  return { blocks, openFences: fences.open.map((line) => line + 1) };
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
