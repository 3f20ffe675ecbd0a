/**
 * An id of the register made from a name: letters, marks and digits of any script with `-` between them, as ids of templates
 * are. The one that a name gives may be taken: then it gets a number.
 */
export function freeId(name: string, taken: readonly string[]): string {
  const base =
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80)
      .replace(/-+$/, '') || 'role';
  const used = new Set(taken);
  let id = base;
  for (let count = 2; used.has(id); count += 1) id = `${base}-${String(count)}`;
  return id;
}
