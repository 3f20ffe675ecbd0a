import type { Diagnostic } from '../diagnostic';
import type { Place } from '../template';
import { blockMarkdown } from './block-markdown';
import { pageReport } from './page-report';

export interface PageMarkdown {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** A place in the text as one in the page: its line is the number of the block, counted from 1. */
  readonly placeOf: (place: Place) => Place;
}

/** A page's blocks as one Markdown text, so that pages are read by the same readers as files. */
export const pageMarkdown = (file: string, content: readonly unknown[]): PageMarkdown => {
  const report = pageReport(file);
  const parts: string[] = [];
  /** By line of the text, counted from 0, the block that it belongs to. */
  const blocks: number[] = [];
  for (const [index, value] of content.entries()) {
    report.block = index + 1;
    const text = blockMarkdown(value, report);
    if (text === '') continue;
    parts.push(text);
    for (let line = text.split('\n').length; line >= 0; line -= 1) blocks.push(index + 1);
  }
  return {
    text: parts.join('\n\n'),
    diagnostics: report.diagnostics(),
    placeOf: ({ file: own, line }) => ({ file: own, offset: 0, line: blocks[line - 1] ?? 1, column: 1 }),
  };
};
