import { lengthText, spanText } from '../values/time-span';
import { T_ZERO, type Notice, type Offset, type Section, type Template, type Traits } from '../template/template';
import { heading, SECTION_LEVEL } from './describe-item';
import { blockNodes } from './block-nodes';
import type { AdfNode } from './import-plan';
import { outlineOf } from '../template/outline';

/** What describing an item's traits needs of its template. */
export interface TraitNames {
  readonly role: (id: string) => string;
  readonly milestone: (id: string) => string;
  readonly document: (id: string) => string;
  readonly question: (id: string) => string;
  /** Whether to say of an item that nobody owns it. */
  readonly tellUnowned: boolean;
}

interface Described {
  readonly sections: readonly Section[];
  readonly traits: Traits;
  readonly owners: readonly string[];
  readonly open: readonly string[];
  readonly toFill: readonly string[];
  /** Of a module: its phase, its tasks and its dates in one line. */
  readonly outline: string | null;
}

/**
 * What a template says of an item besides its text: checklist rows, questions and form fields that its text does not hold
 * already, and one list of facts (owner, offset, documents …). Empty where there is nothing to say.
 */
export const describeTraits = (item: Described, names: TraitNames, notKept: string[]): readonly AdfNode[] => {
  const { sections, traits } = item;
  const said = folded(sections.map((section) => section.body).join('\n'));
  const unsaid = (texts: readonly string[]) => texts.filter((text) => !said.includes(folded(text)));
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Checklist', unsaid((traits.rows ?? []).map((row) => row.text))],
    ['Questions', unsaid(traits.questions ?? [])],
    ['To fill in', unsaid((traits.form ?? []).map((field) => field.label))],
    [DETAILS, factsOf(item, names)],
  ];
  return lists.flatMap(([title, entries]) => {
    if (entries.length === 0) return [];
    return [
      heading(title, SECTION_LEVEL),
      ...blockNodes(outlineOf(entries.map((entry) => `- ${entry.replace(/\s+/g, ' ')}`).join('\n')), notKept),
    ];
  });
};

/** Heading of the facts; `Planned` in issues that earlier versions created. */
const DETAILS = 'Details';

const folded = (text: string): string => text.replace(/[\s*_`[\]]+/g, ' ').toLowerCase();

const factsOf = ({ traits, owners, open, toFill, outline }: Described, names: TraitNames): readonly string[] => {
  const { offset, duration, ongoing, optional, priority, status, storyPoints, labels, documents, notices } = traits;
  const facts: string[] = [];
  if (outline !== null) facts.push(outline);
  if (owners.length > 0) facts.push(`Owner: ${owners.map(names.role).join(', ')}`);
  else if (names.tellUnowned) facts.push('No owner yet');
  if (offset !== undefined) facts.push(`Due: ${sayOffset(offset, names.milestone)}`);
  if (duration !== undefined) facts.push(`Takes: ${String(duration)} working ${duration === 1 ? 'day' : 'days'}`);
  if (ongoing) facts.push('Ongoing: ends with its phase');
  if (optional !== undefined) facts.push(labelled('Optional', optional));
  if (open.length > 0) facts.push(`Scope open: ${open.map(names.question).join(' ')}`);
  if (toFill.length > 0) facts.push(`To fill in: ${toFill.join(', ')}`);
  if (priority !== undefined) facts.push(`Priority: ${priority}`);
  if (status !== undefined) facts.push(labelled('Status before the import', status));
  if (storyPoints !== undefined) facts.push(`Story points: ${String(storyPoints)}`);
  const long = (labels ?? []).filter((label) => !isLabel(label));
  if (long.length > 0) facts.push(`Labels: ${long.join(', ')}`);
  if (documents !== undefined && documents.length > 0)
    facts.push(`Documents: ${documents.map(names.document).join(', ')}`);
  for (const notice of notices ?? []) facts.push(sayNotice(notice));
  return facts;
};

export const sayNotice = ({ kind, text, link }: Notice): string =>
  `${labelled(kind === 'deprecated' ? 'Deprecated' : 'Note', text)}${link === undefined || text.includes(link) ? '' : ` (${link})`}`;

/** A text after its label. A text that begins with the label, in brackets or before a colon or dash, does not repeat it. */
const labelled = (label: string, text: string): string => {
  const own = new RegExp(`^[\\s(\\[*_]*${label}\\b[\\s)\\]*_]*(?:[:–—-]\\s*|$)`, 'i').exec(text);
  const rest = own === null ? text.trim() : text.slice(own[0].length).trim();
  return rest === '' ? label : `${label}: ${rest}`;
};

/** `T-30`, `T-36 hours`, `Kick-off`, `End of Sprint 0, 5 days before`. */
export const sayOffset = ({ milestone, ...span }: Offset, name: (id: string) => string): string => {
  const text = spanText(span);
  if (milestone === T_ZERO) return `T${text}`;
  if (text === '-0') return name(milestone);
  return `${name(milestone)}, ${lengthText(span)} ${text.startsWith('-') ? 'before' : 'after'}`;
};

/** Names of what a template declares; an id that it does not is its own name. */
export const traitNames = (template: Template, tellUnowned: boolean): TraitNames => {
  const lookUp = (all: readonly { readonly id: string; readonly name: string }[] | undefined) => {
    const byId = new Map((all ?? []).map(({ id, name }) => [id, name]));
    return (id: string) => byId.get(id) ?? id;
  };
  return {
    role: lookUp(template.roles),
    milestone: lookUp(template.milestones),
    document: lookUp(template.documents),
    question: lookUp((template.questions ?? []).map(({ id, text }) => ({ id, name: text }))),
    tellUnowned,
  };
};

/** Jira's labels have at most 255 characters; a longer one is kept as text. */
export const isLabel = (label: string): boolean => label !== '' && label.length <= 255;
