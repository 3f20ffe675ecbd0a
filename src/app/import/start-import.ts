import { z } from 'zod';
import { importRequest, type ParsedImportRequest } from '../../contract/import';
import type { RunView } from '../../contract/run';
import { itemsOfPlan } from '../../facts/items-of-plan';
import { itemsToStore } from '../../facts/stored-items';
import { batchesOf } from '../../import/batch';
import { type AccountId, type RunId, waveIdOf } from '../../wave/ids';
import type { Run } from '../../import/run';
import { UNSTARTED } from '../../import/run';
import { committed } from '../../wave/committed';
import { plannedTemplate } from '../../wave/planned-template';
import { raciOfImport } from '../../wave/raci-of-import';
import type { Wave, WaveTemplate } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import type { Template } from '../../template/template';
import { AppFailure } from '../../errors/app-failure';
import { planAssignment, refuseUnassignable, wantsAssigning } from './assignees';
import { authorise, type Authorised } from '../../forge/access/authorise';
import { callerOf } from '../../forge/access/context';
import { datesOnScreen } from './date-screens';
import { editingRights } from '../waves/editing-rights';
import { itemValues } from '../../forge/storage/item-store';
import { keepChoices } from './keep-choices';
import { mergedRegister } from './merged-register';
import { rankedPriorities } from './priority-fields';
import { type PreparedImport, prepareImport } from './prepare-import';
import { probeActors } from './probe-actors';
import { type As, AS_APP } from '../../forge/jira/product-request';
import { templateRaciKey } from '../../forge/storage/raci-store';
import { refuseSecondWork } from '../waves/refuse-second-work';
import { refuseUnaccepted } from '../waves/refuse-unaccepted';
import { offScreen, requiredValues, startFields } from './required-values';
import { runQueue } from '../../forge/queues/run-queue';
import { runStore } from '../../forge/storage/run-store';
import { runIn, viewRun } from './view-run';
import { oneLine } from '../../values/one-line';
import { retryOnConflict } from '../../forge/storage/retry-on-conflict';

const schema = importRequest.extend({ requestId: z.uuid().transform((id) => id as RunId) });

/**
 * Records the run, then queues it: a run that is recorded and not queued is found by the sweep, one that is queued and
 * not recorded would be lost. The browser names the run (`requestId`), so that the same click twice is one run.
 */
export async function startImport(payload: unknown, context: unknown): Promise<RunView> {
  const caller = callerOf(context, ['runway-project']);
  const { requestId, ...request } = schema.parse(payload);
  const where = await authorise(caller, 'import');

  if ((await runStore.run(requestId)) === null) await record(requestId, request, where, caller.account);
  const run = await runIn(where, requestId);
  await runQueue.push(run.id, 0);
  return viewRun(run, caller.account);
}

