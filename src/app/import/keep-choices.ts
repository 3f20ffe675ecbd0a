import type { ParsedImportRequest } from '../../contract/import';
import { calendarOf, isSameCalendar } from '../../wave/calendar-of';
import type { Authorised } from '../../forge/access/authorise';
import { keepCalendar } from '../../forge/storage/calendar-store';
import type { PreparedImport } from './prepare-import';
import { keepPhases } from '../../forge/storage/source-store';

/**
 * Keeps what an import chose and the next wave begins with: the phases of a flat file with its source, a changed calendar with
 * the project. Written before the import is recorded, so that a click that is repeated after a crash writes it again.
 */
export async function keepChoices(
  { template, source, phases, mayPhase, dates, calendar }: PreparedImport,
  request: ParsedImportRequest,
  where: Authorised,
): Promise<void> {
  if (mayPhase && source.kind === 'upload') await keepPhases(where, source.id, template.name, phases ?? '');
  const { from: _from, ...before } = calendar;
  const own = calendarOf(dates);
  if (request.dates !== undefined && !isSameCalendar(own, before)) await keepCalendar(where.project, own);
}
