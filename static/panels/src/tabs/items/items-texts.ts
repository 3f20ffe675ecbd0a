import { waveTexts } from '../../kit/wave/wave-texts';
import { itemTexts } from '../../kit/items/item-texts';
import { dateTexts } from '../../kit/dates/date-texts';
import { registerTexts } from '../../kit/register/register-texts';
import type { Format } from '../../shell/format';

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const itemsTexts = (format: Format) => ({
  ...waveTexts(format),
  ...itemTexts(format),
  ...dateTexts(format),
  ...registerTexts(format),
});
