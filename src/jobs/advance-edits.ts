import type { Stopped } from '../errors/stopped';
import type { Edit, EditResult } from './edit';
import type { EditProgress } from './edit-progress';
import { LATE_COMMIT_MS } from './failure-policy';
import { isJiraFailure, type JiraFailure } from '../errors/jira-failure';
import { lastedTooLong, pauseAfter, throttleSeconds, unreachable } from './outage';
import { waitFor, whatIsNext } from './next-request';
import type { JiraEdits } from './ports';
import type { Wait } from './stored-wait';

/** Between two looks at a task. */
const ASK_AGAIN_MS = 3_000;
/** A task that is not done after so long is given up: its issues are edited one by one, to the same end. */
const TASK_PATIENCE_MS = 1_800_000;
/** Between two tries at a bulk task that Jira refused for a reason that may pass. */
const TRY_AGAIN_MS = 30_000;
/** Tries at a bulk task that Jira refuses: five are running on the site, or there is a reason that stays. */
const MAX_BULK_TRIES = 3;
/** Jira takes 50 edits a second (burst limit of PUT); half of that leaves room for others. */
const PACE_MS = 40;

export interface EditsInput {
  readonly progress: EditProgress;
  readonly parts: readonly (readonly Edit[])[];
  /** What is recorded of a part already. */
  readonly resultOf: (part: number) => EditResult;
  readonly jira: JiraEdits;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Records that something is about to leave. Nothing is sent before this has been stored. */
  readonly announce: (progress: EditProgress) => Promise<void>;
  /** What a person does to go on where this stops for an outage, as a sentence. */
  readonly afterOutage: string;
}

export interface EditsStep {
  readonly progress: EditProgress;
  /** By part, what is known of it now, where that is more than before. */
  readonly results: ReadonlyMap<number, EditResult>;
  /** Nothing can be done before then, and why, in words; the reason is empty where a task of ours is simply not done. */
  readonly waiting: Wait | null;
  readonly stopped: Stopped | null;
}

/**
 * One step of writing edits: asks for a bulk task, looks at one, or edits up to one part of issues one by one. Never
 * throws a JiraFailure. Every value is absolute, so an edit whose outcome is not known is simply made again: there is
 * nothing to find out first, as there is for a create. What is left is that a lost request may be carried out late;
 * `uncertainUntil` says until when, and the work is not over before.
 */
export async function advanceEdits(input: EditsInput): Promise<EditsStep> {
  const { progress, now } = input;
  const [first] = whatIsNext(progress)
    .filter(({ from }) => from <= now())
    .sort((a, b) => a.rank - b.rank);
  if (first === undefined) return { ...nothing(progress), waiting: waitFor(progress, now()) };
  if (first.kind === 'task') return look(first.flight, input);
  if (first.kind === 'bulk') return submit(first.group, input);
  return editPart(first.group, input);
}

/** What a worker does first: whatever the one before it had under way may have happened or not, and may still happen. */
export function afterInterruption(progress: EditProgress, now: number): EditProgress {
  const unknown = progress.busy || progress.flying.some(({ task }) => task === null);
  return unknown ? { ...progress, busy: false, uncertainUntil: now + LATE_COMMIT_MS } : progress;
}

const nothing = (progress: EditProgress): EditsStep => ({ progress, results: new Map(), waiting: null, stopped: null });

