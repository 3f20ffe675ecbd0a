import { readChecklist } from '../checklist/read-checklist';
import { readProse } from '../prose/read-prose';
import type { TextReading } from '../text-reading';
import { readTimeline } from '../timeline/read-timeline';
import type { NamedDocument } from './document-reading';
import { wordsLeftOver } from './words-left-over';

/**
 * Reads a document by the first shape that it has: a timeline, a checklist, prose. `text` is its source, whose every word is in
 * the template or in a diagnostic afterwards. No template and no diagnostic: it has none of these shapes.
 */
export const readDocument = (document: NamedDocument, text: string): TextReading => {
  const found = readTimeline(document) ?? readChecklist(document) ?? readProse(document);
  if (!found) return { templates: [], diagnostics: [] };
  const { template, diagnostics, understood } = found;
  const reading = { templates: [template], diagnostics };
  const left = wordsLeftOver(document.file, text, reading, understood);
  const sortedKeys = [...diagnostics, ...left].toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { templates: [template], diagnostics: sortedKeys };
};
