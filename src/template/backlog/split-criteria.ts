/** A line that is nothing but such a heading, whatever its signs; what follows a colon is the first criterion. */
const HEADING =
  /^(?:h[1-6]\. ?)?[*_#>+\-\d.) ]*(acceptance criteri(?:a|on)(?: ?\([^()]*\))?)[*_ ]*(?:$|[:：–—-][*_ ]*(.*)$)/i;

export interface SplitCriteria {
  readonly description: string;
  /** The heading's own words. */
  readonly heading: string;
  readonly criteria: string;
}

/**
 * Parts the acceptance criteria from a description that carries both, as backlogs do: what stands below a line "Acceptance
 * criteria" are the criteria. A dash that touches its word is a bullet there.
 */
export const splitCriteria = (text: string): SplitCriteria => {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const found = HEADING.exec(line.trim().replace(/\s+/g, ' '));
    if (found === null) continue;
    const [, heading = '', first = ''] = found;
    const below = [first, ...lines.slice(index + 1)].map(spacedBullet).join('\n');
    const criteria = trimmed(below);
    if (criteria === '') break;
    return { description: trimmed(lines.slice(0, index).join('\n')), heading, criteria };
  }
  return { description: trimmed(text), heading: '', criteria: '' };
};

const spacedBullet = (line: string): string => line.replace(/^([ \t]*)[-*•](?=[^\s*-])/, '$1- ');

/** Without empty lines at either end; a list's first line keeps the indentation that it has in common with the others. */
const trimmed = (text: string): string => text.trimEnd().replace(/^(?:[ \t]*\n)+/, '');