async function submit(index: number, input: EditsInput): Promise<EditsStep> {
  const { progress, parts, now, jira } = input;
  const { from, to } = progress.groups[index] ?? { from: 0, to: 0 };
  const edits = parts.slice(from, to).flat();
  const others = progress.flying.filter(({ group }) => group !== index);
  const next = Math.max(progress.next, index + 1);
  const sent = (task: string | null, askAt: number): EditProgress => ({
    ...progress,
    next,
    flying: [...others, { group: index, task, sentAt: now(), askAt }],
    requests: { ...progress.requests, bulk: progress.requests.bulk + 1 },
  });
  const sending = sent(null, now());
  await input.announce(sending);
  try {
    const task = await jira.editAll(
      edits.map(({ issue }) => issue),
      edits[0]?.values ?? {},
    );
    return nothing({ ...sent(task, now() + ASK_AGAIN_MS), ...ANSWERED });
  } catch (failure) {
    if (!isJiraFailure(failure)) throw failure;
    if (failure.reason === 'unknown-outcome') return afterSilence(sending, failure, input);
    // It did nothing: as though it had not been sent.
    const back = { ...sending, flying: others, next: Math.min(progress.next, index) };
    if (failure.reason === 'throttled') return afterThrottle(back, 'bulk', failure, now());
    const refusals = progress.refusals + 1;
    if (refusals < MAX_BULK_TRIES)
      return {
        ...nothing({ ...back, ...ANSWERED, refusals }),
        waiting: {
          until: now() + TRY_AGAIN_MS,
          because: `Jira does not take a bulk edit now. ${said(failure)}`.trim(),
          since: null,
        },
      };
    return nothing(oneByOne({ ...back, ...ANSWERED, next }, index));
  }
}

/** Moves a group to the end of the list, where its issues are edited one by one. */
const oneByOne = (progress: EditProgress, index: number): EditProgress => {
  const group = progress.groups[index];
  return group === undefined ? progress : { ...progress, groups: [...progress.groups, { ...group, how: 'single' }] };
};

async function look(flight: EditProgress['flying'][number], input: EditsInput): Promise<EditsStep> {
  const { progress, parts, now, jira } = input;
  const others = progress.flying.filter(({ group }) => group !== flight.group);
  const landed = { ...progress, flying: others };
  try {
    const state = await jira.taskState(flight.task ?? '');
    if (state.is === 'failed' || (state.is === 'running' && now() - flight.sentAt > TASK_PATIENCE_MS))
      return nothing(oneByOne({ ...landed, uncertainUntil: now() + LATE_COMMIT_MS }, flight.group));
    if (state.is === 'running')
      return nothing({ ...progress, flying: [...others, { ...flight, askAt: now() + ASK_AGAIN_MS }] });
    const { from, to } = progress.groups[flight.group] ?? { from: 0, to: 0 };
    const results = new Map(
      parts.slice(from, to).map((part, offset): [number, EditResult] => [
        from + offset,
        {
          done: part.flatMap(({ issue }) => (state.done.has(issue) ? [issue] : [])),
          refused: part.flatMap(({ issue }) =>
            state.done.has(issue) ? [] : [{ issue, messages: [...(state.refused.get(issue) ?? [NOT_SHOWN])] }],
          ),
        },
      ]),
    );
    return { ...nothing(counted({ ...landed, ...ANSWERED }, [...results.values()])), results };
  } catch (failure) {
    if (!isJiraFailure(failure)) throw failure;
    if (failure.reason === 'throttled') return afterThrottle(progress, 'task', failure, now());
    if (failure.reason === 'unknown-outcome') return afterSilence(progress, failure, input);
    return nothing(oneByOne({ ...landed, uncertainUntil: now() + LATE_COMMIT_MS }, flight.group));
  }
}

const NOT_SHOWN = 'The issue is not there any more, or is not shown to the account that edits.';

