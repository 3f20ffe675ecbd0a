import { readPlace, STEPS, writePlace } from '../../static/panels/src/project/place';

test.each([...STEPS])('the step %s is read back from the address that it writes', (step) => {
  expect(readPlace(writePlace({ step, upload: 'a b&c' }))).toEqual({ step, upload: 'a b&c' });
  expect(readPlace(writePlace({ step, upload: null }))).toEqual({ step, upload: null });
});

test('the address may stand below the product’s own', () => {
  expect(readPlace('/jira/projects/MIG/apps/1/2/import/scope?upload=u')).toEqual({ step: 'scope', upload: 'u' });
});

test.each(['/', '', '/import/', '/import/nonsense', '/elsewhere/scope'])('%p is no step', (path) => {
  expect(readPlace(path).step).toBeNull();
});
