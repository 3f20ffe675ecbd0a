import { type ParsedImportRequest } from '../../contract/import';
import type { RunView } from '../../contract/run';
import { namedChoices } from '../../import/named-fields';
import { beginRun } from '../../import/begin-run';
import type { AccountId, RunId } from '../../wave/ids';
import type { Template } from '../../template/template';
import type { Wave } from '../../wave/wave';
import { planAssignment, wantsAssigning } from './assignees';
import { type Authorised, type CallerIn } from '../../forge/access/authorise';
import { datesOnScreen } from './date-screens';
import { editingRights } from '../waves/editing-rights';
import { refuseStrangers } from '../../forge/access/refuse-strangers';
import { unrepeated } from '../../plan/identity/source-nodes';
import { countedOf, markOut } from './mark-out';
import { noteDropped } from './note-dropped';
import { itemValues, readSpecs } from '../../forge/storage/item-store';
import { waveIn } from '../waves/choose-wave';
import { takenFrom } from './like-wave';
import { keepChoices } from './keep-choices';
import { mergedRegister } from './merged-register';
import { rankedPriorities } from './priority-fields';
import { type PreparedImport, prepareImport } from './prepare-import';
import { probeActors } from './probe-actors';
import { type As, AS_APP } from '../../forge/jira/product-request';
import { readSettings } from '../../forge/storage/settings-store';
import { knownNodesKey } from '../../forge/storage/known-node-store';
import { templateRaciKey } from '../../forge/storage/raci-store';
import { refuseContradictions } from './refuse-contradictions';
import { refuseSecondWork } from '../waves/refuse-second-work';
import { offScreen, requiredValues, startFields } from './required-values';
import { runQueue } from '../../forge/queues/run-queue';
import { runStore } from '../../forge/storage/run-store';
import { viewRun } from './view-run';
import { runIn } from '../waves/run-in';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';
import { unacceptedDates } from '../../wave/unaccepted-dates';

/**
 * Records the run, then queues it: a run that is recorded and not queued is found by the sweep, one that is queued and
 * not recorded would be lost. The browser names the run (`requestId`), so that the same click twice is one run.
 */
export async function startImport(
  { requestId, ...request }: Payload<'startImport'>,
  { caller, where }: CallerIn,
): Promise<RunView> {
  const id = requestId as RunId;
  const gone = (await runStore.run(id)) === null ? await record(id, request, where, caller.account) : [];
  const run = await runIn(where, id);
  await runQueue.push(run.id, 0);
  await markOut(run.wave, gone, 'not-in-template', { caller, where });
  return viewRun(run, caller.account);
}

/** @returns items to mark as not applicable: open ones that are no longer in the template, where the request asks for that */
async function record(
  id: RunId,
  request: ParsedImportRequest,
  where: Authorised,
  person: AccountId,
): Promise<readonly string[]> {
  const prepared = await prepareImport(request, where, person);
  const { wave, metadata, levels, plan, people } = prepared;
  if (request.template === undefined) refuseSeveral(prepared.templates);
  if (wave !== null) await refuseSecondWork(wave.wave);
  refuseContradictions(plan.dateFindings);
  const unaccepted = unacceptedDates(plan.dateWarnings, prepared.dates);
  if (unaccepted !== null) throw failureOf(unaccepted);
  const fields = requiredValues(metadata, levels, request.fields);
  const actor = await probeActors(person, where.project);
  const as: As = actor === 'app' ? AS_APP : { as: 'person', account: person };
  const { assignees } = wantsAssigning(plan, people)
    ? await planAssignment(plan, people, where.project, as)
    : NOTHING_ASSIGNED;
  await refuseStrangers(where.project, accountsOf(request.people));
  const like = wave === null && request.like !== undefined ? (await waveIn(where, request.like)).wave : null;
  const taken = like === null ? null : await takenFrom(like, prepared.dates.cutover);

  const specsBefore = wave === null ? null : await readSpecs(wave.wave);
  const out = new Set((request.dropGone ? prepared.comparison?.gone : [])?.map(({ node }) => node));
  const gone =
    wave === null || out.size === 0 ? [] : (await countedOf(wave.wave, (item) => out.has(unrepeated(item)))).open;

  const { items, raci, ...beginning } = beginRun({
    id,
    project: where.project,
    startedBy: person,
    actor,
    now: Date.now(),
    planned: { ...prepared, waveName: request.waveName, rules: await rulesBefore(prepared, like) },
    forProject: {
      issueTypes: metadata.types,
      priorities: rankedPriorities(metadata),
      named: namedChoices(metadata.fields),
      fields,
      offScreen: offScreen(metadata, levels),
      startField: startFields(metadata, levels),
      assigning:
        Object.keys(assignees).length > 0 ? await editingRights(as, where.project) : { inBulk: false, quiet: false },
      dates: datesOnScreen(plan, metadata, levels),
      assignees,
    },
  });
  await keepChoices(prepared, request, where);
  const { run, wave: next, plan: wavePlan, readEpoch } = beginning;
  await retryOnConflict(async () => {
    const begun = await runStore.begin({
      ...beginning,
      values: [
        ...itemValues(id, items),
        [templateRaciKey(next.id, id), raci],
        [knownNodesKey(next.id, id), prepared.known],
      ],
      register: await mergedRegister({
        wave: next,
        plan: wavePlan,
        own: { name: id, raci },
        people: request.people?.roles ?? null,
        at: run.startedAt,
        begun: taken?.register ?? null,
      }),
      ...(taken === null ? {} : { entries: taken.entries }),
    });
    if (begun || (await runStore.run(id)) !== null) return undefined;
    if (((await runStore.wave(next.id))?.epoch ?? null) !== readEpoch) throw failureOf(anotherWasFaster);
    // Somebody wrote in the register while this was put together: it is merged with what they wrote.
    return 'conflict';
  });
  if (wave !== null && specsBefore !== null)
    await noteDropped({ wave: wave.wave, specs: specsBefore, ledger: prepared.ledger }, items.items, {
      account: person,
      at: run.startedAt,
    });
  return gone;
}

/** A project's waves are judged alike, until somebody changes that for one of them. */
const rulesBefore = async ({ wave, earlier }: PreparedImport, like: Wave | null) => {
  const before = like ?? earlier;
  return wave === null && before !== null ? (await readSettings(before)).readiness : null;
};

const NOTHING_ASSIGNED = { assignees: {} } as const;

const accountsOf = (people: ParsedImportRequest['people']): string[] =>
  Object.values(people?.roles ?? {}).flatMap((holder) => ('account' in holder ? [holder.account] : []));

/** A preview may show the first of several templates; what is written is chosen by a person. */
function refuseSeveral(templates: readonly Template[]): void {
  const names = [...new Set(templates.map(({ name }) => name))];
  if (names.length > 1) {
    throw failureOf({
      code: 'refused-by-rule',
      message: `The source holds ${names.length} templates: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}.`,
      next: 'Choose one of them. Nothing was written.',
    });
  }
}

const anotherWasFaster = {
  code: 'run-in-progress',
  message: 'Someone else started an import into this project at the same time.',
  next: 'Look at their import, then start yours again.',
} as const;
