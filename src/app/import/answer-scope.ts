import type { Payload } from '../../contract/calls';
import { importRequest, type ParsedImportRequest } from '../../contract/import';
import type { RunView } from '../../contract/run';
import type { ScopeAnswerPreview } from '../../contract/scope-answer';
import { failureOf } from '../../errors/failure-of';
import type { CallerIn } from '../../forge/access/authorise';
import { runStore } from '../../forge/storage/run-store';
import { ledgerOfWave } from '../../import/ledger';
import type { WavePlan } from '../../wave/wave-plan';
import { waveIn } from '../waves/choose-wave';
import { refuseClosedWave } from '../waves/refuse-closed-wave';
import { readSettings } from '../../forge/storage/settings-store';
import { countedOf, markOut } from './mark-out';
import { prepareImport } from './prepare-import';
import { readTemplate, templateId } from './read-template';
import { startImport } from './start-import';

type Answer = Omit<Payload<'answerScope'>, 'requestId'>;
/** What an answer to a scope question would do to a wave. Writes nothing. */
export async function previewScopeAnswer(
  answer: Payload<'previewScopeAnswer'>,
  access: CallerIn,
): Promise<ScopeAnswerPreview> {
  const { creates, open, done } = await effectOf(answer, access);
  return { creates, leftOut: open.length, stays: done };
}

/**
 * Answers a scope question after the import: the template is imported once more with the answer, so that what it lets in is created.
 * Open items that it puts out of scope become not applicable, with the answer as the reason; done ones stay counted.
 * @throws AppFailure where the wave has no such question, or the source of its template is not kept any more
 */
export async function answerScope(
  { requestId, ...answer }: Payload<'answerScope'>,
  access: CallerIn,
): Promise<RunView> {
  const { request, open } = await effectOf(answer, access);
  const run = await startImport({ ...request, requestId }, access);
  await markOut(answer.wave, open, 'scope-answer', access);
  return run;
}

async function effectOf(answer: Answer, access: CallerIn) {
  const { caller, where } = access;
  const { wave } = await waveIn(where, answer.wave);
  refuseClosedWave(wave, await readSettings(wave));
  const request = await requestOf(answer, access);
  const { plan } = await prepareImport(request, where, caller.account);
  const ledger = new Map(await ledgerOfWave(wave, runStore));
  const out = new Set<string>(
    plan.operations.flatMap((one) =>
      one.kind === 'omit' && one.because === 'scope' && ledger.has(one.node) ? [one.node] : [],
    ),
  );
  const { open, done } = await countedOf(wave, (item) => out.has(item));
  return { request, creates: plan.counts.create, open, done: done.length };
}

/** The import of the question's template once more, as it was fitted before, with the answer. */
async function requestOf(
  { wave: id, question, answer }: Answer,
  { caller, where }: CallerIn,
): Promise<ParsedImportRequest> {
  const { wave } = await waveIn(where, id);
  const plan = await runStore.plan(wave);
  const asking = plan?.templates.find((template) => asks(template, question));
  const source = wave.templates.find(({ name }) => name === asking?.name)?.source ?? null;
  if (asking === undefined) throw failureOf(NO_SUCH_QUESTION);
  if (source === null) throw failureOf(SOURCE_GONE);
  const { scope } = asking;
  const request = importRequest.parse({
    ...(source.kind === 'upload' ? { uploadId: source.id } : { bundled: source.id }),
    wave: id,
    scope: { ...scope, answers: { ...scope.answers, [question]: answer } },
  });
  const { templates } = await readTemplate({ ...request, template: undefined }, where, caller.account);
  const own = templates.find(({ name }) => name === asking.name);
  if (own === undefined) throw failureOf(SOURCE_GONE);
  return { ...request, template: templateId(own) };
}

const asks = ({ openQuestions = [], scope }: WavePlan['templates'][number], question: string): boolean =>
  openQuestions.some(({ id }) => id === question) || Object.hasOwn(scope.answers, question);

const NO_SUCH_QUESTION = {
  code: 'not-found',
  message: 'No template of this wave asks that scope question.',
  next: 'Reload the gate, and choose one of the questions that are open.',
} as const;

const SOURCE_GONE = {
  code: 'not-found',
  message: 'Runway does not have the source of that template any more.',
  next: 'Import the template into this wave once more, and answer the question there.',
} as const;
