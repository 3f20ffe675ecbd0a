import { atTheGate } from './at-the-gate';

const PLACE = { in: 'page', page: '7' } as const;
const locked = (version: string) => ({ by: 'somebody', at: 0, version, label: version });
const seen = (latest: string | null, readable = true) => ({
  place: 'x',
  readable,
  latest: latest === null ? null : { id: latest, label: latest, at: 0 },
});

/** Each row: what is kept, what Jira or Confluence said, what people read, what the check of a gate that names it finds. */
test.each([
  ['nowhere yet', { place: null, locked: null }, undefined, 'nowhere', 'unmet'],
  ['never asked', { place: PLACE, locked: locked('1') }, undefined, 'unknown', 'unknown'],
  ['refused to the app', { place: PLACE, locked: locked('1') }, seen(null, false), 'unknown', 'unknown'],
  ['not there any more', { place: PLACE, locked: locked('1') }, seen(null), 'not-there', 'unmet'],
  ['there, and not locked', { place: PLACE, locked: null }, seen('1'), 'open', 'unmet'],
  ['locked', { place: PLACE, locked: locked('1') }, seen('1'), 'locked', 'met'],
  ['followed by a later version', { place: PLACE, locked: locked('1') }, seen('2'), 'later-version', 'unmet'],
] as const)('a document that is %s', (_, document, version, is, check) => {
  expect(atTheGate(document, version)).toEqual({ is, check });
});
