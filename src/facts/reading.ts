import { z } from 'zod';
import type { IssueFacts, SeenEvidence, SeenKind } from '../readiness/issue-fact';
import type { SiteFields } from './stored-facts';

/** What one answer of Jira says of an issue; what can only be told by comparing with what was known before is left out. */
export interface Reading {
  readonly issue: string;
  readonly parent: string | null;
  /** Jira's hierarchy level: 1 epic, 0 task, -1 sub-task. */
  readonly level: number;
  /** The node that its property `runway` names: a hint, since whoever may edit the issue may write it. */
  readonly claims: string | null;
  readonly facts: Omit<IssueFacts, 'reopened' | 'extras' | 'property'>;
  /** Present where Jira did not show all comments: when the oldest that it showed was made, and which others are known to be gone. */
  readonly comments?: { readonly oldestShown?: number; readonly gone?: ReadonlySet<string> };
  readonly subtasks: readonly { readonly issue: string; readonly done: boolean }[];
  /** Every issue that blocks it, done ones too. `elsewhere`: it is in another project, by its key. */
  readonly blockedBy: readonly { readonly issue: string; readonly elsewhere: boolean }[];
}

const category = z.enum(['new', 'indeterminate', 'done']).catch('new');
const status = z.looseObject({ name: z.string(), statusCategory: z.looseObject({ key: category }) });
const time = z.string().transform((text) => Date.parse(text));
const author = z.looseObject({ accountId: z.string(), accountType: z.string().optional() }).nullish();
const day = z.string().nullable().catch(null);
const linked = z.looseObject({
  id: z.string(),
  key: z.string().optional(),
  fields: z.looseObject({ status: status.optional() }).optional(),
});

/** An issue as Jira's bulk fetch and `POST /search/jql` give it, with `readFields`. */
export const jiraIssue = z.looseObject({
  id: z.string(),
  key: z.string().optional(),
  fields: z.looseObject({
    status,
    statuscategorychangedate: time.nullish(),
    resolution: z.looseObject({ name: z.string() }).nullish(),
    assignee: z.looseObject({ accountId: z.string() }).nullish(),
    duedate: day.optional(),
    priority: z.looseObject({ id: z.string() }).nullish(),
    issuetype: z.looseObject({ hierarchyLevel: z.number().optional(), subtask: z.boolean().optional() }),
    issuelinks: z
      .array(
        z.looseObject({
          type: z.looseObject({ id: z.string().optional(), inward: z.string() }),
          inwardIssue: linked.optional(),
        }),
      )
      .optional(),
    subtasks: z.array(linked).optional(),
    parent: z.looseObject({ id: z.string() }).nullish(),
    project: z.looseObject({ id: z.string() }),
    attachment: z.array(z.looseObject({ id: z.string(), author, created: time })).optional(),
    comment: z
      .looseObject({
        comments: z.array(z.looseObject({ id: z.string(), author, created: time, body: z.unknown().optional() })),
        total: z.number().optional(),
      })
      .optional(),
    created: time,
  }),
  properties: z.looseObject({ runway: z.looseObject({ node: z.string() }).optional().catch(undefined) }).optional(),
});
export type JiraIssue = z.output<typeof jiraIssue>;

export const readFields = ({ startField, flaggedField }: SiteFields): string[] => [
  'status',
  'statuscategorychangedate',
  'resolution',
  'assignee',
  'duedate',
  'priority',
  'issuetype',
  'issuelinks',
  'subtasks',
  'parent',
  'project',
  'attachment',
  'comment',
  'created',
  ...[startField, flaggedField].filter((field) => field !== null),
];

/** Who imported, and from when to when: an import writes comments in that person's name, which are nobody's evidence. */
export interface ImportSpan {
  readonly by: string;
  readonly from: number;
  readonly to: number;
}

export function readingOf(issue: JiraIssue, site: SiteFields, imports: readonly ImportSpan[]): Reading {
  const { fields } = issue;
  const isPersons = (one: { readonly author?: z.output<typeof author>; readonly created: number }): boolean =>
    one.author?.accountType === 'atlassian' &&
    !imports.some(({ by, from, to }) => by === one.author?.accountId && one.created >= from && one.created <= to);
  const attachments = (fields.attachment ?? []).filter(isPersons);
  const comments = (fields.comment?.comments ?? []).filter(isPersons);
  const blockers = (fields.issuelinks ?? []).flatMap(({ type, inwardIssue }) =>
    isBlocking(type) && inwardIssue ? [inwardIssue] : [],
  );
  const { comments: shown = [], total = 0 } = fields.comment ?? {};
  return {
    issue: issue.id,
    ...(total > shown.length ? { comments: { oldestShown: Math.min(...shown.map(({ created }) => created)) } } : {}),
    parent: fields.parent?.id ?? null,
    level: fields.issuetype.hierarchyLevel ?? (fields.issuetype.subtask === true ? -1 : 0),
    claims: issue.properties?.runway?.node ?? null,
    subtasks: (fields.subtasks ?? []).map(({ id, fields: own }) => ({ issue: id, done: isDone(own?.status) })),
    blockedBy: blockers.map(({ id, key }) => ({ issue: id, elsewhere: projectKeyOf(key) !== projectKeyOf(issue.key) })),
    facts: {
      category: fields.status.statusCategory.key,
      status: fields.status.name,
      resolution: fields.resolution?.name ?? null,
      assignee: fields.assignee?.accountId ?? null,
      start: site.startField === null ? null : day.parse(fields[site.startField] ?? null),
      due: fields.duedate ?? null,
      high: highOf(fields.priority?.id, site.high),
      flagged: site.flaggedField !== null && isFlagged(fields[site.flaggedField]),
      blockers: blockers.filter(({ fields: own }) => !isDone(own?.status)).map(({ id }) => id),
      changed: fields.statuscategorychangedate ?? fields.created,
      evidence: {
        ...newest('attachment', attachments),
        ...newest('comment', comments),
        ...newest(
          'link',
          comments.filter(({ body }) => holdsAddress(body)),
        ),
      },
      project: fields.project.id,
    },
  };
}

const isDone = (own: z.output<typeof status> | undefined): boolean => own?.statusCategory.key === 'done';

const highOf = (priority: string | undefined, high: readonly string[]): boolean | null =>
  priority === undefined || high.length === 0 ? null : high.includes(priority);

/** The first type of every Jira, which keeps its number when a site calls it otherwise. */
const BLOCKS = '10000';

/** Jira's own link of this meaning, by its number; sites may add others in the words that it has in English. */
const isBlocking = ({ id, inward }: { readonly id?: string | undefined; readonly inward: string }): boolean =>
  id === BLOCKS || inward.trim().toLowerCase() === 'is blocked by';

/** Of `MIG-12`: `MIG`. */
const projectKeyOf = (key: string | undefined): string | undefined => key?.replace(/-\d{1,20}$/, '');

const isFlagged = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

function newest(
  kind: SeenKind,
  all: readonly { readonly id: string; readonly author?: z.output<typeof author>; readonly created: number }[],
): Partial<Record<SeenKind, SeenEvidence>> {
  const [last] = [...all].sort((a, b) => b.created - a.created || b.id.length - a.id.length || (a.id < b.id ? 1 : -1));
  return last === undefined ? {} : { [kind]: { id: last.id, by: last.author?.accountId ?? '', at: last.created } };
}

/** A document that links to somewhere: by a mark, a card, or an address written out. */
const holdsAddress = (body: unknown): boolean =>
  /"type":"(?:link|inlineCard|blockCard|embedCard)"|https?:\/\//.test(JSON.stringify(body ?? ''));
