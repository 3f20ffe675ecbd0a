import { failureOf } from '../../errors/failure-of';
import { AS_APP, type As } from '../../forge/jira/product-request';
import { hidden } from '../../forge/access/or-hidden';
import { readHistories } from '../../forge/jira/sprint-histories';
import {
  deletionsOf,
  enteredOf,
  keepSprint,
  type KeptSprint,
  readKeptSprint,
} from '../../forge/storage/sprints/sprint-store';
import { workIn } from '../../forge/storage/project-work';
import { courseOf, movedAway } from '../../sprints/sprint-course';
import { mergeSeen } from '../../sprints/merge-seen';
import { withParents } from '../../sprints/read-changelog';
import type { ItemHistory } from '../../sprints/sprint';
import { type SprintLedger, sprintLedger } from '../../sprints/sprint-ledger';
import type { KeptHistory, StoredSprint } from '../../sprints/stored-sprint';
import { summarise } from '../../sprints/summarise';
import type { ProjectId } from '../../wave/ids';
import { findSprint, placeOf, setupOf } from './find-sprint';
import { isComplete, itemsOf, judgedWaves } from './judged-items';
import { sprintActors } from './sprint-actors';
import { sprintGuide } from './sprint-guide';
import { paceBefore } from './sprint-pace';
import { waveInSprint } from './wave-in-sprint';

const MINUTE_MS = 60_000;
/** Issues that vouch for the name of a sprint: each of them is one more that an export asks Jira about. */
const MOST_CARRIERS = 10;

export interface Look {
  /** The project in which someone asks; null: an event names a sprint and no project. */
  readonly project: ProjectId | null;
  /** Whether someone asks: then it is read in their name where neither lead nor app may. */
  readonly hasViewer: boolean;
  /** Issues that changed; null: all are looked for. */
  readonly issues: readonly string[] | null;
  /** The moment whose numbers are asked for: when the call or the event came. Epoch milliseconds. */
  readonly now: number;
}

export interface LookedAt {
  readonly head: StoredSprint;
  readonly items: readonly ItemHistory[];
  readonly ledger: SprintLedger;
}

/**
 * Recomputes a sprint from Jira and keeps what was seen. An open or planned sprint's numbers are those of the moment at which the
 * look begins.
 * @returns null where no event needs it (a sprint of a project without waves that no one opened in Runway), or where it cannot be read in
 * the background: its last numbers stay
 * @throws AppFailure where the sprint is hidden or of another project
 */
export async function lookAtSprint(id: number, look: Look): Promise<LookedAt | null> {
  const { now } = look;
  const before = await readKeptSprint(id);
  const project = look.project ?? ((before?.head.project ?? null) as ProjectId | null);
  const actors = await sprintActors(project, look.hasViewer);
  const found = await findSprint(actors, id);
  if (typeof found === 'string') {
    if (before === null) return refuseUnseen(look);
    // What only people who opened it could see is not known to be deleted when the lead and the app do not see it.
    if (found === 'absent' && before.head.as !== 'viewer') return keptAsDeleted(before, now);
    return look.hasViewer ? refuseUnseen(look) : null;
  }
  const place = await placeOf(found.by.actor, found, look.project);
  if (place === null) throw failureOf(hidden('this sprint in this project'));
  // Most sprints of a site have nothing to do with Runway.
  if (before === null && look.project === null && !(await workIn(place.project)).hasWave) return null;
  const setup = await setupOf(found.by.actor, found.value.board);
  if (setup === null) throw failureOf(noSprintField);

  const seen = await seenNow(id, {
    ...{ actor: found.by.actor, before, now, issues: before === null ? null : look.issues },
    ...{ created: found.value.created ?? found.value.start ?? now, projects: place.projects, setup },
  });
  const items = withParents(seen.items);
  const waves = await judgedWaves(place.project);
  const judged = itemsOf(waves);
  const estimates = setup.counting.estimate !== null;
  const complete = new Set(items.flatMap((item) => (isComplete(judged.get(item.id)) ? [item.id] : [])));
  const ledger = sprintLedger(found.value, items, { estimates, complete, now });
  const template = new Set([...judged].flatMap(([issue, { added }]) => (added ? [] : [issue])));
  const { summary, flags } = summarise(found.value, items, ledger, {
    ...{ before: before?.head.atClose ?? null, kept: (before?.items ?? []) as readonly KeptHistory[] },
    ...{ estimates, template, now },
  });
  const { created: _created, ...sprint } = found.value;
  const { guide, workDays, workDaysUntil } = await sprintGuide(
    place.project,
    sprint,
    ledger.line[0]?.remaining.items ?? 0,
  );
  const head: StoredSprint = {
    v: 1,
    revision: (before?.head.revision ?? 0) + 1,
    project: place.project,
    sprint,
    boardName: place.name,
    estimate: setup.counting.estimate,
    doneColumn: setup.counting.doneColumn,
    sprintField: setup.sprintField,
    gone: false,
    lookedAt: now,
    fullAt: look.issues === null || before === null ? now : before.head.fullAt,
    as: found.by.as,
    unseen: (before?.head.unseen ?? 0) + seen.unseen,
    ...summary,
    guide,
    workDays,
    pace: await paceBefore(sprint, place.project),
    waves: waves.map((wave) => waveInSprint(sprint, items, wave, { now, workDays: workDays.length, workDaysUntil })),
    course: courseOf(before === null ? null : { course: before.head.course, state: before.head.sprint.state }, sprint, {
      gone: ledger.issues.filter(({ deleted }) => deleted).length,
      moved: movedAway(ledger.issues, place.keys),
      projects: place.projects.length,
      ofPerson: place.ofPerson,
    }),
    carriers: ledger.issues
      .filter(({ removed, deleted }) => !removed && !deleted)
      .slice(0, MOST_CARRIERS)
      .map((issue) => issue.id),
  };
  const ever = new Set(ledger.issues.map((item) => item.id));
  const kept = seen.items
    .filter((item) => ever.has(item.id))
    .map((item) => ({ ...item, atClose: flags.get(item.id) ?? null }));
  await keepSprint(head, kept);
  return { head, items, ledger };
}