async function record(id: RunId, request: ParsedImportRequest, where: Authorised, person: AccountId): Promise<void> {
  const prepared = await prepareImport(request, where, person);
  const { wave, metadata, levels, plan, people } = prepared;
  if (request.template === undefined) refuseSeveral(prepared.templates);
  if (wave !== null) await refuseSecondWork(wave.wave);
  refuseUnaccepted(plan.dateWarnings, prepared.dates);
  const fields = requiredValues(metadata, levels, request.fields);
  const actor = await probeActors(person, where.project);
  const as: As = actor === 'app' ? AS_APP : { as: 'person', account: person };
  const { assignees, unassignable } = wantsAssigning(plan, people)
    ? await planAssignment(plan, people, where.project, as)
    : NOTHING_ASSIGNED;
  refuseUnassignable(unassignable);
  const assigns = Object.keys(assignees).length > 0;

  const now = Date.now();
  const batches = batchesOf(plan, rankedPriorities(metadata));
  const next = waveOf(id, prepared, request, where, person, now);
  const run: Run = {
    schema: 1,
    id,
    project: where.project,
    wave: next.id,
    template: { name: plan.template, version: plan.version },
    startedBy: person,
    actor,
    issueTypes: Object.fromEntries(
      (['epic', 'task', 'subtask'] as const).flatMap((level) =>
        metadata.types[level] ? [[level, metadata.types[level].id]] : [],
      ),
    ),
    fields,
    offScreen: offScreen(metadata, levels),
    startField: startFields(metadata, levels),
    batches: batches.map(({ level, issues }) => ({ level, count: issues.length })),
    total: plan.counts.create,
    kept: plan.counts.keep,
    assigning: assigns ? await editingRights(as, where.project) : { inBulk: false, quiet: false },
    ...UNSTARTED,
    keyFloor: null,
    startedAt: now,
    updatedAt: now,
  };
  await keepChoices(prepared, request, where);
  const raci = raciOfImport(prepared.template, prepared.scope, plan);
  const wavePlan = wavePlanOf(id, prepared);
  await retryOnConflict(async () => {
    const begun = await runStore.begin({
      run,
      batches,
      intent: { dates: datesOnScreen(plan, metadata, levels), assignees },
      wave: next,
      plan: wavePlan,
      readEpoch: wave?.epoch ?? null,
      values: [...itemValues(id, itemsToStore(itemsOfPlan(plan))), [templateRaciKey(next.id, id), raci]],
      register: await mergedRegister({
        wave: next,
        plan: wavePlan,
        own: { name: id, raci },
        people: request.people?.roles ?? null,
        at: now,
      }),
    });
    if (begun || (await runStore.run(id)) !== null) return undefined;
    if (((await runStore.wave(next.id))?.epoch ?? null) !== (wave?.epoch ?? null))
      throw new AppFailure(anotherWasFaster);
    // Somebody wrote in the register while this was put together: it is merged with what they wrote.
    return 'conflict';
  });
}

const NOTHING_ASSIGNED = { assignees: {}, unassignable: [] } as const;

/** The wave as this run leaves it: a new one, or one that goes on, of which the template is a part already or now. */
function waveOf(
  id: RunId,
  { wave, code, template, plan, phases, source, dates }: PreparedImport,
  request: ParsedImportRequest,
  where: Authorised,
  owner: AccountId,
  now: number,
): Wave {
  const { name, version } = template;
  const own: WaveTemplate = { name, version, phasesGiven: phases, source };
  const named = plan.phases.map((phase) => ({ slug: phase.slug, name: phase.name }));
  if (wave === null)
    return {
      schema: 1,
      id: waveIdOf(where.project, Number(code.slice(1))),
      project: where.project,
      code,
      name: oneLine(request.waveName ?? name),
      template: name,
      version,
      cutover: dates.cutover,
      owner,
      phasesGiven: phases,
      phases: named,
      runs: [id],
      templates: [own],
      plan: id,
      shifts: [],
      createdAt: now,
    };
  const { templates, phases: known, runs } = wave.wave;
  const has = templates.some((one) => one.name === name);
  return {
    ...wave.wave,
    cutover: dates.cutover,
    phases: [...known, ...named.filter(({ slug }) => !known.some((one) => one.slug === slug))],
    runs: [...runs, id],
    templates: has ? templates.map((one) => (one.name === name ? own : one)) : [...templates, own],
    plan: id,
  };
}

function wavePlanOf(id: RunId, { wavePlan, template, scope, plan, dates, people }: PreparedImport): WavePlan {
  const own = { ...plannedTemplate(template, scope, plan), raci: id };
  const others = wavePlan?.templates ?? [];
  const has = others.some(({ name }) => name === own.name);
  return {
    schema: 1,
    dates: committed(dates, wavePlan?.dates ?? null),
    people,
    firstCutover: wavePlan?.firstCutover ?? dates.cutover,
    moves: wavePlan?.moves ?? [],
    templates: has ? others.map((one) => (one.name === own.name ? own : one)) : [...others, own],
  };
}

/** A preview may show the first of several templates; what is written is chosen by a person. */
function refuseSeveral(templates: readonly Template[]): void {
  const names = [...new Set(templates.map(({ name }) => name))];
  if (names.length > 1) {
    throw new AppFailure({
      code: 'bad-request',
      message: `The source holds ${names.length} templates: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}.`,
      next: 'Choose one of them. Nothing was written.',
    });
  }
}

const anotherWasFaster = {
  code: 'run-in-progress',
  message: 'Somebody else started an import into this project at the same moment.',
  next: 'Look at their import, then start yours again.',
} as const;
