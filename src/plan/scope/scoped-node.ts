import type { TemplateNode } from '../template-nodes';

/** A node as one customer gets it: repeated, edited, filled in, and in or out of scope. */
export interface ScopedNode extends TemplateNode {
  /** Why it is left out; null where it is not. */
  readonly omitted: Omission | null;
  /** Ids of questions that are not answered yet and decide about it. */
  readonly open: readonly string[];
  /** Tokens of placeholders and lists in it that are not filled. */
  readonly toFill: readonly string[];
  readonly edited: boolean;
  readonly added: boolean;
  readonly children: readonly ScopedNode[];
}

/** `answer` is the one that leaves it out, `list` the id of the empty list over which it repeats. */
export type Omission =
  | { readonly because: 'unticked' }
  /** It may be another node of the wave under a new title: somebody has to say so. */
  | { readonly because: 'unsettled' }
  | {
      readonly because: 'scope';
      readonly answer?: { readonly question: string; readonly is: 'yes' | 'no' };
      readonly list?: string;
    };
