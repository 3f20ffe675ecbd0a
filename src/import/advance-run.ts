import type { Batch } from './batch';
import type { Doing } from '../jobs/failure-policy';
import { failurePolicy, LATE_COMMIT_MS, RETRY } from '../jobs/failure-policy';
import { findOut } from './find-out';
import type { IssueId } from '../wave/ids';
import { isJiraFailure } from '../errors/jira-failure';
import { lastedTooLong } from '../jobs/outage';
import type { JiraIssues } from './ports';
import type { BatchResult, Refusal, Run } from './run';
import { addComments, settleBatch } from './settle-batch';
import { toJiraFields } from './to-jira-fields';

export interface Step {
  readonly run: Run;
  /** What is now known of the batch `run.next` stood at; absent where nothing new is. */
  readonly result?: BatchResult;
}

export interface StepInput {
  readonly run: Run;
  readonly batch: Batch;
  /** What is known of this batch already, from a try whose answer was lost. */
  readonly known: BatchResult;
  /** Node to issue, of everything in the wave so far. */
  readonly ledger: ReadonlyMap<string, IssueId>;
  readonly jira: JiraIssues;
  readonly now: () => number;
  /** Records that a create is about to leave. Nothing is sent before this has been stored. */
  readonly announce: (run: Run) => Promise<void>;
}

/**
 * One step of a run: settles what is in flight, else writes the next batch. Never throws a JiraFailure: what follows
 * from one is in the run that it returns.
 */
export async function advanceRun(input: StepInput): Promise<Step> {
  let run = input.run;
  let doing: Doing = 'read';
  try {
    if (run.inFlight === null) {
      const { sendable, orphans } = sort(input);
      if (sendable.length === 0)
        return batchDone(run, { made: input.known.made, refused: [...input.known.refused, ...orphans] });
      run = {
        ...run,
        state: 'running',
        waiting: null,
        inFlight: { sentAt: input.now(), answered: null },
        updatedAt: input.now(),
      };
      await input.announce(run);
      doing = 'create';
      run = { ...run, inFlight: await send(run, sendable, orphans, input) };
      doing = 'read';
    }
    if (run.inFlight?.answered === null) return await afterLostAnswer(run, input);
    return await afterAnswer(run, input, (what) => (doing = what));
  } catch (failure) {
    if (!isJiraFailure(failure)) throw failure;
    return afterFailure(run, failurePolicy(failure, doing, run, input.now()), input.now());
  }
}

function sort({ batch, known, ledger }: StepInput) {
  const settled = new Set([...known.made.map(([node]) => node), ...known.refused.map(({ node }) => node)]);
  const open = batch.issues.filter((issue) => !settled.has(issue.node));
  const parentOf = (issue: Batch['issues'][number]) => (issue.parent === null ? null : ledger.get(issue.parent));
  return {
    sendable: open.flatMap((issue) => {
      const parent = parentOf(issue);
      return parent === undefined ? [] : [{ issue, parent }];
    }),
    orphans: open.flatMap((issue): Refusal[] =>
      parentOf(issue) === undefined
        ? [
            {
              node: issue.node,
              summary: issue.summary,
              messages: ['Its parent was not created, so Runway did not send it.'],
            },
          ]
        : [],
    ),
  };
}

async function send(
  run: Run,
  sendable: readonly { readonly issue: Batch['issues'][number]; readonly parent: IssueId | null }[],
  orphans: readonly Refusal[],
  { batch, jira }: StepInput,
): Promise<NonNullable<Run['inFlight']>> {
  const answer = await jira.create(sendable.map(({ issue, parent }) => toJiraFields(issue, batch.level, parent, run)));
  const refused = answer.refused.flatMap(({ index, messages }): Refusal[] => {
    const one = sendable[index];
    return one ? [{ node: one.issue.node, summary: one.issue.summary, messages: [...messages] }] : [];
  });
  return {
    sentAt: run.inFlight?.sentAt ?? run.updatedAt,
    answered: {
      ids: answer.created.map(({ id }) => id),
      keyNumber: Math.max(0, ...answer.created.map(({ keyNumber }) => keyNumber)),
      refused: [...orphans, ...refused],
    },
  };
}

