import type { PersonWho } from '../contract/raci';
import type { WavePlan } from './wave-plan';

/** A wave's plan without a person: who holds which role, who moved its dates, and who agreed to them. */
export function forgetInPlan(plan: WavePlan, who: PersonWho, as: string): WavePlan {
  const { dates, people, moves } = plan;
  const isTheirs = (holder: PersonWho): boolean =>
    'account' in who
      ? 'account' in holder && holder.account === who.account
      : 'name' in holder && holder.name === who.name;
  const agreed = dates.commitment;
  return {
    ...plan,
    dates:
      agreed !== null && 'name' in who && agreed.by === who.name
        ? { ...dates, commitment: { ...agreed, by: as } }
        : dates,
    people: {
      ...people,
      roles: Object.fromEntries(Object.entries(people.roles).filter(([, holder]) => !isTheirs(holder))),
    },
    moves: moves.map((move) => ('account' in who && move.by === who.account ? { ...move, by: as } : move)),
  };
}
