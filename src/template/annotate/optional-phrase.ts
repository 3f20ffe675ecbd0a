/**
 * Phrases that say that something may be left out. They count in a title, in a row, and in an activity that is nothing but its
 * title; a condition inside a longer text is about that sentence and marks nothing.
 */
export const OPTIONAL_RULES: readonly RegExp[] = [
  /\((?:only )?if [^()]{2,120}\)/i,
  /\b(?:only )?if (?:needed|applicable|required|necessary|relevant|appropriate|desired|in scope)\b/i,
  /\bas applicable\b/i,
  /\b(?:where|when|wherever) (?:relevant|applicable|needed|required|necessary|appropriate)\b/i,
  // "The optional module" is a thing, and no leave to do without.
  /(?<!\b(?:the|any|all|each|every|its|our|their) )\boptional(?:ly)?\b/i,
  /(?<!\b(?:the|any|all|each|every|its|our|their) )\bpartners?[ -]only\b/i,
  /\b[\p{L}-]+(?: [\p{L}-]+){0,3} (?:required|needed)\s*\?/iu,
  /\bmay not be (?:necessary|needed|required|relevant)\b/i,
  /^if\b[^,.;:?]{3,120},/i,
];

/** One of these words is in each phrase. */
const HINT = /\bif\b|optional|partner|applicable|relevant|need|requir|necessary|appropriate/i;

/** The source's own phrase that says that this may be left out; null where it says none. */
export const optionalPhrase = (text: string): string | null => {
  if (!HINT.test(text)) return null;
  for (const rule of OPTIONAL_RULES) {
    const found = rule.exec(text)?.[0];
    if (found !== undefined) return found.replace(/^\(|\)$|,$/g, '').trim();
  }
  return null;
};
