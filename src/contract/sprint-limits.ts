// Apart from the schemas, which no panel loads.

/** Days after today on which an override ends at the latest. */
export const MAX_OVERRIDE_DAYS = 14;
/** Characters of its reason. */
export const MAX_OVERRIDE_REASON = 500;

/** States of a workstream in a sprint. */
export const WORKSTREAM_STATES = ['on-target', 'at-risk', 'blocked', 'not-started', 'complete'] as const;
export type WorkstreamState = (typeof WORKSTREAM_STATES)[number];
