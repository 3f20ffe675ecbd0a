import type { z } from 'zod';
import type { issueReport } from '../../contract/run-sheet';
import { type IssueReported } from '../../contract/run-sheet';
import { LATE_COMMIT_MS } from '../../jobs/failure-policy';
import type { IssueId } from '../../wave/ids';
import { isJiraFailure } from '../../errors/jira-failure';
import type { Run } from '../../import/run';
import { lineOf } from '../../marks/stored-line';
import { hypercareModules } from '../../run-sheet/hypercare-modules';
import { priorityOf } from '../../run-sheet/priority-of';
import { reportDocument } from '../../run-sheet/report-document';
import { reportForm } from '../../run-sheet/report-form';
import { noteChanged } from '../../forge/queues/facts-queue';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { readTextsOf } from '../../forge/storage/item-store';
import { commentReport, createReport, findReport, relateIssues } from '../../forge/jira/jira-reports';
import { NO_SUCH_ITEM } from '../items/no-such-item';
import { openRunSheet, type OpenRunSheet } from './open-run-sheet';
import { refuseClosed, type OpenWave } from '../waves/open-wave';
import { projectPriorities } from '../../forge/jira/project-priorities';
import { changeReports, readReports, type StoredReport } from '../../forge/storage/report-store';
import { runStore } from '../../forge/storage/run-store';
import { viewRunSheet } from './view-run-sheet';
import { SHEET_REFUSALS } from '../../run-sheet/sheet-refusal';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

type Report = z.output<typeof issueReport>;

/** What one entry holds of them with room to spare. */
const MAX_REPORTS = 1_000;

/**
 * Makes a Jira issue of what went wrong during a cutover, as the person, and below the module where hypercare's work belongs, so
 * that it is counted like other work that people add. A create is never sent twice: that it is asked for is recorded before, under
 * the id of the request, and after an interruption the issue of that id is looked for first.
 */
export async function reportIssue(report: Payload<'reportIssue'>, opened: OpenWave): Promise<IssueReported> {
  const open = await openRunSheet(opened, report.gate);
  refuseClosed(open);
  if (open.rights.role === 'viewer') throw failureOf(SHEET_REFUSALS['view-only']);
  const issue = await madeOnce(open, report);
  const [sheet, shown, { reports }] = await Promise.all([
    viewRunSheet(open),
    issuesAsViewer([issue]),
    readReports(open.wave.id, open.gate.id),
  ]);
  const lacks = reports.find(({ id }) => id === report.id)?.lacks ?? [];
  return { sheet, key: shown.get(issue)?.key ?? '', lacks };
}

async function madeOnce(open: OpenRunSheet, report: Report): Promise<string> {
  const { wave, gate, account } = open;
  const { reports } = await readReports(wave.id, gate.id);
  const earlier = reports.find(({ id }) => id === report.id);
  if (earlier !== undefined && earlier.by !== account) throw failureOf(notYours);
  if (earlier !== undefined && earlier.issue !== null) return earlier.issue;
  const { stepIssue, parent, fields, comments } = await toWrite(open, report);
  if (earlier === undefined) {
    if (reports.length >= MAX_REPORTS) throw failureOf(tooMany);
    await announce(open, report);
  } else {
    const waited = Date.now() - lastSent(earlier);
    if (waited < LATE_COMMIT_MS) throw failureOf(stillWriting(LATE_COMMIT_MS - waited));
    await takeUp(open, earlier);
  }
  const found = earlier === undefined ? null : await findReport(report.id, wave.project, new Date(earlier.at));
  const issue = found ?? (await created(open, report, fields));
  const isLinked = stepIssue === null || (await wasTold(relateIssues(issue, stepIssue)));
  await note(open, report, issue, [
    ...(parent === null ? (['module'] as const) : []),
    ...(isLinked ? [] : (['link'] as const)),
  ]);
  await noteChanged(wave.project, [{ issue, parent }]);
  for (const comment of comments) await wasTold(commentReport(issue, comment).then(() => true));
  return issue;
}

/** The issue stands: what could not be added to it is told, and is no reason to make another. */
async function wasTold(work: Promise<boolean>): Promise<boolean> {
  try {
    return await work;
  } catch (error) {
    if (isJiraFailure(error)) return false;
    throw error;
  }
}

async function announce({ wave, gate, account }: OpenRunSheet, { id, severity }: Report): Promise<void> {
  let isOurs = false;
  await changeReports(wave.id, gate.id, (reports) => {
    isOurs = !reports.some((one) => one.id === id);
    const asked: StoredReport = { id, by: account, at: Date.now(), severity, issue: null, lacks: [] };
    return isOurs ? [...reports, asked] : reports;
  });
  // Asked twice at the same moment: the other one is making it.
  if (!isOurs) throw failureOf(stillWriting(LATE_COMMIT_MS));
}

const lastSent = ({ at, again }: StoredReport): number => again ?? at;

/** Of two that send a report again at the same moment one goes on: each would find nothing in Jira, and make an issue. */
async function takeUp({ wave, gate }: OpenRunSheet, earlier: StoredReport): Promise<void> {
  let isOurs = false;
  await changeReports(wave.id, gate.id, (reports) => {
    const stored = reports.find(({ id }) => id === earlier.id);
    isOurs = stored?.issue === null && lastSent(stored) === lastSent(earlier);
    return isOurs ? reports.map((one) => (one === stored ? { ...one, again: Date.now() } : one)) : reports;
  });
  if (!isOurs) throw failureOf(stillWriting(LATE_COMMIT_MS));
}

