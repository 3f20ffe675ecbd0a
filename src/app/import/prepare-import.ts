import {
  askedDates,
  type Calendar,
  calendar,
  type DateChoices,
  peopleChoices,
  type PeopleChoices,
  type ScopeChoices,
} from '../../contract/choices';
import type { ParsedImportRequest } from '../../contract/import';
import type { ImportComparison } from '../../contract/import-comparison';
import type { DiagnosticView } from '../../contract/result';
import { calendarOf, withCalendar } from '../../wave/calendar-of';
import type { AccountId, IssueId } from '../../wave/ids';
import { ledgerOfWave } from '../../import/ledger';
import type { VersionedWave, Wave, WaveTemplate } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { assemblePlan } from '../../plan/assemble-plan';
import type { ImportPlan, Level, NodePath } from '../../plan/import-plan';
import type { PlanOptions } from '../../plan/plan-options';
import type { KnownNode } from '../../plan/identity/known-node';
import { withRoles } from '../../plan/scope/with-roles';
import { assignPhases } from '../../template/assign-phases';
import { isFlat } from '../../template/is-flat';
import type { Template } from '../../template/template';
import type { Authorised } from '../../forge/access/authorise';
import { projectCalendar } from '../../forge/storage/calendar-store';
import { chooseWave, templateOf } from '../waves/choose-wave';
import { identifyInWave, newInWave } from './identify-in-wave';
import { keptPhases } from './kept-phases';
import { priorityLevels } from './priority-fields';
import { type ProjectMetadata, readProject } from '../../forge/jira/read-project';
import { readTemplate } from './read-template';
import { refuseErrors } from './refuse-errors';
import { runStore } from '../../forge/storage/run-store';
import { todayIn } from '../waves/today-in';
import { nextWaveNumber } from '../../forge/storage/wave-store';
import { failureOf } from '../../errors/failure-of';

/** Everything that a preview shows and that a start writes: both are made of the same. */
export interface PreparedImport {
  readonly templates: readonly Template[];
  /** Its nodes are known by the paths of the wave. */
  readonly template: Template;
  /** What the wave knows of the template's nodes once this is imported. */
  readonly known: readonly KnownNode[];
  /** What is found of the wave; null where it has nothing of this template. */
  readonly comparison: ImportComparison | null;
  readonly source: NonNullable<WaveTemplate['source']>;
  readonly plan: ImportPlan;
  readonly scope: ScopeChoices;
  readonly dates: DateChoices;
  readonly people: PeopleChoices;
  readonly diagnostics: readonly DiagnosticView[];
  readonly metadata: ProjectMetadata;
  /** Levels that something is created at: nobody is asked for fields of the others. */
  readonly levels: ReadonlySet<Level>;
  /** The wave to go on with; null where a new one begins. */
  readonly wave: VersionedWave | null;
  /** Issues of that wave by node; empty where a new one begins. */
  readonly ledger: ReadonlyMap<string, IssueId>;
  /** The project's wave before a new one; null where there is none. */
  readonly earlier: Wave | null;
  /** The plan of the wave to go on with; null where there is none yet. */
  readonly wavePlan: WavePlan | null;
  readonly code: string;
  /** How a flat source was cut into phases; null where it was not. */
  readonly phases: string | null;
  /** The source names no phases, and no wave that this goes on with has settled them. */
  readonly mayPhase: boolean;
  /** How it is cut where the request says nothing of it. */
  readonly keptPhases: string | null;
  /** The calendar where the request says nothing of it, and whose it is. */
  readonly calendar: Calendar & { readonly from: 'wave' | 'project' | null };
}

/**
 * Reads the source, the project and what exists, and plans. Writes nothing. What the request says nothing of is taken
 * over from the wave that it goes on with.
 * @throws AppFailure where the source has errors, or the request names what is not there
 */
