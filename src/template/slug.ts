/** Longest slug: labels hold 255 characters (Jira), a node path has up to five parts. */
const LONGEST = 80;

/**
 * A name as it stands in labels and node paths: letters and digits of any script, small, everything else one dash. Never empty.
 * A long one is cut and ends in a checksum of the whole, so that two that begin alike stay apart.
 */
export const slug = (name: string): string => {
  const whole = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (whole === '') return 'untitled';
  if (whole.length <= LONGEST) return whole;
  const kept = whole
    .slice(0, LONGEST - 8)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/-+$/, '');
  return `${kept}-${checksum(whole)}`;
};

/** FNV-1a, 32 bits: it keeps names apart, it protects nothing. */
const checksum = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
};

/** A maker of slugs that differ from all that it has made: a repeated name gets `-2`, `-3` … in order. */
export const uniqueSlugs = (): ((name: string) => string) => {
  const taken = new Set<string>();
  /** By slug, the number to try next: thousands of equal names are not counted from 2 each. */
  const next = new Map<string, number>();
  return (name) => {
    const first = slug(name);
    let candidate = first;
    let count = next.get(first) ?? 2;
    for (; taken.has(candidate); count += 1) candidate = `${first}-${String(count)}`;
    next.set(first, count);
    taken.add(candidate);
    return candidate;
  };
};