async function created(
  { wave, gate }: OpenRunSheet,
  { id }: Report,
  fields: Readonly<Record<string, unknown>>,
): Promise<IssueId> {
  try {
    return await createReport(id, fields);
  } catch (error) {
    // Jira said no, so nothing was made: the announcement is taken back. Without an answer nobody knows.
    if (isJiraFailure(error) && error.reason !== 'unknown-outcome')
      await changeReports(wave.id, gate.id, (reports) => reports.filter((one) => one.id !== id));
    throw error;
  }
}

async function note(
  { wave, gate, account }: OpenRunSheet,
  { id, summary }: Report,
  issue: string,
  lacks: StoredReport['lacks'],
): Promise<void> {
  const line = lineOf(
    { changes: [], line: { kind: 'run-sheet', what: summary, from: '', to: 'reported' } },
    { by: account, at: Date.now() },
    { item: null, issue },
    crypto.randomUUID().slice(0, 8),
  );
  const noted = (one: StoredReport): StoredReport => (one.id === id ? { ...one, issue, lacks } : one);
  await changeReports(wave.id, gate.id, (reports) => reports.map(noted), [line]);
}

/** What is asked of Jira, with the type and the fields that the wave's own tasks were made with. */
async function toWrite(open: OpenRunSheet, report: Report) {
  const { wave, plan, facts, gate } = open;
  const modules = [...facts.specs.values()].flatMap(({ node, level, phase }) => {
    const fact = facts.facts.get(node);
    return level === 'epic' && fact?.is === 'read' ? [{ node, phase, issue: fact.issue }] : [];
  });
  const step = report.item === null ? null : open.items.find(({ state }) => state.id === report.item);
  if (step === undefined) throw failureOf(NO_SUCH_ITEM);
  const asking = new Set([...facts.specs.values()].flatMap(({ node, asks }) => (asks > 0 ? [node] : [])));
  const [shown, run, priorities, forms] = await Promise.all([
    issuesAsViewer([...modules.map(({ issue }) => issue), ...(step?.state.issue ? [step.state.issue] : [])]),
    latestRun(open),
    projectPriorities(wave.project),
    readTextsOf(wave, asking),
  ]);
  const stepIssue = step?.state.issue ?? null;
  if (stepIssue !== null && !shown.has(stepIssue)) throw failureOf(NO_SUCH_ITEM);
  const issueOf = new Map(modules.map(({ node, issue }) => [node, issue]));
  // Jira would refuse a parent that it does not show to the person.
  const parent =
    hypercareModules(modules, plan.templates)
      .map((node) => issueOf.get(node))
      .find((issue) => issue !== undefined && shown.has(issue)) ?? null;
  const form = reportForm([...facts.specs.keys()].flatMap((node) => forms.get(node) ?? []));
  const said = new Map(report.answers.map(({ field, text }) => [field, text]));
  const stepKey = shown.get(stepIssue ?? '')?.key;
  const { description, comments } = reportDocument(
    form.map(({ key, label }) => ({ label, text: said.get(key) ?? '' })),
    `Reported from the cutover runbook “${gate.name}” of wave ${wave.code}${stepKey === undefined ? '' : `, at ${stepKey}`}.`,
  );
  const priority = priorityOf(report.severity, priorities);
  const offScreen = new Set(run.offScreen.task ?? []);
  const ours: Record<string, unknown> = {
    project: { id: wave.project },
    issuetype: { id: run.issueTypes.task },
    summary: report.summary,
    description,
    labels: ['runway', `wave-${wave.code}`, 'hypercare'],
    ...(priority === null ? {} : { priority: { id: priority.id } }),
    ...(parent === null ? {} : { parent: { id: parent } }),
  };
  return {
    stepIssue,
    parent,
    comments: offScreen.has('description') ? [description, ...comments] : comments,
    fields: {
      ...run.fields.task,
      ...Object.fromEntries(Object.entries(ours).filter(([field]) => !offScreen.has(field))),
    },
  };
}

/** The latest import that could make tasks: it asked for what the project demands. */
async function latestRun({ wave }: OpenRunSheet): Promise<Run> {
  for (const id of [...wave.runs].reverse()) {
    const run = await runStore.run(id);
    if (run !== null && run.issueTypes.task !== undefined) return run;
  }
  throw failureOf({
    code: 'no-issue-types',
    message: 'No import of this wave has made tasks: Runway does not know which type a report should have.',
    next: 'Report it in Jira, below a module of the wave.',
  });
}

const stillWriting = (waitMs: number) =>
  ({
    code: 'jira-busy',
    message: 'Runway was interrupted while Jira was making this issue, and waits until it is certain whether it did.',
    next: 'Send the report again after that time: it makes one issue, not two.',
    retryAfterSeconds: Math.ceil(waitMs / 1_000),
  }) as const;

const notYours = {
  code: 'refused-by-rule',
  message: 'Someone else sent a report with this id.',
  next: 'Reload the page, then report it again.',
} as const;

const tooMany = {
  code: 'refused-by-rule',
  message: `Runway keeps at most ${MAX_REPORTS} reports per runbook.`,
  next: 'Report it in Jira, below a module of the wave.',
} as const;
