import { z } from 'zod';
import type { PersonView } from '../../contract/source';

/** People as Jira answers them. It holds more (address, time zone) than goes on to a panel. */
export const people = z.array(
  z.looseObject({
    accountId: z.string(),
    displayName: z.string().default(''),
    active: z.boolean().default(true),
    accountType: z.string().default('atlassian'),
    avatarUrls: z.record(z.string(), z.string()).default({}),
  }),
);

export const viewPerson = ({ accountId, displayName, avatarUrls }: z.infer<typeof people>[number]): PersonView => ({
  account: accountId,
  name: displayName,
  avatarUrl: avatarUrls['48x48'] ?? avatarUrls['32x32'] ?? null,
});
