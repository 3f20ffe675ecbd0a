import { documentFact } from '../../src/decisions/document-fact';
import { leaveOutDocument, reviewDocument } from '../../src/decisions/edit-document';
import { documentStanding } from '../../src/decisions/document-standing';
import { registeredDocuments } from '../../src/decisions/registered-documents';
import type { StoredDocument } from '../../src/decisions/stored-document';
import { frozenDocument, frozenNeed, needOf, wasAsAsked } from '../../src/gates/facts/document-as-asked';

const kept: StoredDocument = {
  id: 'plan',
  name: 'Plan of ours',
  owner: 'acc-owner',
  state: 'draft',
  place: { in: 'web', url: 'https://files.example/plan', version: '1.2', by: 'acc-owner', at: 5 },
  locked: null,
  last: { by: 'acc-owner', at: 5, what: '' },
};
const TEMPLATES = [
  {
    documents: [
      { id: 'plan', name: 'Plan' },
      { id: 'runbook', name: 'Runbook', owner: 'lead' },
    ],
  },
  { documents: [{ id: 'runbook', name: 'Another runbook' }] },
  {},
];
const LATEST = 'web@1.2@5';

test('documents of templates are registered with title and owner until something is stored of them', () => {
  const documents = registeredDocuments([{ value: kept, epoch: 3 }], TEMPLATES, (role) => `holder of ${role}`);
  expect(
    documents.map(({ value: { id, name, owner, place }, epoch }) => [id, name, owner, place === null, epoch]),
  ).toEqual([
    ['plan', 'Plan of ours', 'acc-owner', false, 3],
    ['runbook', 'Another runbook', null, true, 0],
  ]);
  expect(registeredDocuments([], TEMPLATES.slice(0, 1), () => null)[1]?.value).toMatchObject({
    name: 'Runbook',
    owner: null,
  });
});

test('what is at an address is what was recorded of it, and recorded again it is another version', () => {
  expect(documentFact(kept, undefined)).toMatchObject({ readable: true, latest: LATEST, locked: null });
  const again = {
    ...kept,
    place: { in: 'web', url: 'https://files.example/plan', version: '1.2', by: 'acc-owner', at: 6 },
  } as const;
  expect(documentFact(again, undefined).latest).not.toBe(LATEST);
});

test('confirming and leaving out show in one word, and in that order of weight', () => {
  const seen = { place: '', readable: true, latest: { id: LATEST, label: '1.2', at: 5 } };
  const reviewed = reviewDocument(kept, seen, LATEST, { by: 'acc-owner', at: 9 });
  if (typeof reviewed === 'string') throw new Error(reviewed);
  expect(documentStanding(kept, undefined)).toBe('open');
  expect(documentStanding(reviewed, undefined)).toBe('reviewed');
  expect(reviewDocument(kept, seen, 'web@1.1@2', { by: 'acc-owner', at: 9 })).toBe('later-version');
  expect(reviewDocument(kept, undefined, LATEST, { by: 'acc-owner', at: 9 })).toBe('cannot-read');
  const left = leaveOutDocument(reviewed, 'Another team writes it.', { by: 'acc-owner', at: 10 });
  expect(documentStanding(left, undefined)).toBe('not-needed');
  expect(documentStanding(leaveOutDocument(left, null, { by: 'acc-owner', at: 11 }), undefined)).toBe('reviewed');
});

test('a snapshot keeps what was asked, so that a later version is a change only where one version was asked for', () => {
  const at = (latest: string, more: object = {}) => ({ id: 'plan', readable: true, latest, locked: null, ...more });
  const exit = needOf({ stands: 'phase-exit' }, 'plan');
  expect(frozenDocument(at('1'), exit)).toBe(frozenDocument(at('2'), exit));
  const reviewed = { is: 'reviewed', days: 7 } as const;
  const of = (version: string) => frozenDocument(at(version, { reviewed: { version, at: 0 } }), reviewed);
  expect(of('1')).not.toBe(of('2'));
  expect([frozenNeed(of('1'))?.is, frozenNeed('7@3')?.is, frozenNeed(null)?.is]).toEqual([
    'reviewed',
    'locked',
    'locked',
  ]);
  expect(frozenNeed('not needed')).toBeNull();
  for (const need of [exit, reviewed, { is: 'locked' } as const]) {
    const nowhere = frozenDocument(at('1', { latest: null }), need);
    expect([wasAsAsked(nowhere), frozenNeed(nowhere)?.is]).toEqual([false, need.is]);
  }
});
