import { markdownDocument } from '../document/markdown-document';
import { readDocument } from '../document/read-document';
import { phasedModules } from '../phased-modules';
import { parseMigops } from '../parse-migops';
import type { ReadingMap } from '../reading-map';
import type { Template } from '../template';
import type { TextReading } from '../text-reading';
import { movePlaces } from './move-places';
import { pageMarkdown } from './page-markdown';
import type { PageSource } from './page-source';

/**
 * Reads a Confluence page as a template: its blocks become Markdown, and the readers of files find the shape. The template is
 * named after the page and has its version; lines of places are numbers of blocks.
 */
export const readPage = (file: string, page: PageSource, fallback: string, map?: ReadingMap): TextReading => {
  const { text, diagnostics, placeOf } = pageMarkdown(file, page.content);
  const reading = movePlaces(readText(file, text, page, fallback, map), placeOf);
  return {
    templates: reading.templates.map((template) => ({ ...template, version: page.version })),
    diagnostics: [...diagnostics, ...reading.diagnostics],
  };
};

const readText = (
  file: string,
  text: string,
  { title }: PageSource,
  fallback: string,
  map: ReadingMap | undefined,
): TextReading => {
  const { modules, phases, diagnostics } = parseMigops(file, text);
  if (modules.length === 0)
    return readDocument({ file, source: markdownDocument(file, text), title, fallback, ...(map && { map }) }, text);
  const name = title ?? fallback;
  const template: Template = { name, version: '', format: 'migops', phases: phasedModules(modules, phases, name) };
  return { templates: [template], diagnostics };
};
