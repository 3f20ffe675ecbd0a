import type { Payload } from '../../contract/calls';
import type { Report } from '../../contract/report';
import { failureOf } from '../../errors/failure-of';
import type { Caller } from '../../forge/access/context';
import { hidden } from '../../forge/access/or-hidden';
import { seenByViewer } from '../../forge/jira/seen-by';
import { askedIssues } from '../../report/asked-issues';
import { buildReport } from '../../report/build-report';
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
    const seen = await seenByViewer(project, askedIssues(input));
    if (seen === null) throw failureOf(hidden('this project'));
    const report = buildReport({ ...input, seen: seen.issues });
    return withFilters === true ? { ...report, filters: filtersOf(input) } : report;
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
