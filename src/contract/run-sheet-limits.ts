/** How bad a reported issue is, the worst first. Apart from the schemas, which no panel loads. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Lines of one page of the log. */
export const LOG_PAGE = 50;

/** Rollback criteria of one run. */
export const MAX_CRITERIA = 20;
