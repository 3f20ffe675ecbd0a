import type { Diagnostic, DiagnosticCode, Severity } from './diagnostic';

/** Faults of a source as a whole, or of a whole file: they stand at its first line. */
type SourceCode = Extract<
  DiagnosticCode,
  | 'empty-input'
  | 'binary-input'
  | 'input-too-large'
  | 'too-many-lines'
  | 'archive-unreadable'
  | 'archive-too-large'
  | 'archive-too-many-files'
  | 'archive-path-escapes'
  | 'file-ignored'
  | 'no-template'
>;

const GRAMMAR =
  'A template is a Markdown file with "# Module: …" headings, "## Task 1: …" below them, and "#### Description", "#### Acceptance Criteria" and "#### Tools" below those; a table of activities with a timeline (T-90 … T-0) or a status; headings with lists below them; a CSV of Jira issues; Runway\'s own YAML; or a folder or a zip of such files.';

const SAYINGS: Readonly<
  Record<SourceCode, { severity: Severity; message: (detail: string) => string; remedy: string }>
> = {
  'empty-input': {
    severity: 'error',
    message: () => 'This file is empty.',
    remedy: `Choose another file. ${GRAMMAR}`,
  },
  'binary-input': {
    severity: 'error',
    message: (kind) => `This is ${kind}, not a template.`,
    remedy: GRAMMAR,
  },
  'input-too-large': {
    severity: 'error',
    message: () => 'This file is larger than 5 MB, the limit for one file.',
    remedy: 'Split the template into several files, or take out what does not belong to it.',
  },
  'too-many-lines': {
    severity: 'error',
    message: () => 'This file has more than 100,000 lines with words, the limit for one document.',
    remedy: 'Split the template into several files, or take out what does not belong to it.',
  },
  'archive-unreadable': {
    severity: 'error',
    message: (detail) => `This archive cannot be unpacked: ${detail}.`,
    remedy: 'Pack the folder again as a plain zip, without a password.',
  },
  'archive-too-large': {
    severity: 'error',
    message: () => 'This source unpacks to more than 20 MB, the limit.',
    remedy: 'Pack only the folder of the template.',
  },
  'archive-too-many-files': {
    severity: 'error',
    message: () => 'This source holds more than 5,000 files, the limit.',
    remedy: 'Pack only the folder of the template.',
  },
  'archive-path-escapes': {
    severity: 'error',
    message: (path) => `This archive holds a path that climbs out of its folder: "${path}".`,
    remedy: 'Pack the folder again from outside, so that no path begins with "/" or holds "..".',
  },
  'file-ignored': {
    severity: 'info',
    message: (reason) => `This file is not part of the template (${reason}) and is ignored.`,
    remedy: 'Nothing needs to be done. If it is a template of its own, give it alone.',
  },
  'no-template': {
    severity: 'error',
    message: () => 'No heading, list or table of a template was found, so this is not a template.',
    remedy: GRAMMAR,
  },
};

/** A fault of a whole file or source. `detail` completes the sentence where it needs one. */
export const sourceProblem = (code: SourceCode, file: string, detail: string, text?: string): Diagnostic => {
  const saying = SAYINGS[code];
  return {
    code,
    severity: saying.severity,
    file,
    line: 1,
    column: 1,
    message: saying.message(detail),
    remedy: saying.remedy,
    ...(text === undefined ? {} : { text }),
  };
};
