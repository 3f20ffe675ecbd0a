import type { Said } from '../marks/said';
import { readRegister } from '../raci/read-register';
import type { StoredRegister } from '../raci/stored-register';
import { withLeads } from '../raci/with-leads';
import type { By } from '../raci/write-entries';
import { leadOf } from '../raci/lead-of';

export interface LeadsChanged {
  readonly register: StoredRegister;
  /** One a workstream whose lead is another now. */
  readonly lines: readonly Said['line'][];
  /** People who lead something now and did not before. */
  readonly accounts: readonly string[];
}

/**
 * What a change of leads makes of the register: what it says nothing of stays, and who leads already stays as they are.
 * @param newId of a role or a person that the register does not have yet
 */
export function changedLeads(
  before: StoredRegister,
  leads: Readonly<Record<string, string | null>>,
  names: ReadonlyMap<string, string>,
  by: By,
  newId: () => string,
): LeadsChanged {
  const view = readRegister(before);
  const other = Object.entries(leads).filter(([slug, lead]) => leadOf(view, slug) !== lead);
  const known = new Set(view.people.flatMap(({ who }) => ('account' in who ? [who.account] : [])));
  return {
    register: withLeads(before, Object.fromEntries(other), names, by, newId),
    lines: other.map(([slug, lead]) => ({
      kind: 'settings',
      what: `lead ${slug}`,
      from: leadOf(view, slug) ?? '',
      to: lead ?? '',
    })),
    accounts: [...new Set(other.flatMap(([, lead]) => lead ?? []))].filter((account) => !known.has(account)),
  };
}
