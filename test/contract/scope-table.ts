/** The scopes of a page of permissions: all that its table explains, and those that no request needs yet. */
export interface ScopeTable {
  readonly explained: readonly string[];
  readonly reserved: readonly string[];
}

/**
 * Reads the table of scopes, "| `scope` | used | what for |" or "| `scope` | reserved for <feature> | what for |"; a row may name several.
 * @throws Error naming the scopes of a row with another state, or without a word on what for
 */
export function readScopeTable(page: string): ScopeTable {
  const rows = page
    .split('\n')
    .filter((line) => /^\| `[^|]*:/.test(line))
    .map((line) => {
      const [names = '', state = '', what = ''] = line.split('|').slice(1);
      const scopes = [...names.matchAll(/`([^`]+)`/g)].map(([, scope = '']) => scope);
      const reserved = /^reserved for \S/.test(state.trim());
      if ((!reserved && state.trim() !== 'used') || what.trim() === '')
        throw new Error(`docs/permissions.md: ${scopes.join(', ')} is neither used nor reserved for something.`);
      return { scopes, reserved };
    });
  return {
    explained: rows.flatMap(({ scopes }) => scopes),
    reserved: rows.flatMap(({ scopes, reserved }) => (reserved ? scopes : [])),
  };
}
