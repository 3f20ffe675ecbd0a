import type { ProjectId } from '../../wave/ids';
import { failureOf } from '../../errors/failure-of';
import { notBrowsing } from '../jira/browsing-people';
import { AS_VIEWER } from '../jira/product-request';
import { missingPermissions } from './missing-permissions';

/**
 * Refuses people who may not browse the project, before they are stored: they could never open what they are named for.
 * @param known accounts that were checked when they were stored: where Jira shows the viewer no people, they are taken as they are
 * @throws AppFailure where one of the accounts may not browse the project, or Jira does not let the viewer look
 */
export async function refuseStrangers(
  project: ProjectId,
  accounts: readonly (string | null | undefined)[],
  known: ReadonlySet<string> = new Set(),
): Promise<void> {
  const asked = new Set(accounts.flatMap((account) => account ?? []));
  const missing = await notBrowsing(project, [...asked]);
  if (missing.length === 0) return;
  if ((await missingPermissions(AS_VIEWER, project, ['USER_PICKER'])).length === 0) throw failureOf(mayNotBrowse);
  if (missing.some((account) => !known.has(account))) throw failureOf(cannotCheck);
}

const mayNotBrowse = {
  code: 'invalid-input',
  message: 'Jira shows you no active person with that account who may browse this project.',
  next: 'Choose someone from the list, or ask an administrator of the project to give the person Browse projects.',
} as const;

const cannotCheck = {
  code: 'invalid-input',
  message: 'Jira does not show people to you, so Runway cannot check whether this person may browse the project.',
  next: 'Choose someone of the register, or ask for the global permission Browse users and groups.',
} as const;
