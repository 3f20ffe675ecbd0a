import type { Wave } from '../../wave/wave';
import type { WaveFacts } from '../../readiness/wave-facts';
import { signatureNotification } from '../../forge/jira/notification-texts';
import { notifiedIssue } from '../../readiness/notified-issue';
import { noteSent, readChoices } from '../../forge/storage/notification-store';
import { sendNotification } from '../../forge/jira/send-notification';

/**
 * Tells those who are asked to sign a snapshot, as far as they chose to be told, but not who froze it.
 * @param approvers accounts
 */
export async function askForSignatures(
  wave: Wave,
  facts: WaveFacts,
  gate: string,
  approvers: readonly string[],
  frozenBy: string,
): Promise<void> {
  const issue = notifiedIssue(facts);
  if (issue === null) return;
  const choices = await readChoices(wave.id);
  for (const account of new Set(approvers))
    if (account !== frozenBy && choices[account]?.signature === true) {
      const refused = await sendNotification(issue, account, signatureNotification(wave, gate));
      await noteSent(wave.id, account, refused, Date.now());
    }
}
