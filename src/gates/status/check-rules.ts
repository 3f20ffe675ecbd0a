import type { Gate, GateCheck, GateCutover, GateEvidence, GateRow } from '../../contract/gates';
import { isStale } from '../../readiness/is-stale';
import { isFine } from '../../readiness/row-state';
import type { ItemState } from '../../readiness/wave-readiness';
import { conditionIs } from '../record/condition-is';
import type { Covered } from '../facts/covered-by';
import { isAsAsked, needOf } from '../facts/document-as-asked';
import type { GateFacts } from '../facts/gate-facts';
import { containsCutover } from '../facts/contains-cutover';
import { settle, type Settled } from './settle';

/** What a check is answered by. */
export interface ToCheck {
  readonly gate: Gate;
  readonly covered: Covered;
  readonly facts: GateFacts;
}

export interface CheckRule {
  /** When it is unmet and when nobody can say, in words: docs/go-no-go.md prints them. Otherwise it is met. */
  readonly unmet: string;
  readonly unknown: string;
  readonly find: (to: ToCheck) => Settled;
}

/**
 * How each check of the contract is answered: a check without a rule does not compile. A known failure outranks what is unknown,
 * and what could not be read is never met. docs/go-no-go.md prints this table; a test holds the two together.
 */
export const CHECK_RULES: Readonly<Record<GateCheck, CheckRule>> = {
  'high-items': {
    unmet:
      'a high-priority item, or a high-priority task of the team backlog, is not complete; at a cutover, no one but its assignee has confirmed one of its criteria',
    unknown: 'one of them cannot be read',
    find: ({ gate, covered }) =>
      ofItems(
        covered.counted.filter(({ high }) => high),
        gate.stands === 'cutover' ? isConfirmedByOther : undefined,
      ),
  },
  'other-items': {
    unmet: 'an item of another priority is not complete',
    unknown: 'one of them cannot be read',
    find: ({ covered }) => ofItems(covered.counted.filter(({ high, team }) => !high && !team)),
  },
  'high-rows': {
    unmet: 'a high-priority go/no-go line is pending or no-go',
    unknown: 'never: results are kept by Runway',
    find: ({ covered }) => ofRows(covered.rows.filter(({ kind, high }) => kind === 'go-no-go' && high)),
  },
  'other-rows': {
    unmet: 'another go/no-go line is pending or no-go',
    unknown: 'never: results are kept by Runway',
    find: ({ covered }) => ofRows(covered.rows.filter(({ kind, high }) => kind === 'go-no-go' && !high)),
  },
  tests: {
    unmet: 'a test line failed, is blocked or was not run',
    unknown: 'never: results are kept by Runway',
    find: ({ covered }) => ofRows(covered.rows.filter(({ kind }) => kind === 'test')),
  },
  documents: {
    unmet:
      'a document that the gate names is not registered, has no place, or is not as the gate asks: there, reviewed or locked',
    unknown: 'what holds one of them, or all, cannot be read',
    find: ({ gate, facts }) => {
      const known = byId(facts.documents);
      return settle(gate.documents, 'document', (id) => {
        if (known === null) return 'unknown';
        const document = known.get(id);
        if (document === undefined) return 'unmet';
        if (!document.readable && document.notNeeded !== true) return 'unknown';
        return isAsAsked(document, needOf(gate, id), facts.wave.today) ? 'met' : 'unmet';
      });
    },
  },
  decisions: {
    unmet: 'a decision that the gate names is not approved, or any of the wave that was approved is under revision',
    unknown: 'one that the gate names, or all, cannot be read',
    find: ({ gate, facts }) => {
      // Whether one is under revision is asked even where the gate names none.
      if (facts.decisions === null) return { is: 'unknown', evidence: [] };
      const known = byId(facts.decisions);
      const revised = facts.decisions.filter(({ state }) => state === 'under-revision').map(({ id }) => id);
      return settle([...new Set([...gate.decisions, ...revised])], 'decision', (id) => {
        const state = known?.get(id)?.state;
        if (state === undefined) return 'unknown';
        return state === 'approved' ? 'met' : 'unmet';
      });
    },
  },
  workstreams: {
    unmet:
      'a workstream that the gate covers is not signed off; at a cutover, its lead has not said ready in the roll call',
    unknown: 'it is unknown whether one of them is signed off; at a cutover never, since Runway keeps the roll call',
    find: ({ gate, covered, facts }) => {
      const slugs = [...new Set(covered.counted.map(({ workstream }) => workstream))];
      // What was signed off weeks before says nothing of this night: each lead is asked again.
      if (gate.stands === 'cutover')
        return settle(slugs, 'workstream', (slug) => (facts.roll?.[slug] === 'ready' ? 'met' : 'unmet'));
      const closed = new Map(facts.workstreams?.map((one) => [one.slug, one.closed]));
      return settle(slugs, 'workstream', (slug) => {
        const is = closed.get(slug);
        return is === undefined ? 'unknown' : is ? 'met' : 'unmet';
      });
    },
  },
  raci: {
    unmet: "a row of what the gate covers, or the gate's own, has an error",
    unknown: 'a module that the gate covers, or the gate, has a row that was not read',
    find: ({ gate, covered, facts }) => {
      const errors = new Map(facts.raci?.map((one) => [one.row, one.errors]));
      const rows = new Set([
        ...covered.counted.map(({ module }) => module),
        ...(gate.raci === null ? [] : [gate.raci]),
      ]);
      return settle([...rows], 'raci', (row) => {
        const count = errors.get(row);
        return count === undefined ? 'unknown' : count === 0 ? 'met' : 'unmet';
      });
    },
  },
  scope: {
    unmet: 'a scope question on which something covered hangs has no answer',
    unknown: 'the questions cannot be read',
    find: ({ covered, facts }) => {
      if (covered.counted.length === 0) return { is: 'nothing', evidence: [] };
      if (facts.openQuestions === null) return { is: 'unknown', evidence: [] };
      const hangs = (node: string) => covered.counted.some(({ id, module }) => isBelow(id, node) || module === node);
      const open = facts.openQuestions.filter(({ nodes }) => nodes.some(hangs)).map(({ id }) => id);
      return open.length === 0 ? { is: 'met', evidence: [] } : settle(open, 'question', () => 'unmet');
    },
  },
  backlog: {
    unmet: 'a task of the team backlog that was marked as needed for the gate is not done',
    unknown: 'one of them cannot be read',
    find: ({ covered }) => ofItems(covered.counted.filter(({ high, team }) => !high && team)),
  },
  conditions: {
    unmet: 'a condition of the current decision at another gate is open past its date',
    unknown: 'the conditions cannot be read',
    find: ({ facts }) => {
      if (facts.earlierConditions === null) return { is: 'unknown', evidence: [] };
      return settle(
        facts.earlierConditions.map(({ id }) => id),
        'condition',
        (_id, index) => {
          const condition = facts.earlierConditions?.[index];
          return condition !== undefined && conditionIs(condition, facts.wave.today) === 'overdue' ? 'unmet' : 'met';
        },
      );
    },
  },
  commitment: {
    unmet: 'T-0 or its window is not set, or the customer has not agreed to just these',
    unknown: 'never: commitments are kept by Runway',
    find: ({ facts: { cutover, commitment } }) => {
      const agreed =
        commitment !== null &&
        commitment.party === 'customer' &&
        isSameCutover(commitment.to, cutover) &&
        isSet(cutover);
      return settle(['t-0'], 'commitment', () => (agreed ? 'met' : 'unmet'));
    },
  },
  change: {
    unmet: 'a change board decides, and has not approved, or the window of the change does not contain the cutover',
    unknown: 'never: the approval is kept by Runway',
    find: ({ facts: { cutover, change } }) => {
      if (change === undefined || change.is === 'not-asked') return { is: 'nothing', evidence: [] };
      const isIn = change.is === 'approved' && containsCutover(change, cutover);
      return settle(['change'], 'change', () => (isIn ? 'met' : 'unmet'));
    },
  },
  facts: {
    unmet: 'never',
    unknown:
      'Jira was last read more than 60 minutes ago or never, an answer was cut short, or a covered item cannot be read',
    find: ({ covered, facts: { wave } }) => {
      if (isStale(wave) || !wave.whole) return { is: 'unknown', evidence: [{ kind: 'facts', id: 'reading' }] };
      const unread = covered.counted.filter(({ is }) => is === 'unreadable').map(evidenceOf);
      return unread.length === 0 ? { is: 'met', evidence: [] } : { is: 'unknown', evidence: unread };
    },
  },
};

