import type { ItemLink } from '../contract/decision-log';

/** What something that rests on a decision is called in what was looked at. */
export const restingKey = (what: ItemLink | { readonly document: string }): string =>
  'document' in what ? `document ${what.document}` : `item ${what.item}${what.row === null ? '' : ` ${what.row}`}`;
