/** What came over the bridge as an object whose members are still to be looked at; anything else counts as empty. */
export const record = (data: unknown) =>
  (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
