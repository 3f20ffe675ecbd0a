import type { DiagnosticView } from '../../contract/result';
import { failureOf } from '../../errors/failure-of';

/** @throws AppFailure with all diagnostics where one of them is an error: warnings import, errors do not */
export function refuseErrors(diagnostics: readonly DiagnosticView[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  throw failureOf({
    code: 'template-has-errors',
    message: errors.length === 1 ? first.message : `The template has ${errors.length} errors that prevent an import.`,
    next: errors.length === 1 ? first.remedy : 'Fix these in the file, then choose it again. Nothing was written.',
    diagnostics,
  });
}
