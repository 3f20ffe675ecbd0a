import type { WorkstreamState } from '../contract/limits';

/** The states of a workstream in a sprint, as reports and the activity say them. */
export const WORKSTREAM_WORDS: Readonly<Record<WorkstreamState, string>> = {
  'on-target': 'On target',
  'at-risk': 'At risk',
  blocked: 'Blocked',
  'not-started': 'Not started',
  complete: 'Complete',
};
