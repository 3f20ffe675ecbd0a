import type { IndexedProperty } from './site-types';

/** Everything a site remembers, as plain JSON. Dates are epoch milliseconds, days ISO strings. */
export type Product = 'jira' | 'confluence';

export interface SiteState {
  readonly version: 1;
  name: string;
  /** Without a slash at its end. */
  baseUrl: string;
  cloudId: string;
  appAccountId: string;
  /** Products that the app's installation is connected with; absent: both. */
  products?: readonly Product[];
  users: Record<string, UserState>;
  jira: JiraState;
  confluence: ConfluenceState;
}

export interface UserState {
  accountId: string;
  displayName: string;
  emailAddress: string | null;
  kind: 'person' | 'app';
  active: boolean;
  /** False for a guest: no access to Jira, no impersonation. */
  licensed: boolean;
  /** Products that the person has access to; absent: both. */
  products?: readonly Product[];
  timeZone: string;
}

export interface JiraState {
  projects: Record<string, ProjectState>;
  issueTypes: Record<string, IssueTypeState>;
  statuses: Record<string, StatusState>;
  priorities: readonly PriorityState[];
  /** Absent: those of a fresh Jira. */
  linkTypes?: readonly LinkTypeState[];
  /** Names of resolutions by id, where they are not those of a fresh Jira. */
  resolutionNames?: Readonly<Record<string, string>>;
  fields: Record<string, FieldState>;
  /** Global permissions, each with the accounts that hold it. */
  globalPermissions: Record<string, string[]>;
  securityLevels: Record<string, SecurityLevelState>;
  issues: Record<string, IssueState>;
  boards: Record<string, BoardState>;
  sprints: Record<string, SprintState>;
  /** What the installed app's manifest indexes for JQL. Whoever installs an app on the site sets it. */
  indexedProperties: readonly IndexedProperty[];
  nextIssueId: number;
  nextCommentId: number;
  /** Absent in a site none of whose issues was changed since it keeps their history. */
  nextHistoryId?: number;
  nextRank: number;
  /** Absent in a site that has had none. */
  bulkTasks?: Record<string, BulkTaskState>;
  /** By id. Absent in a site that has had none, as the counters of ids beside it. */
  issueLinks?: Record<string, IssueLinkState>;
  nextLinkId?: number;
  nextAttachmentId?: number;
  /** E-mails that were queued about issues, oldest first. Absent in a site that has had none. */
  mails?: readonly MailState[];
  /** Where a panel of an app has been added to issues, by the key of its module. */
  pinnedPanels?: Record<string, PinnedPanelState>;
}

/** An e-mail to one person, by account. */
export interface MailState {
  readonly to: string;
  readonly issueId: string;
  readonly subject: string;
  readonly text: string;
  readonly at: number;
}

export interface LinkTypeState {
  readonly id: string;
  readonly name: string;
  /** What the destination says of the source. */
  readonly inward: string;
  /** What the source says of the destination. */
  readonly outward: string;
}

/** A link as Jira keeps it: its source does to its destination what the type's outward name says (blocks). */
export interface IssueLinkState {
  readonly id: string;
  readonly typeId: string;
  readonly sourceId: string;
  readonly destinationId: string;
}

export interface PinnedPanelState {
  /** Ids of projects whose every issue shows it, pinned by an administrator. */
  projects: readonly string[];
  /** Ids of issues to which somebody added it. */
  issues: readonly string[];
}

/** One bulk edit or move: asked at once, done issue by issue. */
export interface BulkTaskState {
  id: string;
  accountId: string;
  created: number;
  started: number | null;
  updated: number;
  status: 'ENQUEUED' | 'RUNNING' | 'COMPLETE';
  /** Ids of issues still to be edited, in the order asked; what could not be found is counted in `invalid` only. */
  left: string[];
  total: number;
  /** Values by field, as a single edit takes them. */
  fields: Record<string, unknown>;
  /** Where a move leads, by issue; absent in a task that edits. */
  targets?: Record<string, MoveTarget>;
  processed: string[];
  failed: Record<string, string[]>;
  invalid: number;
}

export interface MoveTarget {
  readonly projectId: string;
  readonly issueTypeId: string;
  /** Null: none was named. */
  readonly parentId: string | null;
}

export interface ProjectState {
  id: string;
  key: string;
  name: string;
  style: 'classic' | 'next-gen';
  leadAccountId: string;
  /** In the order in which Jira lists them. */
  issueTypeIds: readonly string[];
  /** Fields on the create screen, by issue type id. A field that is not here cannot be set on create. */
  createScreens: Record<string, readonly ScreenField[]>;
  /** Project permissions, each with the accounts that hold it. */
  permissions: Record<string, string[]>;
  /** The statuses of every type's workflow; the first is where an issue starts. Each can be reached from each. */
  statusIds: readonly string[];
  /** The level that a new issue gets when none is named; null: none. */
  defaultSecurityLevelId: string | null;
  nextNumber: number;
  /** Nobody sees a project or its issues that is archived or in the recycle bin. Absent: it is in use. */
  away?: 'archived' | 'trashed';
}

export interface ScreenField {
  fieldId: string;
  required: boolean;
  hasDefaultValue: boolean;
}

export interface IssueTypeState {
  id: string;
  name: string;
  /** Its name in English, where Jira says it. */
  untranslatedName?: string;
  description: string;
  hierarchyLevel: number;
  /** Set for a type that belongs to one team-managed project. */
  projectId: string | null;
}

export interface StatusState {
  id: string;
  name: string;
  category: 'new' | 'indeterminate' | 'done';
}

export interface PriorityState {
  id: string;
  name: string;
  description: string;
  color: string;
  /** What a new issue gets. */
  isDefault?: boolean;
}

