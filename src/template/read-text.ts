import { looksLikeSheet, sheetBlocks } from './blocks/read-sheet';
import { readTrello } from './backlog/read-trello';
import { looksLikeBacklog, readBacklog } from './backlog/read-backlog';
import { looksLikeRst } from './document/looks-like-rst';
import { markdownDocument } from './document/markdown-document';
import { readDocument } from './document/read-document';
import { rstDocument } from './document/rst-document';
import { looksLikeHtml, readHtml } from './html/read-html';
import { looksLikeNative, readNative } from './native/read-native';
import { looksLikeOutline, readOutline } from './outline-yaml/read-outline';
import { readPageSource } from './page/page-source';
import { readPage } from './page/read-page';
import { parseMigops } from './parse-migops';
import type { ReadingMap } from './reading-map';
import { MAX_LINES } from './source-limits';
import { sourceProblem } from './source-problem';
import type { TextReading } from './text-reading';

/**
 * Reads a text that is not in the MigOps grammar by the shape that its content has. `name` names a template that does not
 * name itself. A text whose tasks are in that grammar and stand below no module has faults of the grammar, and is not taken for
 * prose. No template and no diagnostic: the text has no shape that is known.
 */
export const readText = (file: string, text: string, name: string, map?: ReadingMap): TextReading => {
  if (looksLikeNative(text)) return readNative(file, text);
  if (hasTooManyLines(text)) return { templates: [], diagnostics: [sourceProblem('too-many-lines', file, '')] };
  const page = readPageSource(text);
  if (page) return readPage(file, page, name, map);
  const board = readTrello(file, text);
  if (board) return board;
  if (looksLikeHtml(text)) return readHtml(file, text, name, map);
  const outline = looksLikeOutline(text) ? readOutline(file, text, name, map) : null;
  if (outline) return outline;
  if (looksLikeBacklog(text)) return readBacklog(file, text);
  if (looksLikeSheet(text)) {
    const source = { ...sheetBlocks(file, text), understood: [] };
    return readDocument({ file, source, title: null, fallback: name, ...(map && { map }) }, text);
  }
  const grammar = parseMigops(file, text).diagnostics;
  if (grammar.some(({ code }) => code === 'task-without-module')) return { templates: [], diagnostics: grammar };
  const source = looksLikeRst(text) ? rstDocument(file, text) : markdownDocument(file, text);
  return readDocument({ file, source, title: null, fallback: name, ...(map && { map }) }, text);
};

/** Counts lines that are not empty; stops just past the limit. */
const hasTooManyLines = (text: string): boolean => {
  if (text.length < MAX_LINES * 2) return false;
  let lines = 0;
  for (let at = 0; at < text.length && lines <= MAX_LINES;) {
    const next = text.indexOf('\n', at);
    if (next !== at) lines += 1;
    at = next === -1 ? text.length : next + 1;
  }
  return lines > MAX_LINES;
};
