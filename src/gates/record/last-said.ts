import { z } from 'zod';

/** Who wrote something last, with what the activity says of it. The activity itself is found a moment later only. */
export const lastSaid = z.object({ by: z.string(), to: z.string() });
export type LastSaid = z.output<typeof lastSaid>;

/** As `changedBy` tells it to a person whose change was made against an earlier state. */
export const lastChange = (last: LastSaid | null): readonly { readonly by: string; readonly what: string }[] =>
  last === null ? [] : [{ by: last.by, what: last.to }];
