import type { Place, Section } from '../template';
import type { NativeItem, NativeSection } from './native-schema';

/** The heading that a section has where the template gives none. */
export const HEADINGS: Readonly<Record<Section['kind'], string>> = {
  description: 'Description',
  criteria: 'Acceptance Criteria',
  tools: 'Tools',
  other: '',
};

/** The sections that `text`, `criteria` and `tools` stand for: a description, and a list each. */
export const shortSections = (
  { text = '', criteria = [], tools = [] }: Pick<NativeItem, 'text' | 'criteria' | 'tools'>,
  at: Place,
): readonly Section[] => [
  ...section('description', bodyOf(text), at),
  ...section('criteria', criteria.map((one) => entry(typeof one === 'string' ? one : one.text)).join('\n'), at),
  ...section('tools', tools.map(entry).join('\n'), at),
];

/** A section as it is written word for word. */
export const verbatimSection = (native: NativeSection, at: Place): Section => {
  const { heading } = native;
  const of = (kind: Section['kind'], body: string): Section => ({ kind, heading: heading ?? HEADINGS[kind], body, at });
  if ('text' in native) return of('description', native.text);
  if ('criteria' in native) return of('criteria', native.criteria);
  return 'tools' in native ? of('tools', native.tools) : of('other', native.other);
};

/** A text without the line ends that a YAML block leaves behind it; empty where it holds no word. */
export const bodyOf = (text: string): string => (text.trim() === '' ? '' : text.slice(0, lengthWithoutEnds(text)));

const lengthWithoutEnds = (text: string): number => {
  let length = text.length;
  while (text[length - 1] === '\n') length -= 1;
  return length;
};

const section = (kind: Section['kind'], body: string, at: Place): readonly Section[] =>
  body === '' ? [] : [{ kind, heading: HEADINGS[kind], body, at }];

/** An entry of a list as one line of Markdown. */
const entry = (words: string): string => `- ${words.replace(/\s+/g, ' ').trim()}`;
