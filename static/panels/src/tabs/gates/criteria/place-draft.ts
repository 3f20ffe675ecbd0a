import { isHttpsAddress } from '../../../../../../src/values/is-https-address';
import type { DocumentChange, DocumentLine, DocumentPlace } from '../../../../../../src/contract/documents';

export const DOES = ['address', 'attachment', 'lock', 'review', 'not-needed', 'leave'] as const;
export type Does = (typeof DOES)[number];
type Change = DocumentChange['change'];

/** What is to be done with one document, as far as it is filled in. */
export interface DocumentDraft {
  readonly does: Does;
  /** An https address; of a Confluence page its address or its number. */
  readonly address: string;
  /** Which version is at the address: only a person can say. */
  readonly version: string;
  readonly issue: string;
  readonly file: string;
  readonly reason: string;
  /** Lock the version once it is placed. */
  readonly locks: boolean;
}

/** What can be done with a document, by who looks at it and how it is. */
export const offersOf = ({ is, latest, mayReview, mayLeaveOut }: DocumentLine): readonly Does[] =>
  DOES.filter((does) => {
    if (does === 'lock') return latest !== null && is !== 'locked';
    if (does === 'review') return latest !== null && mayReview === true;
    if (does === 'not-needed') return mayLeaveOut === true && is !== 'not-needed';
    return does === 'leave' || is !== 'locked';
  });

/** One without a place is to be placed; one that has a version only waits for its lock, where the gate asks for that. */
export const draftOf = (document: DocumentLine, locks: boolean): DocumentDraft => ({
  does:
    document.latest === null
      ? document.is === 'not-needed'
        ? 'leave'
        : 'address'
      : locks && document.is !== 'locked'
        ? 'lock'
        : 'leave',
  address: '',
  version: '',
  issue: '',
  file: '',
  reason: '',
  locks,
});

/** Pages of Confluence have their number in their address, and a version that Runway reads. */
const pageOf = (address: string): string | null =>
  /^(\d{1,19})$/.exec(address)?.[1] ??
  /^https:\/\/[^/]+\/wiki\/.*(?:\/pages\/|pageId=)(\d{1,19})(?:\D|$)/.exec(address)?.[1] ??
  null;

/** Null where nothing is filled in, or not all of it. */
export function placeOf({ does, ...draft }: DocumentDraft): DocumentPlace | null {
  const [address, version, issue, file] = [draft.address, draft.version, draft.issue, draft.file].map((one) =>
    one.trim(),
  );
  if (does === 'attachment')
    return issue === undefined || file === undefined || issue === '' || file === ''
      ? null
      : { in: 'attachment', issue, file };
  if (address === undefined || address === '') return null;
  const page = pageOf(address);
  if (page !== null) return { in: 'page', page };
  return isHttpsAddress(address) && version !== undefined && version !== ''
    ? { in: 'web', url: address, version }
    : null;
}

/** A place that only the person who records it can name the version of. */
export const asksVersion = ({ does, address }: DocumentDraft): boolean =>
  does === 'address' && address.trim() !== '' && pageOf(address.trim()) === null;

/** What has to be filled in before it can be saved; null: nothing. A place that nobody began to type is left for later. */
export function faultOf(draft: DocumentDraft): 'address' | 'version' | 'attachment' | 'reason' | null {
  if (draft.does === 'not-needed') return draft.reason.trim() === '' ? 'reason' : null;
  if (draft.does === 'attachment')
    return (draft.issue.trim() === '') === (draft.file.trim() === '') ? null : 'attachment';
  if (draft.does !== 'address' || draft.address.trim() === '' || placeOf(draft) !== null) return null;
  return isHttpsAddress(draft.address.trim()) ? 'version' : 'address';
}

/** The changes in their order, each of the document as the one before left it; null: there is no version to be locked. */
export function changesOf(draft: DocumentDraft): readonly ((document: DocumentLine) => Change | null)[] {
  const lock = ({ id, version, latest }: DocumentLine): Change | null =>
    latest === null ? null : { do: 'lock', id, version, latest: latest.id };
  switch (draft.does) {
    case 'leave':
      return [];
    case 'lock':
      return [lock];
    case 'review':
      return [({ id, version, latest }) => (latest === null ? null : { do: 'review', id, version, latest: latest.id })];
    case 'not-needed':
      return [({ id, version }) => ({ do: 'not-needed', id, version, reason: draft.reason.trim() })];
    default: {
      const place = placeOf(draft);
      if (place === null) return [];
      return [({ id, version }) => ({ do: 'edit', id, version, place }), ...(draft.locks ? [lock] : [])];
    }
  }
}
