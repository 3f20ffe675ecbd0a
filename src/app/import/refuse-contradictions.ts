import { type DateFinding, stopsImport } from '../../contract/date-findings';
import { failureOf } from '../../errors/failure-of';
import { findingSentence } from '../../plan/dates/finding-sentence';

/** @throws AppFailure where work would begin after T-0: such dates are an error, and are not accepted as a warning is */
export function refuseContradictions(findings: readonly DateFinding[]): void {
  const stopping = findings.filter(stopsImport);
  if (stopping.length === 0) return;
  throw failureOf({
    code: 'refused-by-rule',
    message: stopping.map(findingSentence).join(' '),
    next: 'Let work begin earlier, or choose a later T-0. Nothing was written.',
  });
}
