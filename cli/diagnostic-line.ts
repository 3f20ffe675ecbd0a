import type { Diagnostic } from '../src/template/diagnostic';

/** A diagnostic on one line, in the form that editors and terminals make clickable. */
export const diagnosticLine = (
  diagnostic: Pick<Diagnostic, 'file' | 'line' | 'column' | 'severity' | 'message'> & { readonly code: string },
): string => {
  const { file, line, column, severity, code, message } = diagnostic;
  return `${file}:${String(line)}:${String(column)} ${severity} ${code} ${message}`;
};

/** A diagnostic as the command line publishes it in JSON. */
export const diagnosticJson = (diagnostic: Diagnostic) => {
  const { code, severity, file, line, column, message, remedy, text } = diagnostic;
  return { code, severity, file, line, column, message, remedy, ...(text === undefined ? {} : { text }) };
};
