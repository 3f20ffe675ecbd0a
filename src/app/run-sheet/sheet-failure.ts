import { type SheetRefusal, SHEET_REFUSAL_WORDS } from '../../run-sheet/sheet-refusal';
import { AppFailure } from '../../errors/app-failure';

export const sheetFailure = (because: SheetRefusal): AppFailure =>
  new AppFailure({
    code: because === 'view-only' || because === 'owner-only' ? 'not-allowed' : 'bad-request',
    ...SHEET_REFUSAL_WORDS[because],
  });
