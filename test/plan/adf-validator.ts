import { adfCheck } from '../../sandbox/jira/adf-check';

/** What Atlassian's schema says against a document, or null. */
export function adfFault(document: unknown): string | null {
  const validate = adfCheck();
  if (validate(document)) return null;
  return JSON.stringify(validate.errors?.slice(0, 3)) + JSON.stringify(document).slice(0, 2_000);
}
