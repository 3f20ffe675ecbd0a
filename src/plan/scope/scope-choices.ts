import type { Criterion, Offset } from '../../template/template';

/** How a template is fitted to one customer. The contract's `scopeChoices` parses it where it enters. */
export interface ScopeChoices {
  /** By question; absent: not yet known. */
  readonly answers: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>;
  /** By placeholder: what stands in its place; empty or absent: it stays as it is, marked. */
  readonly placeholders: Readonly<Record<string, string>>;
  /** By list: its items; absent: the template's own. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Node paths left out, with all below them. */
  readonly unticked: readonly string[];
  readonly edits: readonly NodeEdit[];
  readonly added: readonly AddedItem[];
  /** Roles that the template does not have; absent: none. */
  readonly roles?:
    | readonly {
        readonly id: string;
        readonly name: string;
        readonly party: 'customer' | 'provider' | 'partner' | 'vendor' | null;
      }[]
    | undefined;
}

interface Changes {
  /** A role's id; null takes the owner away. */
  readonly owner?: string | null | undefined;
  readonly offset?: Offset | null | undefined;
  readonly criteria?: readonly Criterion[] | undefined;
  /** Markdown, instead of the description of the template; empty: none. */
  readonly description?: string | undefined;
  /** Working days; null takes them away. */
  readonly duration?: number | null | undefined;
}

/** A change of one node before import. What is absent stays as the template has it. */
export interface NodeEdit extends Changes {
  readonly node: string;
  readonly title?: string | undefined;
}

/** A task added below a module, or a subtask below a task; its node path is `<under>/+<id>`. */
export interface AddedItem extends Changes {
  readonly id: string;
  readonly under: string;
  readonly title: string;
}

export const NO_CHOICES: ScopeChoices = {
  answers: {},
  placeholders: {},
  lists: {},
  unticked: [],
  edits: [],
  added: [],
};
