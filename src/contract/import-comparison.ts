/** Where a node of a template lies: titles of what holds it, from the phase down. */
export type NodePlace = readonly string[];

/** How a template and what a wave has of it differ: shown before an import writes anything. Nothing of it is deleted. */
export interface ImportComparison {
  /** Items that are there already, moved and renamed ones included. */
  readonly kept: number;
  /** In another phase, module or task than before. Its issue stays where it is in Jira. */
  readonly moved: readonly {
    readonly node: string;
    readonly title: string;
    readonly from: NodePlace;
    readonly to: NodePlace;
  }[];
  /** Under another title than before. Its issue keeps its summary. */
  readonly renamed: readonly {
    readonly node: string;
    readonly from: string;
    readonly to: string;
    readonly place: NodePlace;
  }[];
  /** No longer in the template. Their issues stay. */
  readonly gone: readonly { readonly node: string; readonly title: string; readonly place: NodePlace }[];
  /** What cannot be told without a person. */
  readonly questions: readonly IdentityQuestionView[];
}

export interface IdentityQuestionView {
  /** Names the node of the source in the answer (`matches`). */
  readonly now: string;
  readonly title: string;
  readonly place: NodePlace;
  /**
   * `renamed`: something else is in the place of an earlier item. `renamed-and-moved`: it is like an earlier item, with another title
   * in another place. `same-title`: several earlier items have its title.
   */
  readonly because: 'renamed' | 'renamed-and-moved' | 'same-title';
  /** What it may be, the likeliest first. */
  readonly candidates: readonly { readonly node: string; readonly title: string; readonly place: NodePlace }[];
  /** The item that it is taken for until it is answered; null: nothing is created of it until then. */
  readonly taken: string | null;
}