async function afterAnswer(
  run: Run,
  { batch, known, jira, now }: StepInput,
  doing: (what: Doing) => void,
): Promise<Step> {
  const answered = run.inFlight?.answered;
  if (!answered) return { run };
  const settled = await settleBatch(answered.ids, run, jira);
  if (settled.kind === 'hidden') return { run: stop(run, hiddenError(settled.count, answered.ids.length, run), now()) };
  doing('comment');
  await addComments([...known.made, ...settled.made], batch, run, jira);
  const result = {
    made: [...known.made, ...settled.made] as BatchResult['made'],
    refused: [...known.refused, ...answered.refused],
  };
  return batchDone(
    { ...run, inFlight: null, keyFloor: Math.max(run.keyFloor ?? 0, answered.keyNumber) || run.keyFloor },
    result,
  );
}

/** Waits until nothing can come any more, then looks; what is not there is sent again by the next step. */
async function afterLostAnswer(run: Run, { batch, known, jira, now }: StepInput): Promise<Step> {
  const certainAt = (run.inFlight?.sentAt ?? 0) + LATE_COMMIT_MS;
  if (now() < certainAt) {
    const because = 'Runway was interrupted while Jira was writing; it waits until it is certain what was created.';
    return { run: { ...run, state: 'waiting', waiting: { until: certainAt, because, since: null }, updatedAt: now() } };
  }
  const nodes = new Set(batch.issues.map((issue) => issue.node as string));
  const { made, keyNumber } = await findOut(nodes, run, jira);
  const fresh = made.filter(([node]) => !known.made.some(([other]) => other === node));
  await addComments(made, batch, run, jira);
  const failingSince = fresh.length > 0 ? null : (run.failingSince ?? now());
  const settled: Run = {
    ...run,
    state: 'running',
    waiting: null,
    inFlight: null,
    keyFloor: keyNumber,
    attempts: fresh.length > 0 ? 0 : run.attempts + 1,
    failingSince,
    updatedAt: now(),
  };
  // Where Jira did not answer, it answers now, and the next failure decides. Nothing else bounds a worker that dies at each create.
  const wasInterrupted = (run.waiting?.since ?? null) === null;
  const isOver = wasInterrupted && failingSince !== null && lastedTooLong(failingSince, now());
  return {
    run: isOver ? stop(settled, interrupted, now()) : settled,
    result: { made: [...known.made, ...fresh] as BatchResult['made'], refused: known.refused },
  };
}

const batchDone = (run: Run, result: BatchResult): Step => ({
  run: {
    ...run,
    next: run.next + 1,
    attempts: 0,
    failingSince: null,
    created: run.created + result.made.length,
    failed: run.failed + result.refused.length,
  },
  result,
});

function afterFailure(run: Run, decision: ReturnType<typeof failurePolicy>, now: number): Step {
  const inFlight = decision.outcome === 'nothing-happened' ? null : run.inFlight;
  if (decision.do === 'stop') return { run: { ...stop(run, decision.error, now), inFlight } };
  return {
    run: {
      ...run,
      state: 'waiting',
      waiting: decision.wait,
      inFlight,
      attempts: run.attempts + (decision.counts ? 1 : 0),
      failingSince: decision.failingSince,
      updatedAt: now,
    },
  };
}

export const stop = (run: Run, error: NonNullable<Run['stopped']>, now: number): Run => ({
  ...run,
  state: 'stopped',
  waiting: null,
  stopped: error,
  updatedAt: now,
});

const interrupted = {
  code: 'unexpected',
  message: 'The import was interrupted for hours, each time while Jira was creating issues.',
  next: RETRY,
};

const hiddenError = (hidden: number, created: number, run: Run) => ({
  code: 'missing-permission',
  message: `Jira created ${created} ${created === 1 ? 'issue' : 'issues'} and does not show ${hidden} of them to ${run.actor === 'app' ? 'the Runway app' : 'you'}: a default security level hides new issues in this project.`,
  next: 'Ask an administrator of the project to let that account see issues of the default security level, then retry: nothing is created twice. If they were deleted instead, import into a new wave.',
});
