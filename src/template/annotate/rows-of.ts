import type { ChecklistRow, Section } from '../template';
import { descriptionOf, listOf, proseOf, type ListLine } from './list-of';
import { optionalPhrase } from './optional-phrase';

/** What an item's rows are told by: its own words, and those of what it stands below. */
export interface RowContext {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly hasSubtasks: boolean;
  /** The task above a subtask; null for a task. */
  readonly parent: { readonly title: string; readonly sections: readonly Section[] } | null;
  readonly module: string;
}

type RowKind = ChecklistRow['kind'];

interface RowRule {
  readonly kind: RowKind;
  readonly says: string;
  readonly holds: (own: string, parent: string, context: RowContext) => boolean;
}

const GO_NO_GO = /\bgo(?:\s+or\s+|\s*\/\s*|\s+and\s+|-)no[ -]?go\b/i;
const PER_ITEM = /\b(?:responsible|owner)\b[^.]{0,300}\bstatus\b[^.]{0,300}\bpriority\b[^.]{0,300}\b(?:each|every)\b/i;
const PASS_FAIL = /\bpass(?:ed)?\s*(?:\/|or)\s*fail(?:ed)?\b/i;
const UP_AND_RUNNING = /\b(?:dashboards?|monitors?|boards?)\b[^.]{0,60}\b(?:up and running|available|in place)\b/i;
const CHECKLIST = /\bchecklists?\b/i;
const ROLLBACK = /\b(?:procedure|steps)\b[^.:]{0,40}\broll(?:ing)?[ -]?back\b/i;
const TEST_TITLE = /^tests?\b|\btest(?:s|ing)\b/i;

/**
 * Which kind of checklist an item's list is, by its own words and its parent's. The first rule that holds decides; a list for which
 * none holds is text. Printed where rows are shown.
 */
export const ROW_RULES: readonly RowRule[] = [
  {
    kind: 'go-no-go',
    says: 'the item, or the task above it, asks for go/no-go',
    holds: (own, parent) => GO_NO_GO.test(own) || GO_NO_GO.test(parent),
  },
  {
    kind: 'go-no-go',
    says: 'the item asks for owner, status and priority of each line',
    holds: (own) => PER_ITEM.test(own),
  },
  {
    kind: 'link',
    says: 'the item asks for dashboards that are up and running',
    holds: (own) => UP_AND_RUNNING.test(own),
  },
  {
    kind: 'test',
    says: 'the item asks for pass or fail, or is a test of a test plan',
    holds: (own, _parent, { title, module }) =>
      PASS_FAIL.test(own) || (/\btest plan\b/i.test(module) && TEST_TITLE.test(title)),
  },
  {
    kind: 'step',
    says: 'the item gives the steps of a rollback',
    holds: (own) => ROLLBACK.test(own),
  },
  {
    kind: 'step',
    says: 'the task above the item, which launches something, has its checklists elsewhere',
    holds: (_own, parent, context) =>
      context.parent !== null && CHECKLIST.test(parent) && LAUNCH.test(`${context.parent.title} ${parent}`),
  },
];

const LAUNCH = /\blaunch|\bcut ?over\b|\bgo[ -]live\b/i;

/** The rows of an item, in order; empty where none is asked for. */
export const rowsOf = (context: RowContext): readonly ChecklistRow[] => {
  const description = descriptionOf(context.sections);
  const own = `${context.title}. ${proseOf(description)}`;
  const parent = context.parent === null ? '' : proseOf(descriptionOf(context.parent.sections));
  const rule = ROW_RULES.find(({ holds }) => holds(own, parent, context));
  if (rule === undefined) return [];
  const lines = leading(listOf(description));
  if (lines.length > 0) return lines.map(({ text }) => rowOf(rule.kind, text));
  // A parent that asks for go or no-go of each of its subtasks asks it of one without a list, too.
  const sentence = proseOf(description);
  const isAsked = rule.kind === 'go-no-go' && GO_NO_GO.test(parent) && !context.hasSubtasks;
  return isAsked && sentence !== '' ? [rowOf(rule.kind, sentence)] : [];
};

/** Numbers beside bullets say how the bullets are done; they are the rows only where there are no bullets. */
const leading = (lines: readonly ListLine[]): readonly ListLine[] => {
  const bullets = lines.filter(({ marker }) => marker === 'bullet');
  return bullets.length > 0 ? bullets : lines;
};

const rowOf = (kind: RowKind, text: string): ChecklistRow => {
  const optional = optionalPhrase(text);
  return { kind, text, ...(optional === null ? {} : { optional }) };
};
