import type { RegisterView } from '../contract/raci';

/** The account that leads a workstream: the first that holds its lead role. Null where no one with an account does. */
export function leadOf({ workstreams, roles, people }: RegisterView, slug: string): string | null {
  const lead = workstreams.find((workstream) => workstream.slug === slug)?.lead ?? null;
  const holders = new Set(roles.find(({ id }) => id === lead)?.heldBy);
  const accounts = people.flatMap(({ id, who }) => (holders.has(id) && 'account' in who ? [who.account] : []));
  return accounts[0] ?? null;
}
