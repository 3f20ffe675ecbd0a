import type { z } from 'zod';
import type { status } from '../jira-shapes';

/** A status in the colour of its category; the words carry it, not the colour. */
export function Lozenge({ of }: { readonly of: z.infer<typeof status> }) {
  return <span className={`lozenge lozenge-${of.statusCategory.key}`}>{of.name}</span>;
}
