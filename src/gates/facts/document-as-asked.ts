import type { DocumentNeed, Gate } from '../../contract/gates';
import type { DocumentFact } from './gate-facts';

/** What a gate asks of a document: what was set there, else that it is there at the exit of a phase, and locked at a cutover. */
export const needOf = ({ needs = {}, stands }: Pick<Gate, 'needs' | 'stands'>, id: string): DocumentNeed =>
  (Object.hasOwn(needs, id) ? needs[id] : undefined) ?? { is: stands === 'cutover' ? 'locked' : 'exists' };

/**
 * Whether a document is as a gate asks. One that nobody placed is not, whatever is asked; a locked version counts as reviewed.
 * @param today ISO day; null: how long ago it was confirmed does not matter
 */
export function isAsAsked(
  { latest, locked, reviewed, notNeeded }: DocumentFact,
  need: DocumentNeed,
  today: string | null,
): boolean {
  if (notNeeded === true) return true;
  if (latest === null) return false;
  if (need.is === 'exists' || locked === latest) return true;
  if (need.is === 'locked' || !reviewed) return false;
  return reviewed.version === latest && (today === null || today <= lastReviewDay(reviewed, need));
}

/** The last day on which a confirmation counts. */
export const lastReviewDay = ({ at }: { readonly at: number }, { days }: { readonly days: number }): string =>
  new Date(at + days * 86_400_000).toISOString().slice(0, 10);

/**
 * What a snapshot keeps of a document: `exists`, `reviewed <version>`, the locked version, `not needed`; or what it is not. A later
 * version changes nothing where it only had to be there. Snapshots from before documents were asked for otherwise keep the locked version
 * or null.
 */
export function frozenDocument(document: DocumentFact, need: DocumentNeed): string {
  if (document.notNeeded === true) return NOT_NEEDED;
  if (!isAsAsked(document, need, null)) return `${NOT}${need.is}`;
  if (need.is === 'exists') return EXISTS;
  return need.is === 'locked' ? (document.latest ?? '') : `${REVIEWED}${document.latest ?? ''}`;
}

/** What was asked of a document, by what a snapshot keeps of it; null: it was not needed. */
export function frozenNeed(was: string | null): DocumentNeed | null {
  if (was === NOT_NEEDED) return null;
  if (was === EXISTS || was === `${NOT}${EXISTS}`) return { is: 'exists' };
  return was?.startsWith(REVIEWED) === true || was === `${NOT}reviewed`
    ? { is: 'reviewed', days: LONGEST }
    : { is: 'locked' };
}

export const wasAsAsked = (was: string | null): boolean => was !== null && (was === NOT_NEEDED || !was.startsWith(NOT));

/** How long ago a confirmation was does not matter to a decision that was made on it. */
const LONGEST = 365;
const NOT = 'not ';
export const NOT_NEEDED = 'not needed';
const EXISTS = 'exists';
const REVIEWED = 'reviewed ';
