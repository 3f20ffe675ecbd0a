import type { Batch, IssueToWrite } from '../../import/batch';
import { LATE_COMMIT_MS } from '../../jobs/failure-policy';
import type { IssueId, RunId } from '../../wave/ids';
import { isJiraFailure } from '../../errors/jira-failure';
import type { Run } from '../../import/run';
import { addComments } from '../../import/settle-batch';
import { toJiraFields } from '../../import/to-jira-fields';
import { applyChanges, type Change, changeOf } from '../../marks/change';
import type { ItemRecord } from '../../marks/item-record';
import type { Said } from '../../marks/said';
import { noteChanged } from '../../forge/queues/facts-queue';
import { findAsked } from '../items/find-asked';
import { issueIdAs } from '../../forge/jira/issue-id-as';
import { jiraIssues } from '../../forge/jira/jira-issues';
import type { OpenItem } from '../items/open-item';
import { AS_APP, AS_VIEWER } from '../../forge/jira/product-request';
import type { KeptRecord } from '../../forge/storage/record-store';
import { type Outcome, writeSaid } from '../../forge/storage/write-said';
import { writtenAs } from './written-as';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import { failureOf } from '../../errors/failure-of';
import { changedBy } from '../../forge/jira/changed-by';
import { lastChange } from '../items/last-change';

/**
 * Creates the issue of a missing item again, as the person, with the words of its import and the dates of the present plan;
 * the new one then stands in for it. A create is never sent twice: that it is asked for is recorded before, under a token that
 * goes into the request, and after an interruption the issue of that token is looked for first. The record is written on
 * condition that it is as it was read, before each create: of two presses at once the second is refused.
 * @throws AppFailure where it is not missing, the issue that stands in for it exists, its parent is gone too, or it is not
 * certain yet what an earlier try created
 */
export async function createAgain(open: OpenItem): Promise<void> {
  if (!open.context.missing) throw failureOf(MARK_REFUSALS['not-missing']);
  if (await standInExists(open)) throw failureOf(MARK_REFUSALS['created-already']);
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
  if (earlier !== undefined) {
    const waited = Date.now() - (earlier.triedAt ?? earlier.at);
    if (waited < LATE_COMMIT_MS) throw failureOf(stillWriting(LATE_COMMIT_MS - waited));
    const found = await findAsked(open.id, run);
    if (found !== null) return standIn(open, found, run, batch);
  }
  await announce(open, earlier === undefined ? asked : { ...earlier, triedAt: Date.now() });
  const created = await create(open, issue, parent, run, batch);
  await standIn(open, created, run, batch);
}

/**
 * The stored facts learn of a new issue with their next reading, up to minutes later; until then the item is missing to them, so
 * Jira is asked. What the facts have read as missing themselves may be created once more.
 */
async function standInExists({ id, kept, facts, standIn }: OpenItem): Promise<boolean> {
  const issue = kept.record.item.replacedBy?.issue;
  if (issue === undefined || facts.facts.get(id)?.issue === issue) return false;
  return standIn !== null || (await issueIdAs(AS_APP, issue)) !== null;
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
    throw failureOf({
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
  throw failureOf({
    code: 'refused-by-rule',
    message: 'The issue above it is not there either.',
    next: 'Create the issue above it again first.',
  });
}

const announce = (open: OpenItem, asked: NonNullable<ItemRecord['item']['creating']>): Promise<void> =>
  write(open, open.kept.version, asked.triedAt ?? asked.at, (record) => ({
    changes: [changeOf(record, 'item', 'creating', asked)],
    line: { kind: 'create-again', what: open.texts?.title ?? '', from: '', to: '' },
  }));

async function standIn(open: OpenItem, created: IssueId, run: Run, batch: Batch): Promise<void> {
  const at = Date.now();
  await write(open, null, at, (record) => {
    if (record.item.replacedBy?.issue === created) return 'nothing-to-change';
    const changes: Change[] = [changeOf(record, 'item', 'replacedBy', { issue: created, by: open.account, at })];
    if (record.item.creating !== undefined) changes.push(changeOf(record, 'item', 'creating', null));
    return { changes, line: { kind: 'replace', what: '', from: record.item.replacedBy?.issue ?? '', to: created } };
  });
  await noteChanged(open.wave.project, [{ issue: created, parent: null }]);
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
  say: (record: ItemRecord) => Said | 'nothing-to-change',
): Promise<void> {
  const decide = ({ record }: KeptRecord) => {
    const said = say(record);
    if (said === 'nothing-to-change') return { is: 'refused', because: said } as const;
    return { is: 'said', record: applyChanges(record, said.changes), ...said } as const;
  };
  const [outcome]: readonly (Outcome | undefined)[] = await writeSaid(wave.id, { by: account, at }, [
    { item: id, issue: state.issue, version, decide },
  ]);
  if (outcome?.is === 'changed') throw await changedBy(lastChange(outcome.kept));
  // Of two who found the same issue the first has recorded it.
  if (outcome?.is === 'refused' && outcome.because !== 'nothing-to-change')
    throw failureOf(MARK_REFUSALS[outcome.because]);
}

const stillWriting = (waitMs: number) =>
  ({
    code: 'jira-busy',
    message: 'Runway was interrupted while Jira was creating this issue, and waits until it is certain whether it did.',
    next: 'Try again after that time.',
    retryAfterSeconds: Math.ceil(waitMs / 1_000),
  }) as const;
