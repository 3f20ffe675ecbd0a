import type { Defs } from '../../../../src/contract/defs';
import type { SurfaceName } from '../shell/surfaces';
import type { Draft } from '../tabs/import/draft';

export type Panel = SurfaceName;

/** The four states that every panel has; a panel may have several scenes of one. */
export type PanelState = 'loading' | 'failed' | 'empty' | 'ready';

/** `never` stays unanswered, `broken` is a call that the platform cut off. */
export type Answers = { readonly [Name in keyof Defs]?: Awaited<ReturnType<Defs[Name]>> | 'never' | 'broken' };

export interface Scene {
  readonly panel: Panel;
  readonly name: string;
  readonly state: PanelState;
  readonly answers: Answers;
  /** What is answered from the second asking on, where it is something else by then. */
  readonly later?: Answers;
  /** Path and query below the page, as the product's address has them. */
  readonly path?: string;
  /** What somebody had chosen before in this tab. */
  readonly draft?: Draft;
  readonly extension?: Readonly<Record<string, unknown>>;
}
