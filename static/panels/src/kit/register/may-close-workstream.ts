import type { RaciView, WorkstreamLine } from '../../../../../src/contract/raci';

/** Whether somebody may close a workstream: who leads it; where nobody with an account does, the owner of the wave. The app asks again. */
export function mayCloseWorkstream({ register, may }: RaciView, { slug, lead }: WorkstreamLine): boolean {
  const held = register.roles.find(({ id }) => id === lead)?.heldBy ?? [];
  const accounts = register.people.filter(({ id, who }) => held.includes(id) && 'account' in who);
  if (accounts.length === 0) return may.register;
  const isTheirs = may.workstreams === null || may.workstreams.includes(slug);
  return isTheirs && accounts.some(({ id }) => id === may.self);
}
