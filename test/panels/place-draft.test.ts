import type { DocumentLine } from '../../src/contract/documents';
import {
  asksVersion,
  changesOf,
  type DocumentDraft,
  draftOf,
  faultOf,
  offersOf,
  placeOf,
} from '../../static/panels/src/tabs/gates/criteria/place-draft';

const NOWHERE: DocumentLine = {
  id: 'plan',
  version: 3,
  name: 'Test plan',
  owner: null,
  state: 'draft',
  at: null,
  hidden: false,
  is: 'nowhere',
  latest: null,
  locked: null,
};
const PLACED: DocumentLine = { ...NOWHERE, is: 'open', latest: { id: 'v2', label: '2', at: '2027-01-04T09:00:00Z' } };
const draft = (change: Partial<DocumentDraft>): DocumentDraft => ({ ...draftOf(NOWHERE, false), ...change });

test('what is offered follows from the document and from who looks at it', () => {
  expect(offersOf(NOWHERE)).toEqual(['address', 'attachment', 'leave']);
  expect(offersOf({ ...PLACED, mayReview: true, mayLeaveOut: true })).toEqual([
    'address',
    'attachment',
    'lock',
    'review',
    'not-needed',
    'leave',
  ]);
  expect(offersOf({ ...PLACED, is: 'locked' })).toEqual(['leave']);
  expect(offersOf({ ...NOWHERE, is: 'not-needed', mayLeaveOut: true })).not.toContain('not-needed');
});

test('a document begins with what it needs next', () => {
  expect(draftOf(NOWHERE, true).does).toBe('address');
  expect(draftOf(PLACED, true).does).toBe('lock');
  expect(draftOf(PLACED, false).does).toBe('leave');
  expect(draftOf({ ...PLACED, is: 'locked' }, true).does).toBe('leave');
  expect(draftOf({ ...NOWHERE, is: 'not-needed' }, true).does).toBe('leave');
});

test.each<[Partial<DocumentDraft>, ReturnType<typeof placeOf>, ReturnType<typeof faultOf>]>([
  [{ address: '' }, null, null],
  [{ address: '131076' }, { in: 'page', page: '131076' }, null],
  [{ address: 'https://site.example.net/wiki/spaces/MIG/pages/131076/Plan' }, { in: 'page', page: '131076' }, null],
  [{ address: 'https://docs.example.com/pages/12' }, null, 'version'],
  [
    { address: ' https://docs.example.com/a ', version: ' 1.0 ' },
    { in: 'web', url: 'https://docs.example.com/a', version: '1.0' },
    null,
  ],
  [{ address: 'http://docs.example.com/a', version: '1.0' }, null, 'address'],
  [{ address: 'https://name:word@docs.example.com/a', version: '1.0' }, null, 'address'],
  [
    { does: 'attachment', issue: 'MIG-1', file: 'plan.pdf' },
    { in: 'attachment', issue: 'MIG-1', file: 'plan.pdf' },
    null,
  ],
  [{ does: 'attachment', issue: 'MIG-1' }, null, 'attachment'],
  [{ does: 'not-needed', reason: ' ' }, null, 'reason'],
])('%j is the place %j, and lacks %j', (typed, place, fault) => {
  expect(placeOf(draft(typed))).toEqual(place);
  expect(faultOf(draft(typed))).toBe(fault);
});

test('only an address that Runway cannot read asks for a version', () => {
  expect(asksVersion(draft({ address: 'https://docs.example.com/a' }))).toBe(true);
  expect(asksVersion(draft({ address: '131076' }))).toBe(false);
  expect(asksVersion(draft({ address: '' }))).toBe(false);
});

test('a placed version is locked with it where that is ticked; what is not filled in changes nothing', () => {
  const [place, lock] = changesOf(draft({ address: 'https://docs.example.com/a', version: '1.0', locks: true }));
  expect(place?.(NOWHERE)).toMatchObject({ do: 'edit', id: 'plan', version: 3, place: { in: 'web' } });
  expect(lock?.({ ...PLACED, version: 4 })).toEqual({ do: 'lock', id: 'plan', version: 4, latest: 'v2' });
  expect(lock?.(NOWHERE)).toBeNull();
  expect(changesOf(draft({}))).toEqual([]);
  expect(changesOf(draft({ does: 'review' }))[0]?.(PLACED)).toEqual({
    do: 'review',
    id: 'plan',
    version: 3,
    latest: 'v2',
  });
  const left = changesOf(draft({ does: 'not-needed', reason: ' Another plan covers it. ' }))[0]?.(NOWHERE);
  expect(left).toEqual({ do: 'not-needed', id: 'plan', version: 3, reason: 'Another plan covers it.' });
});
