import { failureOf } from '../../errors/failure-of';
import type { Authorised } from '../../forge/access/authorise';
import { missingPermissions } from '../../forge/access/missing-permissions';
import { isJiraFailure } from '../../errors/jira-failure';
import type { As } from '../../forge/jira/product-request';
import { runStore } from '../../forge/storage/run-store';
import { readSettings } from '../../forge/storage/settings-store';
import { isOver, type Run } from '../../import/run';
import type { AccountId } from '../../wave/ids';
import type { VersionedWave } from '../../wave/wave';
import { runIn } from '../waves/run-in';
import { refuseClosedWave } from '../waves/refuse-closed-wave';
import { refuseWorkUnderWay } from '../waves/refuse-work-under-way';

export interface RunToUndo {
  readonly run: Run;
  readonly found: VersionedWave;
  /** The person who undoes, also while they are away: Jira's permission to delete is theirs, not the app's. */
  readonly as: As;
}

/**
 * An import that can be undone by this person.
 * @throws AppFailure where the wave is closed, something is under way in it, the import left a request unanswered, or the person
 * may not delete issues by way of the app
 */
export async function runToUndo(where: Authorised, id: string, account: AccountId): Promise<RunToUndo> {
  const run = await runIn(where, id);
  const found = await runStore.wave(run.wave);
  if (found === null) throw new Error(`Run ${run.id} has no wave.`);
  refuseClosedWave(found.wave, await readSettings(found.wave));
  await refuseWorkUnderWay(found.wave);
  if (!isOver(run) || run.inFlight !== null) throw failureOf(unanswered);
  const as: As = { as: 'person', account };
  await demandDeleting(as, where);
  return { run, found, as };
}

async function demandDeleting(as: As, { project }: Authorised): Promise<void> {
  try {
    const missing = await missingPermissions(as, project, ['BROWSE_PROJECTS', 'DELETE_ISSUES']);
    if (missing.length === 0) return;
  } catch (error) {
    if (!isJiraFailure(error) || error.reason === 'throttled' || error.reason === 'unknown-outcome') throw error;
    throw failureOf(mayNotAct);
  }
  throw failureOf(mayNotDelete);
}

const unanswered = {
  code: 'run-in-progress',
  message: 'This import stopped while Jira was creating work items.',
  next: 'Continue the import first: Runway then knows what it has created.',
} as const;

const mayNotDelete = {
  code: 'missing-permission',
  message: 'To undo an import you need the permission Delete issues in this project.',
  next: 'Ask an administrator of the project. Nothing was deleted.',
} as const;

const mayNotAct = {
  code: 'missing-permission',
  message: 'Runway deletes work items in your name only, and this site does not let it act in your name.',
  next: 'Ask an administrator of the site to allow that, or delete the work items in Jira. Nothing was deleted.',
} as const;
