import type { ReportField } from '../contract/run-sheet';

const WHAT = String.raw`(?:issue|problem|fault|incident|defect|trouble)s?`;
const ASKS = String.raw`(?:report|form|log|record|sheet)(?:s|ed|ing)?`;
/** "Report an issue", "Issue report form", "Problem log". */
const IS_REPORT = new RegExp(String.raw`\b${WHAT}\b.*\b${ASKS}\b|\b${ASKS}\b.*\b${WHAT}\b`, 'i');
/** Every report has a summary anyway. */
const IS_SUMMARY = /^(?:summary|title|short description)$/i;

/** What is asked where the template says nothing. */
const PLAIN: readonly ReportField[] = [
  { key: 'happened', label: 'What happened' },
  { key: 'impact', label: 'Impact' },
  { key: 'taken', label: 'Steps taken' },
];

interface Asking {
  readonly title: string;
  readonly questions: readonly { readonly key: string; readonly kind: 'field' | 'question'; readonly label: string }[];
}

/** The fields of the first form of the template that is a report of an issue by its title; else the plain ones. */
export function reportForm(items: Iterable<Asking>): readonly ReportField[] {
  for (const { title, questions } of items) {
    if (!IS_REPORT.test(title)) continue;
    const fields = questions.filter(({ kind, label }) => kind === 'field' && !IS_SUMMARY.test(label.trim()));
    if (fields.length > 0) return fields.map(({ key, label }) => ({ key, label }));
  }
  return PLAIN;
}
