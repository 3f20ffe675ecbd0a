import { z } from 'zod';
import { RISK_RESPONSES } from '../contract/risks';
import { storedChange } from './stored-change';

/** What Runway keeps of a risk. Its words, status, owner and date are its issue's. */
export const storedRisk = z.object({
  id: z.string(),
  /** Null from when an issue was asked for until Jira said that it is there. */
  issue: z.string().nullable(),
  likelihood: z.number(),
  impact: z.number(),
  response: z.enum(RISK_RESPONSES),
  text: z.string(),
  last: storedChange,
});
export type StoredRisk = z.output<typeof storedRisk>;
