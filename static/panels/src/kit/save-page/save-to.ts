import type { SavedReport } from '../../../../../src/contract/report';

/** Where a page is saved; without a space it is only answered as Markdown. */
export type SaveTo = (to: {
  readonly space: string | null;
  readonly parent: string | null;
  readonly isPrivate: boolean;
}) => Promise<SavedReport>;
