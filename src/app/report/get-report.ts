import type { Payload } from '../../contract/calls';
import type { Report } from '../../contract/report';
import { failureOf } from '../../errors/failure-of';
import { FORGOTTEN } from '../../contract/raci';
import { isJiraFailure } from '../../errors/jira-failure';
import type { Caller } from '../../forge/access/context';
import { hidden } from '../../forge/access/or-hidden';
import { peopleByAccount } from '../../forge/jira/people-by-account';
import { seenByViewer } from '../../forge/jira/seen-by';
import { askedIssues } from '../../report/asked-issues';
import { buildReport } from '../../report/build-report';
import { statedBy } from '../../report/sprint-section';
import type { ProjectId } from '../../wave/ids';
import { demandPublished } from '../readiness/demand-published';
import { freshReportOf, storedReportOf } from './read-report';
import { reportInput } from './present-report';

/**
 * The report that a macro is configured for, or that its form tries. Jira is asked as the person, about the project and the issues that the
 * report names; the page is not asked about, since who may read it says nothing of the project.
 * @returns null where nothing is chosen yet
 */
export async function getReport(
  { choice: tried, withFilters }: Payload<'getReport'>,
  caller: Caller,
): Promise<Report | null> {
  if (tried === undefined) await demandPublished(caller.claim);
  const choice = tried ?? (caller.claim.surface === 'macro' ? caller.claim.choice : null);
  if (choice === null) return null;
  const project = choice.project as ProjectId;
  const stored = await storedReportOf(choice);
  if (stored !== null && !stored.outOfDate) return reportFrom(stored);
  // Evaluating a wave costs more than asking: nobody makes Runway work for what they may not see.
  if ((await seenByViewer(project, [])) === null) throw failureOf(hidden('this project'));
  const fresh = await freshReportOf(choice);
  if (fresh === null) throw failureOf(noSuchWave);
  return reportFrom(fresh);

  async function reportFrom(present: NonNullable<typeof stored>): Promise<Report> {
    const input = reportInput(present, choice as NonNullable<typeof choice>, project, caller.account);
    const [seen, names] = await Promise.all([seenByViewer(project, askedIssues(input)), namesOf(input)]);
    if (seen === null) throw failureOf(hidden('this project'));
    const report = buildReport({ ...input, names, seen: seen.issues });
    return withFilters === true ? { ...report, filters: filtersOf(input) } : report;
  }
}

/** Who set states of workstreams by hand: one request more, and only where one did. A report is shown without names too. */
async function namesOf({ choice, sprints }: ReturnType<typeof reportInput>): Promise<ReadonlyMap<string, string>> {
  const accounts = choice.sections.includes('sprint') ? statedBy(sprints).filter((by) => by !== FORGOTTEN) : [];
  if (accounts.length === 0) return new Map();
  try {
    return new Map((await peopleByAccount(accounts)).map(({ account, name }) => [account, name]));
  } catch (error) {
    if (isJiraFailure(error)) return new Map();
    throw error;
  }
}

const filtersOf = ({ phases, stored, gates }: ReturnType<typeof reportInput>): Report['filters'] => ({
  phases: phases.map(({ slug, name }) => ({ id: slug, name })),
  workstreams: stored.workstreams.map(({ slug, name }) => ({ id: slug, name })),
  gates: gates.map(({ id, name }) => ({ id, name })),
});

const noSuchWave = {
  code: 'not-found',
  message: 'There is no such wave in this project.',
  next: 'Edit the page, select the macro and choose another wave.',
} as const;
