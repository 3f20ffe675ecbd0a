import type { ModuleKey } from './context';

/** Where one item is shown and written: the project's page, the side bar and the panel of an issue. */
export const ITEM_PANELS = ['runway-project', 'runway-issue', 'runway-item'] as const satisfies readonly ModuleKey[];
