import type { CriterionIs, Policy } from '../contract/readiness';
import type { IssueFacts, SeenEvidence, SeenKind } from './issue-fact';
import type { CriterionMark } from './item-marks';
import type { CriterionSpec } from './item-spec';
import type { CriterionState } from './wave-readiness';

/** What a criterion can be judged by besides what people said of it. */
interface Judged {
  readonly policy: Policy;
  /** The item's issue is done, and was not dropped. */
  readonly done: boolean;
  /** As it is known now, or was known last; null: never read. */
  readonly issue: IssueFacts | null;
}

/** Met, and how: confirmed by a person, or under `assisted` by evidence seen on an item that is done. */
export function criterionState(
  { key, evidence: asks }: CriterionSpec,
  said: CriterionMark | undefined,
  { policy, done, issue }: Judged,
): CriterionState {
  const evidence = seenSince(issue, asks);
  const is = judge();
  return {
    key,
    evidence,
    is,
    ...(is === 'confirmed' && said !== undefined && !isOfAssignee(said, issue) ? { byOther: true } : {}),
  };

  function judge(): CriterionIs {
    const lapsed = said?.is === 'confirmed' && !isValid(said, issue, policy);
    if (said?.is === 'confirmed' && !lapsed) return 'confirmed';
    const rejected = said?.is === 'rejected' && (evidence === null || evidence.at <= said.at);
    if (rejected) return 'rejected';
    if (evidence !== null && policy === 'assisted') return done ? 'met-by-evidence' : 'proposed';
    if (lapsed) return 'lapsed';
    return evidence === null ? 'open' : 'proposed';
  }
}

export const isMet = ({ is }: CriterionState): boolean => is === 'confirmed' || is === 'met-by-evidence';

/**
 * A confirmation lapses when its issue is reopened. Under `strict` it does not count where the person was the assignee when they
 * confirmed, or is now: judged by the present assignee alone, it would count as soon as they unassigned themselves.
 */
function isValid(said: CriterionMark, issue: IssueFacts | null, policy: Policy): boolean {
  if (issue?.reopened !== null && issue?.reopened !== undefined && said.at <= issue.reopened) return false;
  return policy !== 'strict' || !isOfAssignee(said, issue);
}

const isOfAssignee = (said: CriterionMark, issue: IssueFacts | null): boolean =>
  said.byAssignee === true || issue?.assignee === said.by;

/** Evidence from before the issue was last reopened shows nothing of what was done since. */
function seenSince(issue: IssueFacts | null, asks: CriterionSpec['evidence']): SeenEvidence | null {
  const seen = isSeenKind(asks) ? issue?.evidence[asks] : undefined;
  if (seen === undefined) return null;
  return issue?.reopened !== null && issue?.reopened !== undefined && seen.at <= issue.reopened ? null : seen;
}

/** What Jira itself can show. A sign-off and a plain confirmation are always a person's. */
const isSeenKind = (asks: CriterionSpec['evidence']): asks is SeenKind =>
  asks === 'attachment' || asks === 'comment' || asks === 'link';
