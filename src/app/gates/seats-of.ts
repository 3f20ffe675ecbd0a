import type { Approver } from '../../contract/gates';
import type { RegisterView } from '../../contract/raci';
import type { WavePlan } from '../../wave/wave-plan';

/**
 * Who holds the seat of a role at a gate: the one person of the register who holds the role. Of a role that several hold nobody can say
 * who is meant: the owner of the wave names one at the gate. A wave that was imported before there were registers has the people of
 * its import.
 */
export const seatsOf =
  ({ people }: Pick<WavePlan, 'people'>, { roles, people: persons }: Pick<RegisterView, 'roles' | 'people'>) =>
  (role: string): Approver['held'] => {
    const known = roles.find(({ id }) => id === role);
    if (known === undefined) return Object.hasOwn(people.roles, role) ? (people.roles[role] ?? null) : null;
    const [holder, ...others] = known.heldBy;
    return others.length > 0 ? null : (persons.find(({ id }) => id === holder)?.who ?? null);
  };