/** @param isEnough whether an item that is complete is so for this gate */
const ofItems = (items: readonly ItemState[], isEnough: (item: ItemState) => boolean = () => true): Settled => {
  const byItem = new Map(items.map((item) => [item.id, item]));
  return settle([...byItem.keys()], 'item', (id) => {
    const item = byItem.get(id);
    if (item === undefined || item.is === 'unreadable') return 'unknown';
    return item.complete && isEnough(item) ? 'met' : 'unmet';
  });
};

/** At a cutover evidence alone is not enough, nor the word of who did the work, under every policy. */
const isConfirmedByOther = ({ criteria }: ItemState): boolean => criteria.every(({ byOther }) => byOther === true);

const ofRows = (rows: readonly GateRow[]): Settled => {
  const results = new Map(rows.map(({ item, key, result }) => [`${item} ${key}`, result]));
  return settle([...results.keys()], 'row', (id) => {
    const result = results.get(id);
    return result !== undefined && isFine(result) ? 'met' : 'unmet';
  });
};

const evidenceOf = ({ id }: ItemState): GateEvidence => ({ kind: 'item', id });

const byId = <T extends { readonly id: string }>(all: readonly T[] | null): ReadonlyMap<string, T> | null =>
  all === null ? null : new Map(all.map((one) => [one.id, one]));

const isBelow = (id: string, node: string): boolean => id === node || id.startsWith(`${node}/`);

const isSet = ({ date, windowMinutes }: GateCutover): boolean => date !== null && windowMinutes !== null;

const isSameCutover = (a: GateCutover, b: GateCutover): boolean =>
  a.date === b.date && a.time === b.time && a.windowMinutes === b.windowMinutes && a.zone === b.zone;
