import { waveTexts } from '../../kit/wave/wave-texts';
import { itemTexts } from '../../kit/items/item-texts';
import { dateTexts } from '../../kit/dates/date-texts';
import type { Format } from '../../shell/format';

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const planTexts = (format: Format) => ({
  ...waveTexts(format),
  ...itemTexts(format),
  ...dateTexts(format),
});
