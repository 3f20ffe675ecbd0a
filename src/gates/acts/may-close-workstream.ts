import type { Rights } from '../../contract/readiness';

/** Whether a person may close a workstream, or open it again: its lead; where nobody leads it, the owner of the wave. */
export const mayCloseWorkstream = (
  { role, leads }: Pick<Rights, 'role' | 'leads'>,
  { slug, lead }: { readonly slug: string; readonly lead: string | null },
): boolean => (lead === null ? role === 'owner' : leads.includes(slug));
