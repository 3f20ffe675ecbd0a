import { factsSweep } from '../app/readiness/facts-sweep';
import { importSweep } from '../app/import/import-sweep';
import { notificationSweep } from '../app/notifications/notification-sweep';
import { sprintSweep } from '../app/sprints/sprint-sweep';
import { removalSweep } from '../app/leaving/removal-sweep';

const SWEEPS = {
  imports: importSweep,
  facts: factsSweep,
  removals: removalSweep,
  notifications: notificationSweep,
  sprints: sprintSweep,
} as const;

/**
 * Every five minutes. One fails without keeping the others from their work: the platform does not try again.
 * @returns a status: without one the platform records the invocation as failed
 */
export async function sweep(): Promise<{ readonly statusCode: 204 }> {
  await Promise.all(
    Object.entries(SWEEPS).map(([of, work]) =>
      work().catch((error: unknown) => console.error(`The sweep of ${of} failed; the next is in five minutes.`, error)),
    ),
  );
  return { statusCode: 204 };
}
