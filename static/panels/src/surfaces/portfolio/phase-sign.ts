import type { PhaseState } from '../../../../../src/contract/readiness';

/** A sign for each state beside its colour, which some do not see. Green is for what is complete or signed off. */
export const PHASE_SIGN = {
  'signed-off': { sign: '✓', look: 'good' },
  'signed-off-with-conditions': { sign: '✓', look: 'good' },
  complete: { sign: '✓', look: 'good' },
  'on-track': { sign: '→', look: 'on' },
  'at-risk': { sign: '!', look: 'risk' },
  blocked: { sign: '×', look: 'bad' },
  'not-started': { sign: '·', look: 'quiet' },
  unknown: { sign: '?', look: 'quiet' },
  'not-applicable': { sign: '–', look: 'quiet' },
} as const satisfies Record<PhaseState, { readonly sign: string; readonly look: string }>;
