import { isJiraFailure } from '../../errors/jira-failure';
import { AS_APP, AS_VIEWER, type As } from '../../forge/jira/product-request';
import { readSettings } from '../../forge/storage/settings-store';
import { runStore } from '../../forge/storage/run-store';
import type { AccountId, ProjectId } from '../../wave/ids';

export interface SprintActor {
  readonly as: 'lead' | 'app' | 'viewer';
  readonly actor: As;
}

/**
 * In whose name a sprint is read: the lead of the newest active wave, else the app, else who asks. A board whose filter is not
 * shared with the app is invisible to it; its lead sees it.
 */
export async function sprintActors(project: ProjectId | null, hasViewer: boolean): Promise<readonly SprintActor[]> {
  const lead = project === null ? null : await leadOf(project);
  return [
    ...(lead === null ? [] : [{ as: 'lead' as const, actor: { as: 'person' as const, account: lead } }]),
    { as: 'app', actor: AS_APP },
    ...(hasViewer ? [{ as: 'viewer' as const, actor: AS_VIEWER }] : []),
  ];
}

async function leadOf(project: ProjectId): Promise<AccountId | null> {
  return (await newestActive(project))?.owner ?? null;
}

/** Whether a project has a wave that is neither closed nor archived: others are not followed any more. */
export const hasActiveWave = async (project: ProjectId): Promise<boolean> => (await newestActive(project)) !== null;

async function newestActive(project: ProjectId) {
  for (const { wave } of (await runStore.waves(project)).toReversed()) {
    const settings = await readSettings(wave);
    if (settings.state === 'active') return settings;
  }
  return null;
}

/**
 * The answer of the first whom Jira answers.
 * @throws JiraFailure of the last, where Jira shows it to none; any other failure at once
 */
export async function byFirst<T>(
  actors: readonly SprintActor[],
  read: (actor: As) => Promise<T>,
): Promise<{ readonly by: SprintActor; readonly value: T }> {
  let last: unknown;
  for (const by of actors) {
    try {
      return { by, value: await read(by.actor) };
    } catch (error) {
      if (!isJiraFailure(error) || !['not-found', 'forbidden'].includes(error.reason)) throw error;
      last = error;
    }
  }
  throw last;
}
