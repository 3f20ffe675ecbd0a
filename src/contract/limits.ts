// What panels need besides types stands here, apart from the schemas: their code asks for `eval`, which the policy of a panel's
// frame refuses.

/** Bytes of one source, packed or not. What more gets: docs/bad-input.md. */
export const MAX_SOURCE_BYTES = 5 * 1024 * 1024;

/** Bytes of source carried by one `uploadChunk`: as base64 it stays under one stored value's 240 KiB (Forge KVS). */
export const UPLOAD_CHUNK_BYTES = 160 * 1024;

/** Items of one bulk edit: what one stored value holds with what became of each. */
export const MAX_BULK_ITEMS = 500;

/** How often a panel asks for a run in progress, in milliseconds; it stops while hidden. */
export const RUN_POLL_MS = 2_000;

/** Days after today on which an override ends at the latest. */
export const MAX_OVERRIDE_DAYS = 14;
/** Characters of its reason. */
export const MAX_OVERRIDE_REASON = 500;

/** States of a workstream in a sprint. */
export const WORKSTREAM_STATES = ['on-target', 'at-risk', 'blocked', 'not-started', 'complete'] as const;
export type WorkstreamState = (typeof WORKSTREAM_STATES)[number];

/** How bad a reported issue is, the worst first. */
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

/** Why an item is not applicable. */
export const NOT_APPLICABLE_REASONS = [
  'done-elsewhere',
  'replaced',
  'not-contracted',
  'scope-answer',
  'not-in-template',
  'other',
] as const;

/** Countries whose holidays Runway computes: those that have rules by the Gregorian calendar and Easter. */
export const HOLIDAY_COUNTRIES = [
  ...(['AT', 'AU', 'BE', 'BR', 'CA', 'CH', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR'] as const),
  ...(['GB', 'IE', 'IT', 'LU', 'MX', 'NL', 'NO', 'PL', 'PT', 'SE', 'US'] as const),
] as const;
export type HolidayCountry = (typeof HOLIDAY_COUNTRIES)[number];

/** Stands where an account stood of a person whom Runway was asked to forget: that a person wrote stays, who goes. */
export const FORGOTTEN = 'forgotten';

/** What an approver can say. */
export const VOTES = ['go', 'go-with-conditions', 'no-go', 'reconvene', 'abstain'] as const;
