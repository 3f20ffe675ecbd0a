import { route } from '@forge/api';
import { z } from 'zod';
import type { ProjectId } from '../../wave/ids';
import type { Caller, Claim } from './context';
import { missingPermissions } from './missing-permissions';
import { hidden, orHidden } from './or-hidden';
import { AS_VIEWER, jiraAs, parsedAnswer } from '../jira/product-request';
import { failureOf } from '../../errors/failure-of';

/**
 * A project that Jira has vouched for, for this person and this action, in this very
 * invocation. Nothing below takes a bare id, so that no store can be reached without having asked.
 */
export type Authorised = {
  readonly project: ProjectId;
  /** As Jira shows it to the person; read for `view` only. */
  readonly shown: { readonly key: string; readonly name: string } | null;
} & { readonly __brand: 'Authorised' };

/** Who calls, in a project that Jira has vouched for. */
export interface CallerIn {
  readonly caller: Caller;
  readonly where: Authorised;
}

/** `view`: may browse. `import`: may browse, create issues and administer: an importer owns the wave. */
export type Action = 'view' | 'import';

const IMPORT_PERMISSIONS = {
  BROWSE_PROJECTS: 'Browse projects',
  CREATE_ISSUES: 'Create issues',
  ADMINISTER_PROJECTS: 'Administer projects',
} as const;

const project = z.looseObject({ id: z.string(), key: z.string(), name: z.string() });
const board = z.looseObject({ location: z.looseObject({ projectId: z.number().optional() }).optional() });

/**
 * Asks Jira, as the caller, whether what the browser claims is there for them. One request for the project; one more
 * for a board, since nothing else ties it to the project.
 * @throws AppFailure naming the permission; JiraFailure where the product cannot be asked
 */
export async function authorise(caller: Caller, action: Action): Promise<Authorised> {
  const claimed = projectOf(caller.claim);
  // A board that names no project is asked about: whose it is says why.
  if (claimed === null && caller.claim.surface !== 'board') throw failureOf(notConfigured);
  // A board and its project are asked for side by side: neither answer is used before both are there.
  if (caller.claim.surface === 'board' && claimed !== null && action === 'view') {
    const [, shown] = await Promise.all([confirmPlace(caller.claim), visibleProject(claimed)]);
    return { project: claimed, shown } as Authorised;
  }
  await confirmPlace(caller.claim);
  if (claimed === null) throw failureOf(boardOfNoProject);
  if (action === 'import') await confirmImport(claimed);
  const shown = action === 'import' ? null : await visibleProject(claimed);
  return { project: claimed, shown } as Authorised;
}

/** The project that a claim names; null where it names none. */
export function projectOf(claim: Claim): ProjectId | null {
  switch (claim.surface) {
    case 'macro':
      return claim.config?.project ?? ((claim.choice?.project ?? null) as ProjectId | null);
    case 'portfolio':
      return null; // It stands in no project: what it shows is asked project by project.
    case 'project-page':
    case 'board':
    case 'issue':
      return claim.project;
    default:
      return claim satisfies never;
  }
}

/** Asks for a board that the context names. A project page names nothing besides its project, and a macro's page decides nothing. */
async function confirmPlace(claim: Claim): Promise<void> {
  if (claim.surface === 'board') {
    const [found] = await Promise.all([
      orHidden('this board', parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/agile/1.0/board/${claim.board}`), board)),
      claim.sprint === undefined ? null : orHidden('this sprint', visibleSprint(claim.sprint)),
    ]);
    if (found.location?.projectId === undefined) throw failureOf(boardOfNoProject);
    if (claim.project !== null && String(found.location.projectId) !== claim.project)
      throw failureOf(hidden('this board in this project'));
  }
}

const visibleSprint = (id: number) =>
  parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/agile/1.0/sprint/${id}`), z.looseObject({ id: z.number() }));

/** Only key and name go on: Jira's answer holds much more, and a panel gets what it shows. */
async function visibleProject(id: ProjectId) {
  const { key, name } = await orHidden(
    'this project',
    parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/project/${id}`), project),
  );
  return { key, name };
}

async function confirmImport(id: ProjectId): Promise<void> {
  const names = Object.keys(IMPORT_PERMISSIONS) as (keyof typeof IMPORT_PERMISSIONS)[];
  const missing = await orHidden('this project', missingPermissions(AS_VIEWER, id, names));
  if (missing.length > 0) throw failureOf(missingPermission(missing.map((name) => IMPORT_PERMISSIONS[name])));
}

const missingPermission = (names: readonly string[]) =>
  ({
    code: 'missing-permission',
    message: `To import a template you need ${names.length === 1 ? 'the permission' : 'the permissions'} ${names.join(', ')} in this project.`,
    next: 'Ask an administrator of the project. Nothing was written.',
  }) as const;

const boardOfNoProject = {
  code: 'not-found',
  message:
    'This board belongs to a person, or to several projects, and not to one project: Runway cannot tell which wave it shows.',
  next: 'Open a board of the project into which the wave was imported, or Runway on the page of that project.',
} as const;

export const notConfigured = {
  code: 'not-found',
  message: 'No project and wave are chosen yet.',
  next: 'Edit the page and configure this macro.',
} as const;
