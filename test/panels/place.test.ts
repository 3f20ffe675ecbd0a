import { readPlace, writePlace } from '../../static/panels/src/shell/address';
import { type Place, START, STEPS } from '../../static/panels/src/shell/place';

test.each([...STEPS])('the step %s is read back from the address that it writes', (step) => {
  for (const source of [null, { kind: 'upload', id: 'a b&c' }, { kind: 'bundled', id: 'über-plan' }] as const)
    expect(readPlace(writePlace({ page: 'import', step, source }))).toEqual({ page: 'import', step, source });
});

test('the dates of a wave have an address of their own', () => {
  expect(readPlace(writePlace({ page: 'dates', wave: '10000.1' }))).toEqual({ page: 'dates', wave: '10000.1' });
  expect(readPlace('/jira/projects/MIG/apps/1/2/dates?wave=10000.2')).toEqual({ page: 'dates', wave: '10000.2' });
});

test('the address may stand below the product’s own', () => {
  expect(readPlace('/jira/projects/MIG/apps/1/2/import/scope?upload=u')).toEqual({
    page: 'import',
    step: 'scope',
    source: { kind: 'upload', id: 'u' },
  });
});

const tabs: readonly Place[] = [
  { page: 'overview', wave: '10000.2' },
  {
    page: 'plan',
    wave: '10000.2',
    filter: { phase: 'übergang & mehr', workstream: 'net', party: 'vendor' },
    search: 'a & b',
  },
  { page: 'plan', wave: null, filter: {}, search: '' },
  { page: 'items', wave: '10000.2', filter: { module: 'a/b/c', owner: 'acc-lead' }, search: '' },
  { page: 'items', wave: '10000.2', filter: { is: 'overdue', owner: 'acc:1', phase: 'assess' }, search: 'a & b' },
  { page: 'items', wave: null, filter: {}, search: '' },
  { page: 'activity', wave: '10000.1', by: 'acc-lead', kind: 'confirm', item: 'a/b/c/1' },
  { page: 'settings', wave: '10000.1' },
  { page: 'sprints', wave: '10000.1', sprint: 3 },
  { page: 'sprints', wave: null, sprint: null },
];

test.each(tabs)('a tab with its wave and its filters is read back from the address: %j', (place) => {
  expect(readPlace(writePlace(place))).toEqual(place);
  expect(readPlace(`/jira/projects/MIG/apps/1/2${writePlace(place)}`)).toEqual(place);
});

test('what is no filter is left out of the question', () => {
  expect(readPlace('/items?is=everything&owner=&phase=assess')).toEqual({
    page: 'items',
    wave: null,
    filter: { phase: 'assess' },
    search: '',
  });
});

test.each(['/', '', '/import/', '/import/nonsense', '/elsewhere/scope', '/dates', writePlace(START)])(
  '%p is the start',
  (path) => {
    expect(readPlace(path)).toEqual(START);
  },
);
