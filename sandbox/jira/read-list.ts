/** A list in a query, as Jira takes it: repeated, separated by commas, or both. Null when it is not given. */
export function readList(query: URLSearchParams, name: string): string[] | null {
  const given = query.getAll(name);
  if (given.length === 0) return null;
  return given
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
