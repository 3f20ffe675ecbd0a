import type { RowKind } from '../contract/readiness';

/** What is known of an item when somebody says something of it. */
export interface MarkContext {
  readonly criteria: readonly { readonly key: string; readonly text: string }[];
  readonly rows: readonly { readonly key: string; readonly kind: RowKind; readonly text: string }[];
  readonly questions: readonly { readonly key: string; readonly label: string }[];
  /** Its issue is gone from Jira. */
  readonly missing: boolean;
  readonly high: boolean;
  /** Its phase's start, in the present plan, has come in the wave's time zone. */
  readonly phaseBegan: boolean;
  /** Slug of the workstream that the template gives it. */
  readonly ofTemplate: string;
  /** Account of its assignee at this moment, as Jira says; null: no one. */
  readonly assignee: string | null;
}

/** Who says it, as far as that item is concerned. */
export interface MarkRights {
  readonly role: 'owner' | 'lead' | 'member' | 'viewer';
  /** Leads the item's workstream. */
  readonly leadsIt: boolean;
  /** The item's issue is assigned to them. */
  readonly isAssignee: boolean;
}
