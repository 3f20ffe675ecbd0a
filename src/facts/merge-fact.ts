import type { ExtraSubtask, IssueFact, IssueFacts } from '../readiness/issue-fact';
import { evidenceNow } from './kept-evidence';
import type { Reading } from './reading';
import type { IssueRole } from './stored-facts';

/** What a reading found of an issue. `absent`: Jira does not return it, though the app may read the project. */
export type Seen = Reading | 'absent' | 'refused';

/** Whether an issue is one of the wave's ledger: sub-tasks that are not were added by people. */
export type IsOurs = (issue: string) => boolean;

/**
 * What is known of an issue now, from what was known and what was seen. What was known before is kept where it cannot be
 * seen any more, and a sub-task that people added is never forgotten: nothing gets better by going away.
 * @param at when it was read, epoch milliseconds
 */
export function mergeFact(
  issue: string,
  role: IssueRole,
  before: IssueFact | undefined,
  seen: Seen,
  at: number,
  isOurs: IsOurs,
): IssueFact {
  const last = before?.last ?? null;
  if (seen === 'absent' || seen === 'refused') {
    // One that is missing stays so while nothing can be seen: unknown ranks above at risk.
    const is = seen === 'absent' || before?.is === 'missing' ? 'missing' : 'unreadable';
    return { is, issue, since: before?.is === is ? before.since : at, last };
  }
  return {
    is: 'read',
    issue,
    last: {
      ...seen.facts,
      evidence: evidenceNow(last, seen),
      property: propertyOf(role, seen.claims),
      reopened: reopenedAt(last, seen.facts),
      extras: extrasOf(last, seen.subtasks, isOurs),
    },
  };
}

const propertyOf = (role: IssueRole, claims: string | null): IssueFacts['property'] => {
  if (claims === null) return 'absent';
  return role.is === 'node' && role.node === claims ? 'ours' : 'other';
};

/** Left the category done since it was last read, even where it is back in it: then its category has changed since. */
function reopenedAt(last: IssueFacts | null, now: Reading['facts']): number | null {
  if (last?.category !== 'done') return last?.reopened ?? null;
  const left = now.category !== 'done' || now.changed > last.changed;
  return left ? now.changed : last.reopened;
}

function extrasOf(last: IssueFacts | null, subtasks: Reading['subtasks'], isOurs: IsOurs): ExtraSubtask[] {
  const here = subtasks.filter(({ issue }) => !isOurs(issue));
  const gone = (last?.extras ?? []).filter(({ issue }) => !here.some((one) => one.issue === issue) && !isOurs(issue));
  return [
    ...here.map(({ issue, done }): ExtraSubtask => ({ issue, is: done ? 'done' : 'open' })),
    ...gone.map(({ issue }): ExtraSubtask => ({ issue, is: 'missing' })),
  ];
}
