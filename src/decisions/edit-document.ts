import type { z } from 'zod';
import type { documentChange } from '../contract/documents';
import type { SeenVersion } from './seen-version';
import type { StoredDocument } from './stored-document';

export type DocumentEdit = Extract<z.output<typeof documentChange>['change'], { do: 'edit' }>;

/** While a document is locked, its place and its state stay; its name and owner may change. */
export const isFixed = ({ locked }: StoredDocument, { place, state }: DocumentEdit): boolean =>
  locked !== null && (place !== undefined || state !== undefined);

/** @param place as it is stored, where the edit names one; undefined: it stays */
export const editDocument = (
  document: StoredDocument,
  { name, owner, state }: DocumentEdit,
  place: StoredDocument['place'] | undefined,
): StoredDocument => ({
  ...document,
  ...(name === undefined ? {} : { name }),
  ...(owner === undefined ? {} : { owner }),
  ...(place === undefined ? {} : { place }),
  ...(state === undefined ? {} : { state }),
});

/**
 * Locks the version that the person saw, on condition that the app sees it as the latest one too: a gate asks the app.
 * @param asked the id of the version
 * @param by who locks, and when (epoch milliseconds)
 */
export function lockDocument(
  document: StoredDocument,
  seen: SeenVersion | undefined,
  asked: string,
  by: { readonly by: string; readonly at: number },
): StoredDocument | 'cannot-read' | 'later-version' {
  const latest = latestAsSeen(seen, asked);
  if (typeof latest === 'string') return latest;
  return { ...document, state: 'locked', locked: { ...by, version: asked, label: latest.label } };
}

/**
 * Its owner confirms the version that they saw, on the same condition.
 * @param by who confirms, and when (epoch milliseconds)
 */
export function reviewDocument(
  document: StoredDocument,
  seen: SeenVersion | undefined,
  asked: string,
  by: { readonly by: string; readonly at: number },
): StoredDocument | 'cannot-read' | 'later-version' {
  const latest = latestAsSeen(seen, asked);
  return typeof latest === 'string' ? latest : { ...document, reviewed: { ...by, version: asked } };
}

/** The latest version, where it is the one that the person saw. */
function latestAsSeen(
  seen: SeenVersion | undefined,
  asked: string,
): NonNullable<SeenVersion['latest']> | 'cannot-read' | 'later-version' {
  if (seen?.readable !== true) return 'cannot-read';
  return seen.latest?.id === asked ? seen.latest : 'later-version';
}

/** @param reason null: it is needed after all */
export const leaveOutDocument = (
  document: StoredDocument,
  reason: string | null,
  by: { readonly by: string; readonly at: number },
): StoredDocument => ({ ...document, notNeeded: reason === null ? null : { ...by, reason } });

export const unlockDocument = (document: StoredDocument): StoredDocument => ({
  ...document,
  state: 'in-review',
  locked: null,
});

/** What the activity says of a change. File names and pages are left out: only people who may see them may read them. */
export function documentWords(from: StoredDocument, to: StoredDocument): readonly [from: string, to: string] {
  if (from.state !== to.state) return [from.state, to.state];
  if (!from.notNeeded !== !to.notNeeded)
    return to.notNeeded ? ['needed', `not needed: ${to.notNeeded.reason}`] : ['not needed', 'needed'];
  if (from.reviewed?.at !== to.reviewed?.at) return ['', 'its owner confirmed the latest version'];
  if (from.locked?.version !== to.locked?.version) return ['locked', 'a later version locked'];
  if (from.name !== to.name) return [from.name, to.name];
  if (from.owner !== to.owner) return ['', 'another owner'];
  return ['', 'another place'];
}