/** What a field holds decides how its value is checked. */
export type FieldKind =
  | 'summary'
  | 'issuetype'
  | 'project'
  | 'parent'
  | 'paragraph'
  | 'text'
  | 'number'
  | 'date'
  | 'labels'
  | 'user'
  | 'priority'
  | 'option'
  | 'options'
  | 'security'
  | 'sprint'
  | 'read-only';

export interface FieldState {
  id: string;
  name: string;
  /** Its name in English, where Jira says it. */
  untranslatedName?: string;
  kind: FieldKind;
  /** Jira's own key of the custom field type; null for a system field. */
  customType: string | null;
  schemaType: string;
  schemaItems: string | null;
  allowedValues: readonly { id: string; value: string }[];
}

export interface SecurityLevelState {
  id: string;
  name: string;
  description: string;
  /** Who may see an issue of this level. */
  members: string[];
}

export interface IssueState {
  id: string;
  key: string;
  projectId: string;
  issueTypeId: string;
  parentId: string | null;
  statusId: string;
  statusChanged: number;
  securityLevelId: string | null;
  sprintIds: readonly number[];
  creator: string;
  created: number;
  updated: number;
  resolved: number | null;
  /** Absent in an issue that is not resolved, or was resolved as done. */
  resolutionId?: string;
  /** When it was archived: from then on nobody sees it. Absent: it is not. */
  archived?: number;
  /** Keys that it had before it was moved: they still lead to it. */
  formerKeys?: readonly string[];
  rank: number;
  /** Values of the editable fields as they were given: summary, description, labels, priority, assignee, custom fields … */
  fields: Record<string, unknown>;
  properties: Record<string, unknown>;
  comments: readonly CommentState[];
  /** Seconds that people logged on it. Absent: none. */
  timeSpent?: number;
  /** Its changes, oldest first. Absent in an issue that was never changed, or not since the site keeps them. */
  history?: readonly HistoryState[];
  /** Absent in an issue that has had none. */
  attachments?: readonly AttachmentState[];
}

/** What was changed at one moment. A create leaves no line, as in Jira. */
export interface HistoryState {
  readonly id: string;
  readonly author: string;
  readonly created: number;
  readonly items: readonly Partial<Readonly<Record<string, string | null>>>[];
}

/** A file that hangs on an issue. What is in it is not kept. */
export interface AttachmentState {
  readonly id: string;
  readonly author: string;
  readonly filename: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  readonly created: number;
}

export interface CommentState {
  id: string;
  author: string;
  body: unknown;
  created: number;
  updated: number;
}

export interface BoardState {
  id: number;
  name: string;
  type: 'scrum' | 'kanban';
  /** Where it hangs; of a person's board, what its filter names first. */
  projectId: string;
  /** Further projects that its filter covers. Absent: none. */
  otherProjectIds?: readonly string[];
  /** The person at whom it hangs. Absent: it hangs at its project. */
  ownerId?: string;
  /** Accounts with which its filter is shared. Absent: everyone who sees one of its projects. */
  sharedWith?: readonly string[];
  columns: readonly { name: string; statusIds: readonly string[] }[];
  /** The field of its estimates. Absent: story points; null: it has none. */
  estimateFieldId?: string | null;
  /** A team-managed board can have its sprints switched off. Absent: a scrum board has them. */
  sprintsOff?: boolean;
}

export interface SprintState {
  id: number;
  boardId: number;
  name: string;
  state: 'future' | 'active' | 'closed';
  goal: string;
  startDate: number | null;
  endDate: number | null;
  created: number;
  /** Where it is listed among those of its board. Absent: by its id. */
  position?: number;
  /** When it was closed. Absent in one that was not. */
  completed?: number;
}

export interface ConfluenceState {
  spaces: Record<string, SpaceState>;
  pages: Record<string, PageState>;
  nextPageId: number;
  /** Absent where nobody has commented on words of a page yet. */
  inlineComments?: Record<string, InlineCommentState>;
}

/** A comment on words of a page. */
export interface InlineCommentState {
  id: string;
  pageId: string;
  authorId: string;
  created: number;
  version: number;
  body: PageState['body'];
  /** The words that it is on. */
  selection: string;
  resolution: { is: 'open' | 'resolved' | 'reopened'; by: string | null; at: number | null };
}

export interface SpaceState {
  id: string;
  key: string;
  name: string;
  homepageId: string;
  authorId: string;
  created: number;
  /** Accounts, or `*` for anybody, anonymous readers included. */
  readers: string[];
  writers: string[];
}

export type ContentKind = 'page' | 'blogpost';

/** A page, or a blog post, which lies below nothing. */
export interface PageState {
  /** Absent: a page. */
  kind?: ContentKind;
  /** A live doc: edited in place, and published from the first moment. */
  isLive?: boolean;
  id: string;
  spaceId: string;
  parentId: string | null;
  title: string;
  status: 'current' | 'draft';
  authorId: string;
  created: number;
  version: number;
  versionMessage: string;
  versionAuthorId: string;
  versionCreated: number;
  body: { representation: 'storage' | 'atlas_doc_format'; value: string };
  /** What was changed since it was published and is not published yet: shown to people who ask for drafts and may edit. */
  draft?: { title: string; body: PageState['body']; authorId: string; created: number };
  /** Accounts that may view it and what lies below it, where it is restricted; absent: whoever reads the space. */
  viewers?: string[];
  /** Global labels, in the order in which they were added. */
  labels?: string[];
  /** Earlier versions, oldest first. */
  earlier?: { number: number; message: string; authorId: string; created: number }[];
  /** Content properties by key. */
  properties?: Record<string, { id: string; value: unknown; version: number; authorId: string; created: number }>;
}
