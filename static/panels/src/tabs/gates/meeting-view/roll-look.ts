/** How each answer of the roll call looks. */
export const ROLL_LOOK = { ready: 'success', 'ready-with-conditions': 'moved', 'not-ready': 'removed' } as const;