async function editPart(
  { to }: EditProgress['groups'][number],
  input: EditsInput & { readonly progress: EditProgress },
): Promise<EditsStep> {
  const { parts, now } = input;
  const group = input.progress.groups[input.progress.next];
  const index = Math.max(input.progress.part, group?.from ?? 0);
  const before = input.resultOf(index);
  const settled = new Set([...before.done, ...before.refused.map(({ issue }) => issue)]);
  const open = (parts[index] ?? []).filter(({ issue }) => !settled.has(issue));
  await input.announce({ ...input.progress, busy: true });

  const done = [...before.done];
  const refused = [...before.refused];
  let sent = 0;
  let failure: JiraFailure | null = null;
  /** An issue of this part takes no more edits for now: it is edited after the others. */
  let held: JiraFailure | null = null;
  for (const edit of open) {
    const began = now();
    sent += 1;
    failure = await failureOf(input.jira.editOne(edit.issue, edit.values));
    if (failure?.reason === 'throttled' && failure.ofIssueOnly) {
      held = longer(held, failure);
      failure = null;
      continue;
    }
    if (failure?.reason === 'throttled' || failure?.reason === 'unknown-outcome') break;
    if (failure === null) done.push(edit.issue);
    else refused.push({ issue: edit.issue, messages: [...failure.messages] });
    failure = null;
    const left = PACE_MS - (now() - began);
    if (left > 0) await input.sleep(left);
  }

  const results = new Map([[index, { done, refused }]]);
  const { progress } = input;
  const counts = {
    ...progress,
    busy: false,
    written: progress.written + done.length - before.done.length,
    failed: progress.failed + refused.length - before.refused.length,
    requests: { ...progress.requests, single: progress.requests.single + sent },
    ...(done.length + refused.length > settled.size ? ANSWERED : {}),
  };
  if (failure?.reason === 'throttled') return { ...afterThrottle(counts, 'single', failure, now()), results };
  if (failure !== null) return { ...afterSilence(counts, failure, input), results };
  if (held !== null) return { ...afterThrottle(counts, 'single', held, now()), results };
  const last = index + 1 >= to;
  return {
    ...nothing({ ...counts, next: last ? progress.next + 1 : progress.next, part: last ? 0 : index + 1 }),
    results,
  };
}

const longer = (one: JiraFailure | null, other: JiraFailure): JiraFailure =>
  one === null || (other.retryAfterSeconds ?? 0) > (one.retryAfterSeconds ?? 0) ? other : one;

async function failureOf(edit: Promise<void>): Promise<JiraFailure | null> {
  try {
    await edit;
    return null;
  } catch (failure) {
    if (!isJiraFailure(failure)) throw failure;
    return failure;
  }
}

const counted = (progress: EditProgress, results: readonly EditResult[]): EditProgress => ({
  ...progress,
  written: progress.written + results.reduce((sum, { done }) => sum + done.length, 0),
  failed: progress.failed + results.reduce((sum, { refused }) => sum + refused.length, 0),
});

/** Progress: what failed before counts no more. */
const ANSWERED = { attempts: 0, failingSince: null, refusals: 0 } as const;

function afterThrottle(
  progress: EditProgress,
  kind: 'bulk' | 'single' | 'task',
  failure: JiraFailure,
  now: number,
): EditsStep {
  const seconds = throttleSeconds(failure.retryAfterSeconds, progress.attempts);
  const attempts = progress.attempts + (failure.retryAfterSeconds === undefined ? 1 : 0);
  const paused = { ...progress.paused, [kind]: now + seconds * 1000 };
  const held = { ...progress, attempts, paused };
  return { ...nothing(held), waiting: waitFor(held, now) };
}

function afterSilence(
  progress: EditProgress,
  failure: JiraFailure,
  { now, afterOutage }: Pick<EditsInput, 'now' | 'afterOutage'>,
): EditsStep {
  const since = progress.failingSince ?? now();
  const next = {
    ...progress,
    attempts: progress.attempts + 1,
    failingSince: since,
    uncertainUntil: now() + LATE_COMMIT_MS,
  };
  if (lastedTooLong(since, now()))
    return { ...nothing(next), stopped: unreachable(since, now(), failure.messages, afterOutage) };
  const until = now() + pauseAfter(progress.attempts);
  return { ...nothing(next), waiting: { until, because: 'Jira did not answer; Runway asks again.', since } };
}

const said = ({ messages }: JiraFailure): string => messages.join(' ');
