import type { SettingsToChange } from './changed-settings';
import type { LeadsToChange } from './may-change-settings';

/** What one transaction writes of a change. */
export interface SettingsWrite {
  readonly fields: SettingsToChange;
  readonly leads: LeadsToChange;
}

/** A transaction takes 25 keys: the settings, the wave, the register, the basis of the views, the wave's stamp, a line for each of up to ten fields, and so many leads. */
const LEADS_PER_WRITE = 10;

/** A change of many leads in as many writes as it needs. All fields are in the first, so that they change at once. */
export function writesOfChange(fields: SettingsToChange, leads: LeadsToChange): readonly SettingsWrite[] {
  const all = Object.entries(leads);
  const writes: SettingsWrite[] = [{ fields, leads: Object.fromEntries(all.slice(0, LEADS_PER_WRITE)) }];
  for (let from = LEADS_PER_WRITE; from < all.length; from += LEADS_PER_WRITE)
    writes.push({ fields: {}, leads: Object.fromEntries(all.slice(from, from + LEADS_PER_WRITE)) });
  return writes;
}
