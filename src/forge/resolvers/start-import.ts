import { z } from 'zod';
import { importRequest, type ParsedImportRequest } from '../../contract/import';
import type { RunView } from '../../contract/run';
import { batchesOf } from '../../import/batch';
import { type AccountId, type RunId, waveIdOf } from '../../import/ids';
import type { Run } from '../../import/run';
import { isOver, UNSTARTED } from '../../import/run';
import type { Wave } from '../../import/wave';
import type { Template } from '../../template/template';
import { AppFailure } from '../app-failure';
import { authorise, type Authorised } from '../authorise';
import { callerOf } from '../context';
import { type PreparedImport, prepareImport } from '../prepare-import';
import { probeActors } from '../probe-actors';
import { offScreen, requiredValues } from '../required-values';
import { runQueue } from '../run-queue';
import { runStore } from '../run-store';
import { runIn, viewRun } from '../view-run';

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
  const { wave, metadata, levels, plan } = prepared;
  if (request.template === undefined) refuseSeveral(prepared.templates);
  if (wave !== null) await refuseSecondRun(wave.wave);
  const fields = requiredValues(metadata, levels, request.fields);
  const actor = await probeActors(person, where.project);

  const now = Date.now();
  const batches = batchesOf(plan);
  const next =
    wave === null
      ? newWave(id, prepared, request, where, person, now)
      : { ...wave.wave, runs: [...wave.wave.runs, id], cutover: request.cutover ?? wave.wave.cutover };
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
    batches: batches.map(({ level, issues }) => ({ level, count: issues.length })),
    total: plan.counts.create,
    kept: plan.counts.keep,
    ...UNSTARTED,
    keyFloor: null,
    startedAt: now,
    updatedAt: now,
  };
  if (!(await runStore.begin(run, batches, next, wave?.epoch ?? null))) {
    if ((await runStore.run(id)) === null) throw new AppFailure(anotherWasFaster);
  }
}

function newWave(
  id: RunId,
  { code, template, plan, phases }: PreparedImport,
  request: ParsedImportRequest,
  where: Authorised,
  owner: AccountId,
  now: number,
): Wave {
  return {
    schema: 1,
    id: waveIdOf(where.project, Number(code.slice(1))),
    project: where.project,
    code,
    name: template.name,
    template: template.name,
    version: template.version,
    cutover: request.cutover ?? null,
    owner,
    phasesGiven: phases,
    phases: [...plan.phases],
    runs: [id],
    createdAt: now,
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

/** Two runs of one wave would both create what neither has recorded yet. Other waves of the project may run beside it. */
async function refuseSecondRun(wave: Wave): Promise<void> {
  const last = wave.runs.at(-1);
  const run = last === undefined ? null : await runStore.run(last);
  if (run !== null && !isOver(run))
    throw new AppFailure({
      code: 'run-in-progress',
      message: `An import into wave ${wave.code} is still running.`,
      next: 'Wait until it has ended, or cancel it.',
    });
  if (run?.state === 'stopped')
    throw new AppFailure({
      code: 'run-in-progress',
      message: `The last import into wave ${wave.code} stopped before its end.`,
      next: 'Retry that import first: Runway then knows what it has created.',
    });
}

const anotherWasFaster = {
  code: 'run-in-progress',
  message: 'Somebody else started an import into this project at the same moment.',
  next: 'Look at their import, then start yours again.',
} as const;
