import type { z } from 'zod';
import type { documentChange } from '../../contract/documents';
import { type DocumentsView } from '../../contract/documents';
import {
  type DocumentEdit,
  documentWords,
  editDocument,
  isFixed,
  leaveOutDocument,
  lockDocument,
  reviewDocument,
  unlockDocument,
} from '../../decisions/edit-document';
import { recordedVersion } from '../../decisions/document-fact';
import type { SeenVersion } from '../../decisions/seen-version';
import type { StoredDocument } from '../../decisions/stored-document';
import { DOCUMENTS } from '../../forge/storage/document-kind';
import { logFailure, NOT_IN_LOG, VIEW_ONLY, OWNER_REMOVES } from './log-failure';
import { logLine } from './log-line';
import { type LogWritten, readLog, readLogged, writeLogged } from '../../forge/storage/log-store';
import { type OpenWave } from '../waves/open-wave';
import { placeOfDocument } from '../../forge/confluence/place-of-document';
import { namePeople } from '../people/name-people';
import { seenVersions } from './seen-versions';
import { documentsOf } from './wave-documents';
import { wavePlanOf } from '../waves/wave-plan-of';
import { viewDocuments } from './view-documents';
import { failureOf } from '../../errors/failure-of';
import { changedBy } from '../../forge/jira/changed-by';
import type { Payload } from '../../contract/calls';

type Change = z.output<typeof documentChange>['change'];

/** Adds, changes, locks or removes a document. */
export async function changeDocument({ change }: Payload<'changeDocument'>, open: OpenWave): Promise<DocumentsView> {
  if (open.rights.role === 'viewer') throw failureOf(VIEW_ONLY);
  if (change.do === 'add') await add(open, change);
  else await rewrite(open, change);
  return viewDocuments(open);
}

async function add(open: OpenWave, change: Extract<Change, { do: 'add' }>): Promise<void> {
  const { wave, account } = open;
  await namePeople(open, [change.owner]);
  const at = Date.now();
  const place = await placeOfDocument(change.place, { by: account, at });
  const { requestId: id, name, owner } = change;
  const last = { by: account, at, what: 'it was added' };
  const added: StoredDocument = { id, name, owner, state: 'draft', place, locked: null, last };
  const line = logLine(account, at, { kind: 'document', what: name, from: '', to: 'added' });
  // The same request again finds it there.
  refuseUnwritten(await writeLogged(wave.id, DOCUMENTS, { id, read: null, make: () => added }, line));
}

async function rewrite(open: OpenWave, change: Exclude<Change, { do: 'add' }>): Promise<void> {
  const { wave, account } = open;
  const kept = (await documentsOf(wave, await wavePlanOf(wave), open.register)).find(
    ({ value }) => value.id === change.id,
  );
  if (kept === undefined) throw failureOf(NOT_IN_LOG);
  const { value } = kept;
  if (kept.epoch !== change.version) throw await changedBy([value.last]);
  const at = Date.now();
  const next = await changed(open, value, change, at);
  const [from, to] = next === null ? [value.state, ''] : documentWords(value, next);
  const last = { by: account, at, what: from === '' ? to : `${from} → ${to}` };
  const written = await writeLogged(
    wave.id,
    DOCUMENTS,
    {
      id: change.id,
      read: kept.epoch === 0 ? null : kept.epoch,
      make: () => (next === null ? null : { ...next, last }),
    },
    logLine(account, at, { kind: 'document', what: value.name, from, to }),
  );
  if (written === 'changed-meanwhile')
    throw await changedBy(
      [(await readLogged(wave.id, DOCUMENTS, change.id))?.value.last].flatMap((last) => last ?? []),
    );
  refuseUnwritten(written);
}

function refuseUnwritten(written: LogWritten): void {
  if (written === 'full' || written === 'too-long') throw logFailure(written, 'documents');
}

/** Null where it is taken away. */
async function changed(
  open: OpenWave,
  document: StoredDocument,
  change: Exclude<Change, { do: 'add' }>,
  at: number,
): Promise<StoredDocument | null> {
  switch (change.do) {
    case 'edit':
      return edited(open, document, change, at);
    case 'lock':
      return locked(open, document, change.latest, at);
    case 'review': {
      if (document.owner !== open.account) throw failureOf(ownerReviews);
      return versionOrFailure(
        reviewDocument(document, await seenNow(open, document), change.latest, { by: open.account, at }),
      );
    }
    case 'not-needed':
    case 'needed':
      if (document.owner !== open.account && open.rights.role !== 'owner') throw failureOf(ownersLeaveOut);
      return leaveOutDocument(document, change.do === 'needed' ? null : change.reason, { by: open.account, at });
    case 'unlock':
      return unlockDocument(document);
    case 'remove':
      if (open.rights.role !== 'owner') throw failureOf(OWNER_REMOVES);
      return null;
    default:
      return change satisfies never;
  }
}

async function edited(
  open: OpenWave,
  document: StoredDocument,
  edit: DocumentEdit,
  at: number,
): Promise<StoredDocument> {
  if (isFixed(document, edit)) throw failureOf(isLocked);
  await namePeople(open, [edit.owner === document.owner ? null : edit.owner]);
  const recorded = { by: open.account, at };
  return editDocument(
    document,
    edit,
    edit.place === undefined ? undefined : await placeOfDocument(edit.place, recorded),
  );
}

/** Locks what the person saw, once the app has seen the same: a gate asks the app. */
async function locked(open: OpenWave, document: StoredDocument, asked: string, at: number): Promise<StoredDocument> {
  return versionOrFailure(lockDocument(document, await seenNow(open, document), asked, { by: open.account, at }));
}

/** The latest version as the app sees it now, once its place was shown to the person too. */
async function seenNow({ wave }: OpenWave, document: StoredDocument): Promise<SeenVersion | undefined> {
  const recorded = recordedVersion(document.place);
  if (document.place === null || document.place.in === 'web') return recorded ?? undefined;
  await placeOfDocument(document.place, document.last);
  const all = (await readLog(wave.id, DOCUMENTS)).map(({ value }) => value);
  return (await seenVersions(wave.id, all, true)).of.get(document.id);
}

function versionOrFailure(next: StoredDocument | 'cannot-read' | 'later-version'): StoredDocument {
  if (next === 'cannot-read') throw failureOf(cannotRead);
  if (next === 'later-version') throw failureOf(laterVersion);
  return next;
}

const isLocked = {
  code: 'refused-by-rule',
  message: 'This document is locked: where it is and its state stay.',
  next: 'Unlock it first.',
} as const;

const cannotRead = {
  code: 'not-allowed',
  message: 'Runway cannot read where this document is, so it cannot tell whether the version changes.',
  next: 'Ask an administrator to let the app see the issue or page, or keep the document elsewhere.',
} as const;

const laterVersion = {
  code: 'changed-meanwhile',
  message: 'There is another latest version than the one that you saw.',
  next: 'Look at the latest version, then lock that one.',
} as const;

const ownerReviews = {
  code: 'refused-by-rule',
  message: 'Only the owner of the document confirms its latest version.',
  next: 'Make the person who reviews it its owner, or ask the owner.',
} as const;

const ownersLeaveOut = {
  code: 'refused-by-rule',
  message: 'Only the owner of the document or of the wave says whether it is needed.',
  next: 'Ask one of them.',
} as const;
