import { InvocationError, InvocationErrorCode, RateLimitError } from '@forge/events';
import { z } from 'zod';
import type { DirtyIssue } from '../facts/read-dirty';
import type { ProjectId } from '../wave/ids';
import { closeProject, openProject } from '../app/readiness/closed-projects';
import { ANY_PROJECT, noteChanged } from '../forge/queues/facts-queue';
import { noteDeleted, noteEntered } from '../forge/storage/sprints/sprint-store';
import { idsOf } from '../sprints/read-changelog';
import { workIn } from '../forge/storage/project-work';
import { isStorageDown } from '../forge/storage/rows/is-storage-busy';
import { projectsWatching } from '../forge/storage/facts/watched-issues';

const id = z.union([z.string(), z.number()]).transform(String);
const issue = z.looseObject({
  id,
  fields: z
    .looseObject({
      project: z.looseObject({ id }).optional(),
      parent: z.looseObject({ id }).nullish(),
    })
    .optional(),
});
const changed = z.looseObject({
  eventType: z.string(),
  issue: issue.optional(),
  attachment: z.looseObject({ issueId: id }).optional(),
  sourceIssueId: id.optional(),
  destinationIssueId: id.optional(),
  project: z.looseObject({ id }).optional(),
  changelog: z
    .looseObject({
      items: z
        .array(
          z.looseObject({
            field: z.string().optional(),
            fieldId: z.string().optional(),
            from: id.nullish(),
            to: id.nullish(),
          }),
        )
        .default([]),
    })
    .optional(),
});
type Changed = z.output<typeof changed>;

/** Storage counts by the minute, and the platform delivers an event again at most four times. */
const AGAIN_AFTER_SECONDS = 90;

/**
 * Takes a product event: notes what changed, and reads nothing. Events come late, twice and in no order; what they say of an
 * issue is not believed, only that it should be looked at. Where storage or the queue takes nothing now, the platform is asked to
 * deliver the event again: an event whose function throws is lost.
 */
export async function issueEvents(event: unknown): Promise<InvocationError | undefined> {
  try {
    await note(event);
    return undefined;
  } catch (error) {
    if (!isStorageDown(error) && !(error instanceof RateLimitError)) throw error;
    console.warn(`An event of Jira waits until storage takes it: ${error instanceof Error ? error.message : ''}`);
    return new InvocationError({
      retryAfter: AGAIN_AFTER_SECONDS,
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    });
  }
}

async function note(event: unknown): Promise<void> {
  const read = changed.safeParse(event);
  if (!read.success) {
    console.error('An event of another shape was left alone.', read.error.message);
    return;
  }
  if (read.data.project !== undefined) return projectEvent(read.data.eventType, read.data.project.id as ProjectId);
  for (const [project, issues] of placesOf(read.data)) {
    // What an import or a move writes is read whole once it is over, with all that people change meanwhile.
    const { hasWave, isUnderWay } = project === ANY_PROJECT ? ANYWHERE : await workIn(project);
    if (hasWave && project !== ANY_PROJECT) await noteForSprints(read.data);
    if (hasWave && !isUnderWay) await noteChanged(project, issues);
    // Most projects of a site have nothing to do with Runway, unless something there blocks an issue of a wave.
    for (const { issue } of project === ANY_PROJECT ? [] : issues)
      for (const other of await projectsWatching(issue)) if (other !== project) await noteChanged(other, issues);
  }
}

/** What a sprint's next look could not find any more: an issue that came into it and was deleted, and when one was deleted. */
async function noteForSprints({ eventType, issue: one, changelog: log }: Changed): Promise<void> {
  if (one === undefined) return;
  if (eventType === 'avi:jira:deleted:issue') return noteDeleted(one.id, Date.now());
  for (const { fieldId, from, to } of log?.items ?? []) {
    // A list of ids in a custom field: the Sprint field, or a choice of options, which no sprint looks for.
    if (!fieldId?.startsWith('customfield_') || !/^\d+(, ?\d+)*$/.test(to ?? '')) continue;
    const before = new Set(idsOf(from ?? null));
    for (const sprint of idsOf(to ?? null)) if (!before.has(sprint)) await noteEntered(sprint, one.id);
  }
}

const ANYWHERE = { hasWave: true, isUnderWay: false } as const;

function placesOf(event: Changed): [ProjectId | typeof ANY_PROJECT, DirtyIssue[]][] {
  const named = event.issue?.fields?.project?.id;
  if (event.issue !== undefined && named !== undefined) {
    const own: DirtyIssue = { issue: event.issue.id, parent: event.issue.fields?.parent?.id ?? null };
    // A moved issue is told of in the project that it came from, too.
    const from = event.changelog?.items.find(
      ({ field, fieldId }) => (fieldId ?? field)?.toLowerCase() === 'project',
    )?.from;
    const projects = new Set([named, ...(from ? [from] : [])]);
    return [...projects].map((project) => [project as ProjectId, [own]]);
  }
  const loose = [event.issue?.id, event.attachment?.issueId, event.sourceIssueId, event.destinationIssueId];
  const issues = loose.flatMap((one): DirtyIssue[] => (one === undefined ? [] : [{ issue: one, parent: null }]));
  return issues.length === 0 ? [] : [[ANY_PROJECT, issues]];
}

async function projectEvent(name: string, project: ProjectId): Promise<void> {
  switch (name) {
    case 'avi:jira:archived:project':
    case 'avi:jira:softdeleted:project':
    case 'avi:jira:deleted:project':
      return closeProject(project);
    case 'avi:jira:unarchived:project':
    case 'avi:jira:restored:project':
      return openProject(project);
    default:
      console.error('An event of another name was left alone.', name);
  }
}
