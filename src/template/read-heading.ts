/** A line that structures a template. Anything else is text. */
export type Heading =
  | { readonly kind: 'module'; readonly title: string; readonly number: number | null }
  | { readonly kind: 'task'; readonly number: number | null; readonly title: string }
  | {
      readonly kind: 'subtask';
      readonly task: number | null;
      readonly number: number | null;
      readonly title: string;
      /** Written `Task 1.2`, which is the second task where 1 is the number of its module. */
      readonly dotted?: true;
    }
  | { readonly kind: 'phase'; readonly title: string }
  | {
      readonly kind: 'section';
      readonly section: 'description' | 'criteria' | 'tools';
      readonly heading: string;
      readonly inline: string;
    }
  | { readonly kind: 'unknown'; readonly level: number; readonly heading: string };

const ATX = /^[ \t\u00a0\u200b\ufeff]{0,3}(#{1,6})([ \t\u00a0]*)(.*)$/;
const CLOSING = /(?:^|[ \t])#+$/;

// No two parts of a pattern may match the same white space: lines of a megabyte of it exist.
const MODULE = /^modules?(?:\s*(\d{1,9}))?\s*(?:[:：]|[-–—](?=\s))\s*(.*)$/i;
/** Without a number a colon is needed: `## Task force` is a heading about something else. */
const TASK = /^task\s*(?:#?(\d{1,15})\s*(?:[:：)]|\.(?!\d)|[-–—](?=\s)|(?=\s)|$)|[:：])\s*(.*)$/i;
const SUBTASK =
  /^(?:task(?:\s*#?(\d{1,15}))?\s*(?:[:：.,–—-]\s*)?)?sub[\s-]?task\s*(?:#?(?:(\d{1,15})\.)?(\d{1,15})\s*(?:[:：)]|\.(?!\d)|[-–—](?=\s)|(?=\s)|$)|[:：])\s*(.*)$/i;
/** `## Task 1.2: …` is the second subtask of task 1. */
const DOTTED = /^task\s*#?(\d{1,15})\.(\d{1,15})\s*(?:[:：.)]|[-–—](?=\s)|(?=\s)|$)\s*(.*)$/i;
/** `### Subtask 1.2.3 – …`: the third subtask of task 2 of module 1. */
const DOTTED_SUBTASK = /^sub[\s-]?task\s*#?\d{1,9}\.(\d{1,9})\.(\d{1,9})\s*(?:[:：.)]|[-–—](?=\s)|(?=\s)|$)\s*(.*)$/i;
const PHASE = /^phases?\s*(?:#?\d{1,9}|[ivx]{1,5})?\s*(?:[:：]|[-–—](?=\s))\s*(\S.*)$/i;
/** Pictures before the words of a heading. */
const PICTURES = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3)+\s*/u;
/** A section's heading in bold instead of hash signs. */
const BOLD_SECTION =
  /^\s{0,3}\*\*\s*(descriptions?|acceptance[\s-]*criteria|tools?(?: used)?)\s*[:：]?\s*\*\*\s*[:：]?\s*$/i;
/** Bold and code around the words of a heading say nothing that the heading does not. */
const EMPHASIS = /\*+|__+|`+/g;
const EMPHASISED_SUBTASK = /^[*_`]+\s*sub[\s-]?task/i;
const SECTION =
  /^(descriptions?|(?:acceptance[\s-]*)?criteria|acceptance[\s-]*criterion|tools?|tool\(s\))\s*(?:[:：]\s*(.*))?$/i;

/** Below this level an unknown heading is part of the text that it stands in. */
const DEEPEST_STRUCTURE = 4;

/**
 * Reads one line as a heading of the grammar, or null for text. Tolerant of case, of extra and missing spaces, of the
 * heading's level, and of a number's separator. A line such as `#hashtag` is text: without a space after `#` only the words of the
 * grammar are read as a heading.
 */
export const readHeading = (line: string): Heading | null => {
  const found = ATX.exec(line);
  if (!found) return null;
  const level = found[1]?.length ?? 1;
  const words = (found[3] ?? '').trimEnd().replace(CLOSING, '').trim().replace(PICTURES, '');
  const known = readWords(words) ?? readEmphasised(words);
  if (known?.kind === 'task' && EMPHASISED_SUBTASK.test(known.title)) return readEmphasised(words) ?? known;
  if (known) return known;
  const spaced = (found[2] ?? '') !== '';
  if (!spaced || words === '' || level > DEEPEST_STRUCTURE) return null;
  return { kind: 'unknown', level, heading: words };
};

/** A line in bold that stands for a section's heading, or null. */
export const readBoldSection = (line: string): Heading | null => {
  const words = BOLD_SECTION.exec(line)?.[1];
  return words === undefined ? null : { kind: 'section', section: sectionKind(words), heading: words, inline: '' };
};

const readEmphasised = (words: string): Heading | null => {
  const plain = words.replace(EMPHASIS, '').replace(/^_|_$/g, '').trim();
  return plain === words ? null : readWords(plain);
};

const readWords = (words: string): Heading | null => {
  const module = MODULE.exec(words);
  if (module) return { kind: 'module', title: module[2] ?? '', number: toNumber(module[1]) };
  const deep = DOTTED_SUBTASK.exec(words);
  if (deep) return { kind: 'subtask', task: toNumber(deep[1]), number: toNumber(deep[2]), title: deep[3] ?? '' };
  const subtask = SUBTASK.exec(words);
  if (subtask) {
    const task = toNumber(subtask[1] ?? subtask[2]);
    return { kind: 'subtask', task, number: toNumber(subtask[3]), title: subtask[4] ?? '' };
  }
  const dotted = DOTTED.exec(words);
  if (dotted) {
    return {
      kind: 'subtask',
      task: toNumber(dotted[1]),
      number: toNumber(dotted[2]),
      title: dotted[3] ?? '',
      dotted: true,
    };
  }
  const task = TASK.exec(words);
  if (task) return { kind: 'task', number: toNumber(task[1]), title: task[2] ?? '' };
  const phase = PHASE.exec(words);
  if (phase) return { kind: 'phase', title: phase[1] ?? '' };
  const section = SECTION.exec(words);
  if (section) {
    const heading = section[1] ?? '';
    return { kind: 'section', section: sectionKind(heading), heading, inline: section[2] ?? '' };
  }
  return null;
};

const toNumber = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

const sectionKind = (heading: string): 'description' | 'criteria' | 'tools' => {
  const first = heading[0]?.toLowerCase();
  if (first === 'd') return 'description';
  return first === 't' ? 'tools' : 'criteria';
};
