import { itemTexts } from '../../kit/items/item-texts';
import { registerTexts } from '../../kit/register/register-texts';
import type { Format } from '../../shell/format';

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const raciTexts = (format: Format) => ({
  ...itemTexts(format),
  ...registerTexts(format),
});
