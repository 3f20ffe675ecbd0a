import type { RaciLetter, RaciLetters } from '../contract/raci';
import { lettersOf } from './letters-of';
import type { RowSpec } from './row-spec';

/**
 * What stands in a row before anybody writes into it, by role: the template's own words; where it names nobody, its owner is
 * responsible, and the lead of its workstream accountable. Where there is none either, nobody is: the lint lists it.
 * @param lead the role that leads the row's workstream
 */
export function defaultLetters({ raci, owners }: RowSpec, lead: string | null): ReadonlyMap<string, RaciLetters> {
  const letters = new Map<string, RaciLetters>();
  const give = (letter: RaciLetter, roles: readonly string[]) => {
    for (const role of roles) letters.set(role, lettersOf((letters.get(role) ?? '') + letter));
  };
  const responsible = raci?.responsible ?? [];
  const accountable = raci?.accountable ?? lead;
  give('R', responsible.length > 0 ? responsible : (owners ?? []).slice(0, 1));
  give('A', accountable === null ? [] : [accountable]);
  give('C', raci?.consulted ?? []);
  give('I', raci?.informed ?? []);
  return letters;
}
