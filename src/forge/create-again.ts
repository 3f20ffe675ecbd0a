import type { Batch, IssueToWrite } from '../import/batch';
import { LATE_COMMIT_MS } from '../import/failure-policy';
import { findOut } from '../import/find-out';
import type { IssueId, RunId } from '../import/ids';
import { isJiraFailure } from '../import/jira-failure';
import type { Run } from '../import/run';
import { addComments } from '../import/settle-batch';
import { toJiraFields } from '../import/to-jira-fields';
import { applyChanges, type Change, changeOf } from '../marks/change';
import type { ItemRecord } from '../marks/item-record';
import type { Said } from '../marks/said';
import { AppFailure } from './app-failure';
import { markDirty } from './facts-queue';
import { jiraIssues } from './jira-issues';
import { changedMeanwhile, markFailure } from './mark-failure';
import type { OpenItem } from './open-item';
import { AS_VIEWER } from './product-request';
import type { KeptRecord } from './record-store';
import { type Outcome, writeSaid } from './write-said';
import { writtenAs } from './written-as';

/**
 * Creates the issue of a missing item again, as the person, with the words of its import and the dates of the present plan;
 * the new one then stands in for it. A create is never sent twice: that it is asked for is recorded before, under a token that
 * goes into the request, and after an interruption the issue of that token is looked for first.
 * @throws AppFailure where it is not missing, its parent is gone too, or it is not certain yet what an earlier try created
 */
export async function createAgain(open: OpenItem): Promise<void> {
  if (!open.context.missing) throw markFailure('not-missing');
  const { batch, issue, run: source } = await writtenAs(open);
  const parent = parentOf(open, issue);
  const earlier = open.kept.record.item.creating;
  const asked = earlier ?? { token: crypto.randomUUID(), by: open.account, at: Date.now() };
  const run: Run = {
    ...source,
    id: asked.token as RunId,
    startedBy: open.account,
    actor: 'person',
    keyFloor: null,
    startedAt: asked.at,
  };
  const jira = jiraIssues(AS_VIEWER);
  if (earlier !== undefined) {
    const waited = Date.now() - earlier.at;
    if (waited < LATE_COMMIT_MS) throw new AppFailure(stillWriting(LATE_COMMIT_MS - waited));
    const { made } = await findOut(new Set([open.id]), run, jira);
    const found = made[0]?.[1];
    if (found !== undefined) return standIn(open, found, run, batch);
  } else await announce(open, asked);
  const created = await create(open, issue, parent, run, batch);
  await standIn(open, created, run, batch);
}

async function create(
  open: OpenItem,
  issue: IssueToWrite,
  parent: IssueId | null,
  run: Run,
  batch: Batch,
): Promise<IssueId> {
  try {
    const answer = await jiraIssues(AS_VIEWER).create([toJiraFields(issue, batch.level, parent, run)]);
    const created = answer.created[0]?.id;
    if (created !== undefined) return created;
    await takeBack(open);
    throw new AppFailure({
      code: 'jira-refused',
      message: `Jira refused the issue. ${answer.refused[0]?.messages.join(' ') ?? ''}`.trim(),
      next: 'Change what Jira names, or name an issue that replaces it.',
    });
  } catch (error) {
    // Without an answer nobody knows whether it was created: the record says so until that is found out.
    if (isJiraFailure(error) && error.reason !== 'unknown-outcome') await takeBack(open);
    throw error;
  }
}

function parentOf({ facts }: OpenItem, { parent }: IssueToWrite): IssueId | null {
  if (parent === null) return null;
  const fact = facts.facts.get(parent);
  if (fact?.is === 'read') return fact.issue as IssueId;
  throw new AppFailure({
    code: 'bad-request',
    message: 'The issue above it is not there either.',
    next: 'Create the issue above it again first.',
  });
}

const announce = (open: OpenItem, asked: NonNullable<ItemRecord['item']['creating']>): Promise<void> =>
  write(open, open.kept.version, asked.at, (record) => ({
    changes: [changeOf(record, 'item', 'creating', asked)],
    line: { kind: 'create-again', what: open.texts?.title ?? '', from: '', to: '' },
  }));

async function standIn(open: OpenItem, created: IssueId, run: Run, batch: Batch): Promise<void> {
  const at = Date.now();
  await write(open, null, at, (record) => {
    const changes: Change[] = [changeOf(record, 'item', 'replacedBy', { issue: created, by: open.account, at })];
    if (record.item.creating !== undefined) changes.push(changeOf(record, 'item', 'creating', null));
    return { changes, line: { kind: 'replace', what: '', from: record.item.replacedBy?.issue ?? '', to: created } };
  });
  await markDirty(open.wave.project, [{ issue: created, parent: null }]);
  await addComments([[open.id, created]], batch, run, jiraIssues(AS_VIEWER));
}

/** Jira said no, so nothing was created: the announcement is taken back. */
const takeBack = (open: OpenItem): Promise<void> =>
  write(open, null, Date.now(), (record) => ({
    changes: [changeOf(record, 'item', 'creating', null)],
    line: { kind: 'undo', what: open.texts?.title ?? '', from: '', to: '' },
  }));

async function write(
  { wave, account, id, state }: OpenItem,
  version: number | null,
  at: number,
  say: (record: ItemRecord) => Said,
): Promise<void> {
  const decide = ({ record }: KeptRecord) => {
    const said = say(record);
    return { is: 'said', record: applyChanges(record, said.changes), ...said } as const;
  };
  const [outcome]: readonly (Outcome | undefined)[] = await writeSaid(wave.id, { by: account, at }, [
    { item: id, issue: state.issue, version, decide },
  ]);
  if (outcome?.is === 'changed') throw await changedMeanwhile(outcome.kept);
  if (outcome?.is === 'refused') throw markFailure(outcome.because);
}

const stillWriting = (waitMs: number) =>
  ({
    code: 'jira-busy',
    message: 'Runway was interrupted while Jira was creating this issue, and waits until it is certain whether it did.',
    next: 'Try again after that time.',
    retryAfterSeconds: Math.ceil(waitMs / 1_000),
  }) as const;
