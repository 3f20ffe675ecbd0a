import {
  type DocumentEdit,
  documentWords,
  editDocument,
  isFixed,
  lockDocument,
  unlockDocument,
} from '../../src/decisions/edit-document';
import type { StoredDocument } from '../../src/decisions/stored-document';

const document: StoredDocument = {
  id: 'plan',
  name: 'Launch plan',
  owner: 'owner',
  state: 'draft',
  place: { in: 'page', page: '7' },
  locked: null,
  last: { by: 'owner', at: 1, what: '' },
};
const BY = { by: 'second', at: 2 };
const LATEST = { place: 'page:7', readable: true, latest: { id: 'v3', label: '3', at: 1 } };
const edit = (change: Partial<DocumentEdit>): DocumentEdit => ({ do: 'edit', id: 'plan', version: 1, ...change });
const locked = (): StoredDocument => {
  const next = lockDocument(document, LATEST, 'v3', BY);
  if (typeof next === 'string') throw new Error(next);
  return next;
};

test('the latest version is locked with who locked it, and unlocking puts the document in review', () => {
  expect(locked()).toEqual({ ...document, state: 'locked', locked: { ...BY, version: 'v3', label: '3' } });
  expect(unlockDocument(locked())).toEqual({ ...document, state: 'in-review' });
});

test('a version that the app cannot read is not locked, nor one that is not the latest', () => {
  expect(lockDocument(document, undefined, 'v3', BY)).toBe('cannot-read');
  expect(lockDocument(document, { ...LATEST, readable: false }, 'v3', BY)).toBe('cannot-read');
  expect(lockDocument(document, LATEST, 'v2', BY)).toBe('later-version');
  expect(lockDocument(document, { ...LATEST, latest: null }, 'v3', BY)).toBe('later-version');
});

test('a locked document keeps place and state; its name and owner may change', () => {
  expect(isFixed(locked(), edit({ place: null }))).toBe(true);
  expect(isFixed(locked(), edit({ state: 'draft' }))).toBe(true);
  expect(isFixed(locked(), edit({ name: 'Plan', owner: null }))).toBe(false);
  expect(isFixed(document, edit({ place: null, state: 'draft' }))).toBe(false);
});

test('an edit changes what it names and nothing else', () => {
  expect(editDocument(document, edit({}), undefined)).toEqual(document);
  expect(editDocument(document, edit({ name: 'Plan', owner: null, state: 'in-review' }), null)).toEqual({
    ...document,
    ...{ name: 'Plan', owner: null, state: 'in-review', place: null },
  });
});

test('the activity names the state first, then the lock, the name, the owner, and never a place', () => {
  const words = (change: Partial<StoredDocument>, from = document) => documentWords(from, { ...from, ...change });
  expect(documentWords(document, locked())).toEqual(['draft', 'locked']);
  expect(words({ locked: { ...BY, version: 'v4', label: '4' } }, locked())).toEqual([
    'locked',
    'a later version locked',
  ]);
  expect(words({ name: 'Plan', owner: null })).toEqual(['Launch plan', 'Plan']);
  expect(words({ owner: null, place: null })).toEqual(['', 'another owner']);
  expect(words({ place: { in: 'page', page: '8' } })).toEqual(['', 'another place']);
});
