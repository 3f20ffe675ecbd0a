import { readBlocks } from '../blocks/read-blocks';
import { isPureChecklist, readChecklist } from '../checklist/read-checklist';
import type { TextReading } from '../text-reading';
import { isPureTimeline, readTimeline } from '../timeline/read-timeline';
import type { DocumentReading, NamedDocument, SourceBlocks } from './document-reading';
import type { DocumentBlock } from './source-document';
import { wordsLeftOver } from './words-left-over';

export interface SourcedDocument extends Omit<NamedDocument, 'blocks'> {
  readonly source: SourceBlocks;
}

/**
 * Reads a document: one that is a timeline with its phases, or a checklist with its categories, and nothing else, as such; any
 * other block by block. `text` is its source, whose every word is in the template or in a diagnostic afterwards. No template and no
 * diagnostic: it holds nothing of the kind.
 */
export const readDocument = (document: SourcedDocument, text: string): TextReading => {
  const { source, ...rest } = document;
  const named: NamedDocument = { ...rest, blocks: source.blocks };
  const found = (named.map === undefined ? readTable(named) : null) ?? readBlocks(named);
  if (!found) return { templates: [], diagnostics: [] };
  const { template } = found;
  const diagnostics = [...source.diagnostics, ...found.diagnostics];
  const reading = { templates: [template], diagnostics };
  const left = wordsLeftOver(document.file, text, reading, [...source.understood, ...found.understood]);
  const sortedKeys = [...diagnostics, ...left].toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { templates: [template], diagnostics: sortedKeys };
};

const readTable = (document: NamedDocument): DocumentReading | null => {
  const tables = document.blocks.filter((block) => block.kind === 'table' && /[\p{L}\p{N}]/u.test(block.source));
  if (tables.length === 0 || document.blocks.some(({ kind }) => kind === 'list')) return null;
  const all = (isPure: (block: DocumentBlock) => boolean) => tables.every(isPure);
  if (all(isPureTimeline)) return readTimeline(document);
  return all(isPureChecklist) ? readChecklist(document) : null;
};
