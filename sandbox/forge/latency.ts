import { z } from 'zod';

/** How long the sandbox's products and platform take, in simulated milliseconds. Orders of magnitude of a real site. */
export const STORAGE_MS = 15;
export const QUEUE_MS = 30;
export const REFUSAL_MS = 20;
/** Until a caller gives up on an answer that does not come. */
export const LOST_ANSWER_MS = 30_000;
const READ_MS = 120;
const WRITE_MS = 180;
const CREATE_MS_AN_ISSUE = 45;

const bulk = z.object({ issueUpdates: z.array(z.unknown()) });

export function productLatency(write: boolean, template: string, body: string | null): number {
  if (!write) return READ_MS;
  if (template !== '/rest/api/3/issue/bulk' || body === null) return WRITE_MS;
  return Math.max(WRITE_MS, CREATE_MS_AN_ISSUE * issuesIn(body));
}

function issuesIn(body: string): number {
  try {
    return bulk.safeParse(JSON.parse(body)).data?.issueUpdates.length ?? 0;
  } catch {
    return 0; // The site answers malformed JSON itself.
  }
}
