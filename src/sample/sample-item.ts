import type { IssueFact, SeenEvidence, SeenKind } from '../readiness/issue-fact';
import { type ItemMarks, NO_MARKS, RESULTS_OF } from '../readiness/item-marks';
import type { ItemSpec } from '../readiness/item-spec';
import type { Turn } from './sample-story';

interface Given {
  readonly spec: ItemSpec;
  readonly turn: Turn | undefined;
  /** Stands for the issue that there is not. */
  readonly issue: string;
  /** Stands for the person who would do it. */
  readonly assignee: string;
  /** The day it is, ISO. */
  readonly today: string;
}

export interface SampleItem {
  readonly fact: IssueFact;
  readonly marks: ItemMarks;
}

type Category = 'new' | 'indeterminate' | 'done';
const STATUS: Readonly<Record<Category, string>> = { new: 'To Do', indeterminate: 'In Progress', done: 'Done' };
const LATE_BY_DAYS = 4;
const DAY_MS = 86_400_000;

/** What would be known of an item of the sample, and what people would have said of it. */
export function sampleItem({ spec, turn, issue, assignee, today }: Given): SampleItem {
  const category = categoryOf(spec, turn, today);
  const due = turn === 'late' && spec.firstDue !== null ? dayAfter(spec.firstDue, LATE_BY_DAYS) : spec.firstDue;
  const at = Date.parse(due !== null && due < today ? due : today);
  const seen: SeenEvidence = { id: issue, by: assignee, at };
  return {
    fact: {
      is: 'read',
      issue,
      last: {
        category,
        status: STATUS[category],
        resolution: category === 'done' ? STATUS.done : null,
        assignee,
        start: spec.firstStart,
        due,
        high: spec.high,
        flagged: turn === 'flagged',
        blockers: [],
        changed: at,
        reopened: null,
        // Whoever has begun has added something; it shows what a criterion asks for only where it asks for that kind.
        evidence: category === 'new' ? {} : Object.fromEntries(SEEN_KINDS.map((kind) => [kind, seen])),
        extras: [],
        project: '',
        property: 'ours',
      },
    },
    marks: {
      ...NO_MARKS,
      criteria: category === 'done' ? confirmed(spec, assignee, at) : {},
      rows: resultsOf(spec, category),
      notApplicable:
        turn === 'not-applicable' ? { reason: 'not-contracted', at: Date.parse(today), sincePhaseBegan: true } : null,
    },
  };
}

const SEEN_KINDS: readonly SeenKind[] = ['attachment', 'comment', 'link'];

function categoryOf({ firstStart, firstDue }: ItemSpec, turn: Turn | undefined, today: string): Category {
  switch (turn) {
    case 'flagged':
    case 'overdue':
    case 'begun':
      return 'indeterminate';
    case 'not-applicable':
      return 'new';
    default:
      if (firstDue !== null && firstDue < today) return 'done';
      return firstStart !== null && firstStart <= today ? 'indeterminate' : 'new';
  }
}

/** What only a person can say: the rest is seen. */
const confirmed = ({ criteria }: ItemSpec, by: string, at: number): ItemMarks['criteria'] =>
  Object.fromEntries(
    criteria
      .filter(({ evidence }) => !(SEEN_KINDS as readonly string[]).includes(evidence))
      .map(({ key }) => [key, { is: 'confirmed' as const, by, at }]),
  );

/** Every row of what is done, and the first of what is in progress, has the result that holds nothing up. */
const resultsOf = ({ rows }: ItemSpec, category: Category): ItemMarks['rows'] =>
  Object.fromEntries(
    rows
      .filter((_, index) => category === 'done' || (category === 'indeterminate' && index === 0))
      .map(({ key, kind }) => [key, RESULTS_OF[kind][1]]),
  );

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
