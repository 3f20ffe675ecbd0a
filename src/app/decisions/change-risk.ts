import type { z } from 'zod';
import type { riskChange } from '../../contract/risks';
import { type RisksView } from '../../contract/risks';
import { isJiraFailure } from '../../errors/jira-failure';
import { assessmentOf, isRisk, mayRemoveRisk, riskWords } from '../../decisions/change-stored-risk';
import type { StoredRisk } from '../../decisions/stored-risk';
import type { StoredLine } from '../../marks/stored-line';
import { createIssue } from '../../forge/jira/create-issue';
import { riskFields } from './risk-fields';
import type { KeptEntry } from '../../forge/storage/entry-store';
import { logFailure, NOT_IN_LOG, VIEW_ONLY, OWNER_REMOVES } from './log-failure';
import { logLine } from './log-line';
import { readLog, readLogged, writeLogged } from '../../forge/storage/log-store';
import { type OpenWave } from '../waves/open-wave';
import { hidden } from '../../forge/access/or-hidden';
import { namePeople } from '../people/name-people';
import { RISKS } from '../../forge/storage/risk-kind';
import { viewRisks } from './view-risks';
import { type WorkedIssue, workedIssues } from '../../forge/jira/worked-issues';
import { failureOf } from '../../errors/failure-of';
import { changedBy } from '../../forge/jira/changed-by';
import type { Payload } from '../../contract/calls';

type Change = z.output<typeof riskChange>['change'];

/** Makes a risk of a new or of an existing issue, assesses it anew, or takes it out of the list. */
export async function changeRisk({ change }: Payload<'changeRisk'>, open: OpenWave): Promise<RisksView> {
  if (open.rights.role === 'viewer') throw failureOf(VIEW_ONLY);
  switch (change.do) {
    case 'create':
      await create(open, change);
      break;
    case 'take-in':
      await takeIn(open, change);
      break;
    case 'assess':
    case 'found':
    case 'remove':
      await rewrite(open, change);
      break;
    default:
      change satisfies never;
  }
  return viewRisks(open);
}

/**
 * A create is never sent twice: that an issue is asked for is stored before, under the request's id. Without an answer from Jira
 * the risk stays in the list as one whose issue nobody is certain of, until somebody names it or takes it out.
 */
async function create(open: OpenWave, change: Extract<Change, { do: 'create' }>): Promise<void> {
  const { wave, account } = open;
  if ((await readLogged(wave.id, RISKS, change.requestId)) !== null) return;
  await namePeople(open, [change.owner]);
  const fields = await riskFields(wave.project, change);
  const at = Date.now();
  const last = { by: account, at, what: 'it was added' };
  const asked: StoredRisk = { id: change.requestId, issue: null, ...assessmentOf(change), last };
  if (!(await add(open, asked, null))) return;
  let issue: string;
  try {
    issue = await createIssue(fields);
  } catch (error) {
    if (!isJiraFailure(error) || error.reason === 'unknown-outcome') throw error;
    await writeLogged(wave.id, RISKS, { id: asked.id, read: 1, make: () => null }, null);
    throw error;
  }
  await writeLogged(
    wave.id,
    RISKS,
    { id: asked.id, read: 1, make: () => ({ ...asked, issue }) },
    logLine(account, at, { kind: 'risk', what: change.summary, from: '', to: riskWords(change), issue }),
  );
}

async function takeIn(open: OpenWave, change: Extract<Change, { do: 'take-in' }>): Promise<void> {
  const found = await issueToTakeIn(open, change.issue);
  if (found === null) return;
  const at = Date.now();
  const last = { by: open.account, at, what: 'it was added' };
  await add(
    open,
    { id: change.requestId, issue: found.id, ...assessmentOf(change), last },
    logLine(open.account, at, {
      kind: 'risk',
      what: found.title,
      from: '',
      to: riskWords(change),
      issue: found.id,
    }),
  );
}

/** Null where it is a risk of the wave already: taken in twice it is one. */
async function issueToTakeIn({ wave }: OpenWave, named: string): Promise<WorkedIssue | null> {
  const [found] = (await workedIssues([named])).values();
  if (found === undefined) throw failureOf(hidden('this issue'));
  const risks = (await readLog(wave.id, RISKS)).map(({ value }) => value);
  return isRisk(found.id, risks) ? null : found;
}

/** @returns false where the same request was written already */
async function add({ wave }: OpenWave, risk: StoredRisk, line: StoredLine | null): Promise<boolean> {
  const written = await writeLogged(wave.id, RISKS, { id: risk.id, read: null, make: () => risk }, line);
  if (written === 'full' || written === 'too-long') throw logFailure(written, 'risks');
  return written === 'written';
}

async function rewrite(open: OpenWave, change: Extract<Change, { do: 'assess' | 'found' | 'remove' }>): Promise<void> {
  const { wave, account } = open;
  const kept = await readLogged(wave.id, RISKS, change.id);
  if (kept === null) throw failureOf(NOT_IN_LOG);
  const title = await titleOf(kept);
  if (kept.epoch !== change.version) throw await changedBy([kept.value.last]);
  const next = await changed(open, kept.value, change);
  const at = Date.now();
  const to = next === null ? '' : riskWords(next);
  const last = { by: account, at, what: `it is now ${to}` };
  const line = logLine(account, at, {
    kind: 'risk',
    what: title,
    from: riskWords(kept.value),
    to,
    issue: next?.issue ?? kept.value.issue,
  });
  const written = await writeLogged(
    wave.id,
    RISKS,
    { id: change.id, read: kept.epoch, make: () => (next === null ? null : { ...next, last }) },
    line,
  );
  if (written === 'changed-meanwhile')
    throw await changedBy([(await readLogged(wave.id, RISKS, change.id))?.value.last].flatMap((last) => last ?? []));
  if (written !== 'written') throw logFailure(written, 'risks');
}

/** What Jira does not show somebody they cannot write either: it is not there for them. */
async function titleOf({ value: { issue } }: KeptEntry<StoredRisk>): Promise<string> {
  if (issue === null) return '';
  const found = (await workedIssues([issue])).get(issue);
  if (found === undefined) throw failureOf(NOT_IN_LOG);
  return found.title;
}

async function changed(
  open: OpenWave,
  risk: StoredRisk,
  change: Extract<Change, { do: 'assess' | 'found' | 'remove' }>,
): Promise<StoredRisk | null> {
  switch (change.do) {
    case 'assess':
      return { ...risk, ...assessmentOf(change) };
    case 'found': {
      if (risk.issue !== null) throw failureOf(isCertain);
      const found = await issueToTakeIn(open, change.issue);
      if (found === null) throw failureOf(isThere);
      return { ...risk, issue: found.id };
    }
    case 'remove':
      if (!mayRemoveRisk(risk, open.rights.role === 'owner')) throw failureOf(OWNER_REMOVES);
      return null;
    default:
      return change satisfies never;
  }
}

const isCertain = {
  code: 'refused-by-rule',
  message: 'The issue of this risk is known.',
  next: 'Reload the list.',
} as const;

const isThere = {
  code: 'refused-by-rule',
  message: 'This issue is a risk of the wave already.',
  next: 'Remove the entry whose work item is uncertain.',
} as const;
