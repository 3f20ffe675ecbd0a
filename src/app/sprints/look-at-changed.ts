import { AppFailure } from '../../errors/app-failure';
import { sprintsSeen } from '../../forge/storage/sprints/sprint-store';
import type { ProjectId } from '../../wave/ids';
import { type Look, lookAtSprint } from './look-at-sprint';

/** No one asks: a sprint is read as its wave's lead, else as the app. */
export const IN_BACKGROUND = { project: null, hasViewer: false, issues: null } as const satisfies Partial<Look>;

/** Looks at issues that changed for the active sprints of a project. A thousand changes in a minute are one look a sprint. */
export async function lookAtChanged(project: ProjectId, issues: readonly string[]): Promise<void> {
  const active = (await sprintsSeen(project)).filter(({ state }) => state === 'active');
  for (const { id } of active) {
    try {
      await lookAtSprint(id, { ...IN_BACKGROUND, issues: [...new Set(issues)], now: Date.now() });
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error;
      console.error(`Sprint ${id} could not be read: ${error.message}`);
    }
  }
}
