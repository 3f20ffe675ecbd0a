import type { IssueFacts, SeenEvidence, SeenKind } from '../readiness/issue-fact';
import type { FactsJira } from './ports';
import type { Reading } from './reading';
import type { WaveSnapshot } from './wave-snapshot';

/** What is seen in comments. Attachments come whole. */
const IN_COMMENTS = ['comment', 'link'] as const satisfies readonly SeenKind[];

/**
 * The evidence of an issue now. Jira drops the oldest comments of an answer, so that one which is not shown may still be there:
 * what was seen in it stays until it is known to be deleted.
 */
export function evidenceNow(last: IssueFacts | null, seen: Reading): IssueFacts['evidence'] {
  const kept = IN_COMMENTS.flatMap((kind) => {
    const before = last?.evidence[kind];
    const isKept = seen.facts.evidence[kind] === undefined && before !== undefined && mayStillBe(before, seen);
    return isKept ? [[kind, before] as const] : [];
  });
  return { ...seen.facts.evidence, ...Object.fromEntries(kept) };
}

/** Older than every comment of an answer that shows only the newest, and not known to be gone. */
const mayStillBe = (comment: SeenEvidence, { comments }: Reading): boolean =>
  comments?.oldestShown !== undefined && comment.at < comments.oldestShown && comments.gone?.has(comment.id) !== true;

/**
 * Readings with what became of comments that they do not show: one request for up to 1,000 such comments, none where there are
 * none.
 */
export async function withGoneComments(
  readings: readonly Reading[],
  { issues }: WaveSnapshot,
  jira: Pick<FactsJira, 'commentsThere'>,
): Promise<Reading[]> {
  const hidden = readings.map((reading) => {
    const last = issues.get(reading.issue)?.fact.last ?? null;
    const evidence = evidenceNow(last, reading);
    return IN_COMMENTS.flatMap((kind) => {
      const kept = evidence[kind];
      return kept === undefined || kept === reading.facts.evidence[kind] ? [] : [kept.id];
    });
  });
  const asked = [...new Set(hidden.flat())];
  if (asked.length === 0) return [...readings];
  const there = await jira.commentsThere(asked);
  return readings.map((reading, index) => {
    const gone = new Set((hidden[index] ?? []).filter((id) => !there.has(id)));
    return gone.size === 0 ? reading : { ...reading, comments: { ...reading.comments, gone } };
  });
}
