import type { ItemTexts } from '../facts/item-texts';
import type { ItemRecord } from '../marks/item-record';
import type { SheetStep } from '../contract/run-sheet';

/** The step rows of an item with who ticked each and when; rows of other kinds are no steps. */
export const stepsOf = (
  texts: Pick<ItemTexts, 'rows'>,
  { rows: said, plans }: Pick<ItemRecord, 'rows' | 'plans'>,
  holderOf: (role: string) => string | null,
): SheetStep[] =>
  texts.rows
    .filter(({ kind }) => kind === 'step')
    .map(({ key, text, owner }): SheetStep => {
      const now = said[key];
      const planned = plans[key]?.owner;
      return {
        row: key,
        text,
        result: now?.result === 'done' || now?.result === 'skipped' ? now.result : 'not-done',
        note: now?.note ?? '',
        owner: planned === undefined ? (owner === null ? null : holderOf(owner)) : planned,
        by: now?.by ?? null,
        at: now === undefined ? null : new Date(now.at).toISOString(),
      };
    });
