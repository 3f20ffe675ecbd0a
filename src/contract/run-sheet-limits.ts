/** How bad a reported issue is, the worst first. Apart from the schemas, which no panel loads. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Lines of one page of the log. */
export const LOG_PAGE = 50;

/** Rollback criteria of one run. */
export const MAX_CRITERIA = 20;

/** So long after it a start can be undone, unless a rollback was decided or an outcome recorded. */
export const UNDO_START_MS = 15 * 60_000;
/** A start earlier than this before the plan asks for a reason. */
export const EARLY_START_MS = 24 * 60 * 60_000;