function refuseUnseen({ project }: Look): null {
  if (project === null) return null;
  throw failureOf(hidden('this sprint'));
}

/** Its ledger is that of the last look: nothing of a deleted sprint can be read. */
async function keptAsDeleted({ head, items: kept }: KeptSprint, now: number): Promise<LookedAt> {
  const items = withParents(kept);
  const gone = { ...head, gone: true, revision: head.revision + 1, lookedAt: now };
  await keepSprint(gone, kept);
  const judged = itemsOf(await judgedWaves(head.project as ProjectId));
  const complete = new Set(items.flatMap((item) => (isComplete(judged.get(item.id)) ? [item.id] : [])));
  const at = head.gone ? head.fullAt : head.lookedAt;
  return {
    head: gone,
    items,
    ledger: sprintLedger(head.sprint, items, { estimates: head.estimate !== null, complete, now: at }),
  };
}

interface Seen {
  readonly actor: As;
  readonly before: KeptSprint | null;
  readonly now: number;
  readonly issues: readonly string[] | null;
  readonly created: number;
  readonly projects: readonly string[];
  readonly setup: NonNullable<Awaited<ReturnType<typeof setupOf>>>;
}

/** Histories as they are now, joined with what was seen before. */
async function seenNow(
  sprint: number,
  { actor, before, now, issues, created, projects, setup }: Seen,
): Promise<{ readonly items: ItemHistory[]; readonly unseen: number }> {
  const stored = before?.items ?? [];
  const there = stored.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
  const asked = {
    sprint,
    fields: { sprint: setup.sprintField, estimate: setup.counting.estimate?.field ?? null },
    doneStatuses: setup.counting.doneStatuses,
  };
  const known = issues ?? there;
  const search = issues === null ? { projects, minutes: Math.ceil(Math.max(0, now - created) / MINUTE_MS) + 2 } : null;
  const read = await readHistories({ ...asked, actor, known, search });
  // What its lead may not see the app may.
  const again =
    read.gone.length === 0 || actor.as === 'app'
      ? { items: [], gone: read.gone }
      : await readHistories({ ...asked, actor: AS_APP, known: read.gone, search: null });
  const deleted = await deletionsOf(again.gone);
  const gone = new Map(again.gone.map((id) => [id, deleted.get(id) ?? now]));
  const storedIds = new Set(stored.map(({ id }) => id));
  const unseen = await enteredOf(
    sprint,
    again.gone.filter((id) => !storedIds.has(id)),
  );
  return { items: mergeSeen(stored, [...read.items, ...again.items], gone, now), unseen: unseen.length };
}

const noSprintField = {
  code: 'not-found',
  message: 'This Jira has no field Sprint that Runway may read.',
  next: 'Ask an administrator of Jira whether boards with sprints are switched on.',
} as const;
