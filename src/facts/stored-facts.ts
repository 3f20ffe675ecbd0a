import { z } from 'zod';
import type { IssueFact, IssueFacts } from '../readiness/issue-fact';

const seen = z.object({ id: z.string(), by: z.string(), at: z.number() });
const facts: z.ZodType<IssueFacts> = z.object({
  category: z.enum(['new', 'indeterminate', 'done']),
  status: z.string(),
  resolution: z.string().nullable(),
  assignee: z.string().nullable(),
  start: z.string().nullable(),
  due: z.string().nullable(),
  high: z.boolean().nullable(),
  flagged: z.boolean(),
  blockers: z.array(z.string()),
  changed: z.number(),
  reopened: z.number().nullable(),
  evidence: z.object({
    attachment: seen.exactOptional(),
    comment: seen.exactOptional(),
    link: seen.exactOptional(),
  }),
  extras: z.array(z.object({ issue: z.string(), is: z.enum(['open', 'done', 'missing']) })),
  project: z.string(),
  property: z.enum(['ours', 'absent', 'other']),
});
const fact: z.ZodType<IssueFact> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('read'), issue: z.string(), last: facts }),
  z.object({
    is: z.enum(['missing', 'unreadable']),
    issue: z.string(),
    since: z.number(),
    last: facts.nullable(),
  }),
]);

/** What an issue is to a wave: a node of its ledger, a task that people added under a module, or one that stands in for a node. */
const role = z.discriminatedUnion('is', [
  z.object({ is: z.literal('node'), node: z.string() }),
  z.object({ is: z.literal('added'), module: z.string() }),
  z.object({ is: z.literal('stand-in') }),
]);
export type IssueRole = z.infer<typeof role>;

const knownIssue = z.object({
  role,
  fact,
  /** When the reading began that last saw it, epoch milliseconds. */
  at: z.number(),
  /** Every issue that blocks it, done ones too: they may be opened again. */
  blockedBy: z.array(z.string()),
});
/** An issue that a wave knows, and the last that was seen of it. */
export type KnownIssue = z.infer<typeof knownIssue>;

/** One of a wave's sixteen parts, by issue id. */
export const factsPart = z.record(z.string(), knownIssue);
export type FactsPart = z.infer<typeof factsPart>;

export const PARTS = 16;
/** The part that an issue is in: ids are given in turn, so that the parts of a wave grow alike. */
export const partOf = (issue: string): number => Number(issue.slice(-9)) % PARTS;

/** How a wave's facts stand as a whole. Times are epoch milliseconds. */
export const factsHead = z.object({
  /** When the reading began that was last finished; null: none was. */
  readAt: z.number().nullable(),
  /** The last full one. */
  fullAt: z.number().nullable(),
  /** False where an answer was cut short or refused. */
  whole: z.boolean(),
  /** Since when its project is archived or deleted; null: it is not. */
  closedSince: z.number().nullable(),
  /** What a full reading found out about the site's fields and priorities. */
  site: z.object({
    startField: z.string().nullable(),
    flaggedField: z.string().nullable(),
    /** Ids of the priorities High and above, by rank; empty: no create screen has a choice of them, or the app sees none. */
    high: z.array(z.string()),
  }),
  /** Rows that hold what imports say of its items: their name, after how many imports they were written, how many there are. */
  items: z.object({ of: z.string(), runs: z.number(), rows: z.number() }).exactOptional(),
});
export type FactsHead = z.infer<typeof factsHead>;
export type SiteFields = FactsHead['site'];

export const NO_HEAD: FactsHead = {
  readAt: null,
  fullAt: null,
  whole: true,
  closedSince: null,
  site: { startField: null, flaggedField: null, high: [] },
};
