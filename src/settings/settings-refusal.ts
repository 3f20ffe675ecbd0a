import type { ErrorView } from '../contract/result';

/** Why a change of the settings is refused, with the error that the person gets. */
export const SETTINGS_REFUSALS = {
  'owner-only': {
    code: 'not-allowed',
    message: 'Only the owner of the wave and administrators of the project change its settings.',
    next: 'Ask one of them.',
  },
  'no-such-workstream': {
    code: 'invalid-input',
    message: 'The wave has no such workstream.',
    next: 'Reload the settings.',
  },
  'register-full': {
    code: 'refused-by-rule',
    message: 'The register is as large as Runway can keep.',
    next: 'Remove roles or people that are not needed, then name the leads again.',
  },
} as const satisfies Readonly<Record<string, ErrorView>>;
