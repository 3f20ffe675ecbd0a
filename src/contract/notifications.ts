import { z } from 'zod';
import { waveId } from './choices';

/** What a person is told of a wave by Jira's e-mail. Nothing unless they chose it. */
export interface NotificationsView {
  /** As soon as a snapshot is frozen that they are asked to sign. */
  readonly signature: boolean;
  /** Once a day, when something waits for them. */
  readonly daily: boolean;
  /** The latest e-mail to them, where Jira did not send it: when (ISO instant), and why in Jira's words. */
  readonly refused?: { readonly at: string; readonly message: string };
}

export const notificationsChange = z.strictObject({ wave: waveId, signature: z.boolean(), daily: z.boolean() });
export type NotificationsChange = z.input<typeof notificationsChange>;
