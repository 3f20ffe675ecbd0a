import { readPlace, STEPS, writePlace } from '../../static/panels/src/project/place';

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

test.each(['/', '', '/import/', '/import/nonsense', '/elsewhere/scope', '/dates', writePlace({ page: 'start' })])(
  '%p is the start',
  (path) => {
    expect(readPlace(path)).toEqual({ page: 'start' });
  },
);