export async function prepareImport(
  request: ParsedImportRequest,
  where: Authorised,
  person: AccountId,
): Promise<PreparedImport> {
  const { templates, chosen, diagnostics, source } = await readTemplate(request, where, person);
  const [metadata, waves] = await Promise.all([readProject(where.project), runStore.waves(where.project)]);
  if (metadata.types.task === null) throw failureOf(noIssueTypes);
  const wave = chooseWave(waves, request.wave, chosen);
  const wavePlan = wave === null ? null : await runStore.plan(wave.wave);
  const settled = wave === null ? undefined : templateOf(wave.wave, chosen);
  const upload = source.kind === 'upload' ? source.id : null;
  const offered = settled === undefined ? await keptPhases(chosen, upload, where, waves) : settled.phasesGiven;
  const phases = phasesOf(request.phases, wave, chosen, offered);
  const phased = phases === null ? { template: chosen, diagnostics: [] } : assignPhases(chosen, phases);
  refuseErrors(phased.diagnostics);
  const scope = scopeOf(request, wavePlan, phased.template);
  const own = wavePlan === null ? await projectCalendar(where.project, waves) : calendarOf(wavePlan.dates);
  const base = own ?? calendar.parse({});
  const dates = datesOf(request, wavePlan, wave, base);
  const ledger: ReadonlyMap<string, IssueId> = wave === null ? new Map() : await ledgerOfWave(wave.wave, runStore);
  const code = wave?.wave.code ?? `W${await nextWaveNumber(where.project, waves)}`;
  const options: PlanOptions = {
    priorityFields: priorityLevels(metadata),
    levels: { epic: metadata.types.epic !== null, subtask: metadata.types.subtask !== null },
    scope,
    dates,
    today: todayIn(dates.zone),
    existing: new Map([...ledger].map(([node, issue]) => [node as NodePath, issue])),
    waveCode: code,
  };
  const identity =
    wave === null || settled === undefined
      ? newInWave(phased.template)
      : await identifyInWave(phased.template, wave.wave, wavePlan, { options, ledger, answers: request.matches });
  const template = withRoles(identity.template, scope.roles ?? []);
  const plan = assemblePlan(template, options);
  return {
    templates,
    template,
    known: identity.known,
    comparison: identity.comparison,
    source,
    plan,
    scope,
    dates,
    people: request.people ?? wavePlan?.people ?? peopleChoices.parse({}),
    diagnostics: [...diagnostics, ...phased.diagnostics],
    metadata,
    levels: new Set(plan.operations.flatMap(({ kind, draft }) => (kind === 'create' ? [draft.level] : []))),
    wave,
    ledger,
    earlier: waves.at(-1)?.wave ?? null,
    wavePlan,
    code,
    phases,
    mayPhase: settled === undefined && isFlat(chosen),
    keptPhases: offered,
    calendar: { ...base, from: own === null ? null : wavePlan === null ? 'project' : 'wave' },
  };
}

/** What the request says of the scope; of a template that the wave has already, the rest stays as it was said there. */
function scopeOf({ scope, unticked }: ParsedImportRequest, plan: WavePlan | null, { name }: Template): ScopeChoices {
  const asked = { ...scope, unticked: [...new Set([...scope.unticked, ...unticked])] };
  const kept = plan?.templates.find((one) => one.name === name)?.scope;
  return kept === undefined
    ? asked
    : {
        answers: { ...kept.answers, ...asked.answers },
        placeholders: { ...kept.placeholders, ...asked.placeholders },
        lists: { ...kept.lists, ...asked.lists },
        // What was left out is offered again: importing once more is how it comes in.
        unticked: asked.unticked,
        edits: [...kept.edits.filter(({ node }) => !asked.edits.some((edit) => edit.node === node)), ...asked.edits],
        added: [
          ...kept.added.filter((one) => !asked.added.some(({ id, under }) => id === one.id && under === one.under)),
          ...asked.added,
        ],
        ...rolesOf(kept.roles, asked.roles),
      };
}

/** Roles that were added before stay, since items and letters name them. */
function rolesOf(kept: ScopeChoices['roles'] = [], asked: ScopeChoices['roles'] = []): Pick<ScopeChoices, 'roles'> {
  const roles = [...kept.filter(({ id }) => !asked.some((role) => role.id === id)), ...asked];
  return roles.length === 0 ? {} : { roles };
}

/**
 * The wave's dates, or what the request says instead. T-0 may be set, but not moved: moving asks for a reason and takes the
 * issues along.
 */
function datesOf(
  { dates, cutover }: ParsedImportRequest,
  plan: WavePlan | null,
  found: VersionedWave | null,
  base: Calendar,
): DateChoices {
  const stood = found?.wave.cutover ?? null;
  const kept = plan?.dates ?? withCalendar(askedDates.parse({ cutover: stood }), base);
  const asked = dates === undefined ? kept : withCalendar(dates, base);
  const next = { ...asked, cutover: dates?.cutover ?? cutover ?? kept.cutover };
  if (found !== null && stood !== null && next.cutover !== stood)
    throw failureOf({
      code: 'refused-by-rule',
      message: `T-0 of wave ${found.wave.code} is on ${stood}, and an import does not move it.`,
      next: 'Move T-0 on the page of the wave’s dates, with a reason, then import; or import into a new wave.',
    });
  return next;
}

/** A node's phase is part of its identity: cut otherwise, everything of a wave would look new and be created again. */
function phasesOf(
  request: string | undefined,
  found: VersionedWave | null,
  chosen: Template,
  offered: string | null,
): string | null {
  const asked = request?.trim() === '' ? null : request;
  const kept = found === null ? undefined : templateOf(found.wave, chosen);
  if (found === null || kept === undefined) return asked === undefined ? offered : asked;
  const { phasesGiven } = kept;
  if (asked === undefined || asked === phasesGiven) return phasesGiven;
  throw failureOf({
    code: 'refused-by-rule',
    message: `Wave ${found.wave.code} was imported with ${phasesGiven === null ? 'the phases of the template itself' : `the phases ${phasesGiven}`}.`,
    next: 'Leave the phases as they are, or import into a new wave.',
  });
}

const noIssueTypes = {
  code: 'no-issue-types',
  message: 'You can create no standard issue type in this project.',
  next: 'Ask an administrator to add an issue type such as Task to the project. Nothing was written.',
} as const;
