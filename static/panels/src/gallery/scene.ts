import type { Defs } from '../../../../src/contract/defs';
import type { SurfaceName } from '../shell/surfaces';
import type { Draft } from '../tabs/import/draft';

export type Panel = SurfaceName;

/** The four states that every panel has; a panel may have several scenes of one. */
export type PanelState = 'loading' | 'failed' | 'empty' | 'ready';

type Answer<Name extends keyof Defs> = Awaited<ReturnType<Defs[Name]>>;

/** `never` stays unanswered, `broken` is a call that the platform cut off; some answers name what was asked. */
export type Answers = {
  readonly [Name in keyof Defs]?:
    | Answer<Name>
    | 'never'
    | 'broken'
    | ((payload: Parameters<Defs[Name]>[0]) => Answer<Name>);
};

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
  /** Key of the module, where a surface serves several. */
  readonly module?: string;
}
