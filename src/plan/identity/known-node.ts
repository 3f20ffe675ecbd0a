/** What holds what: phases hold modules, modules tasks, tasks subtasks. */
export const NODE_KINDS = ['phase', 'module', 'task', 'subtask'] as const;
export type KnownKind = (typeof NODE_KINDS)[number];

/** A node, or a phase, of a template as an import into a wave read it. In template order, each after what holds it. */
export interface KnownNode {
  /** The node path that its issue is known by; a phase's is `template/phase`. It never changes. */
  readonly path: string;
  readonly kind: KnownKind;
  /** Path of what holds it; null for a phase. */
  readonly above: string | null;
  /** As the template wrote it; where only its issue is known, the title. */
  readonly title: string;
  /** Prints of the lines of its text (`printsOf`); null where an earlier version did not keep them. */
  readonly lines: readonly string[] | null;
  /** A person typed its title before the import, and the template's own was not kept. */
  readonly retitled?: true;
  /** It was asked whether something under another title is this, and it was not answered: it is not settled by place from then on. */
  readonly asked?: true;
  /** A later import did not bring it any more. Its issue is still there. */
  readonly gone?: true;
}

/** A node, or a phase, of the source that is imported now. In template order, each after what holds it. */
export interface SourceNode {
  /** Its place in this source, in the form of a node path. */
  readonly place: string;
  readonly kind: KnownKind;
  /** Place of what holds it; null for a phase. */
  readonly above: string | null;
  /** Its own title first, then those that its issues would have: filled in, repeated, cut. */
  readonly titles: readonly string[];
  readonly lines: readonly string[];
}

/** A person's answer: which known node a node of the source is; `was` null: it is new. */
export interface IdentityAnswer {
  readonly now: string;
  readonly was: string | null;
}
