import { plainWords } from '../annotate/plain-words';
import type { Notice, Section } from '../template';
import { blockText } from './block-text';
import type { DocumentBlock } from './source-document';

export interface DescribedDocument {
  readonly about: readonly Section[];
  readonly notices: readonly Notice[];
}

const DEPRECATED = /\bdeprecated\b/i;
const SUCCESSOR = /\b(?:see|use|replaced|superseded)\b/i;
const TARGET = /\]\(([^()\s]+)\)/g;

/**
 * What a document says outside its modules: its text, a section a heading, and a notice where it calls itself deprecated and
 * names what to read instead. A notice's paragraph is not in the text again.
 */
export const describeDocument = (blocks: readonly DocumentBlock[]): DescribedDocument => {
  const sections: { kind: Section['kind']; heading: string; parts: string[]; at: Section['at'] }[] = [];
  const notices: Notice[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      sections.push({ kind: 'other', heading: block.text, parts: [], at: block.at });
      continue;
    }
    const text = blockText(block);
    const notice = block.kind === 'text' ? readNotice(text) : null;
    if (notice) notices.push(notice.notice);
    if (notice?.saysAll || /^[-*_\s]*$/.test(text)) continue;
    if (sections.length === 0) sections.push({ kind: 'description', heading: '', parts: [], at: block.at });
    sections.at(-1)?.parts.push(text);
  }
  return {
    about: sections.map(({ kind, heading, parts, at }) => ({ kind, heading, body: parts.join('\n\n'), at })),
    notices,
  };
};

/** `saysAll`: it holds all words and the only link of the text. */
const readNotice = (text: string): { notice: Notice; saysAll: boolean } | null => {
  if (!DEPRECATED.test(text) || !SUCCESSOR.test(text)) return null;
  const links = [...text.matchAll(TARGET)].map(([, target]) => target ?? '');
  const [link] = links;
  const words = plainWords(text).replace(/\*/g, '');
  return {
    notice: { kind: 'deprecated', text: words, ...(link === undefined ? {} : { link }) },
    saysAll: links.length < 2,
  };
};
