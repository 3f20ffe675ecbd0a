import { bundledTemplates } from '../../src/library/bundled-templates';
import { coveredBy } from '../../src/library/bundled-cover';
import { readFiles } from '../../src/template/read-files';
import { corpusFiles, publicTemplates, sayNotRun, sharedFolder } from '../corpus/corpus-files';
import { moduleOf, task, template } from '../plan/scope/fixture';

test('a template of other titles is covered by no bundled template', () => {
  expect(coveredBy(template([moduleOf('Steps', [task(1, 'One')])]))).toBeNull();
  expect(bundledTemplates().map(({ template: own }) => coveredBy(own))).toEqual([null, null, null, null]);
});

if (sharedFolder === null) sayNotRun('The sources of the bundled templates');
else {
  const SOURCES = {
    'connect-modules.md': 'connect-contact-centre',
    'onboarding-checklist.md': 'customer-onboarding',
    'customer-timeline.md': 'customer-cutover-timeline',
    'cloud-account-migration.rst': 'cloud-account-move',
  };

  test.each(Object.entries(SOURCES))('%s is known as a source of %s, a fifth of its lines left out too', (file, id) => {
    const files = corpusFiles(`corpus/seeds/${file}`);
    expect(readFiles(files).templates.map(coveredBy)).toEqual([id]);
    const shorter = files.map(({ path, bytes }) => ({
      path,
      bytes: new TextEncoder().encode(
        new TextDecoder()
          .decode(bytes)
          .split('\n')
          .filter((line, at) => !/^\s*[-*\d]/.test(line) || at % 5 !== 0)
          .join('\n'),
      ),
    }));
    expect(readFiles(shorter).templates.map(coveredBy)).toEqual([id]);
  });

  test('of the other public templates only the Amazon Connect one, which is the same page, is taken for a source', () => {
    const others = publicTemplates().filter(({ path }) => !path.startsWith('corpus/seeds'));
    const found = readFiles(others).templates.flatMap((one) => {
      const id = coveredBy(one);
      return id === null ? [] : [{ name: one.name, id }];
    });
    expect(found).toEqual([{ name: expect.stringMatching(/connect/i), id: 'connect-contact-centre' }]);
  });
}
