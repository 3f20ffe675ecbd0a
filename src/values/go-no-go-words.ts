/** Words for the decision itself: go or no-go, Go/No-Go. */
export const GO_NO_GO_WORDS = /\bgo(?:\s+or\s+|\s*\/\s*|\s+and\s+|-)no[ -]?go\b/i;
