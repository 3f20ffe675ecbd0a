import { readdirSync, readFileSync } from 'node:fs';
import { PAGE_NAMES } from '../../static/panels/src/shell/pages';
import { SURFACES } from '../../static/panels/src/shell/surfaces';

/** Where something new may have to be named outside its own folder; tests, the gallery and the sandbox's sample pages are not part of the app. */
const files = ['src', 'static/panels']
  .flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  )
  .filter((file) => !/^static\/panels\/(build|build-gallery|public|src\/gallery)\//.test(file))
  .concat('manifest.yml', 'eslint.layout.mjs', 'docs/architecture.md')
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const naming = (what: RegExp, own: RegExp): readonly string[] =>
  files
    .filter(({ file, text }) => !own.test(file) && what.test(text))
    .map(({ file }) => file)
    .toSorted();

const folders = (root: string): readonly string[] =>
  readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('what is touched to add', () => {
  // The fifth is the text of its help: a heading of docs/panels.md, which the rows of the pages lead to.
  test.each(folders('static/panels/src/tabs').filter((name) => name !== 'import'))(
    'a tab: the folder %s is named in three places, its page in one more',
    (name) => {
      expect(naming(new RegExp(`\\btabs/${name}\\b`), new RegExp(`/tabs/${name}/`))).toEqual(
        [
          'docs/architecture.md',
          'eslint.layout.mjs',
          name === 'settings'
            ? 'static/panels/src/surfaces/project/settings-tab.tsx'
            : 'static/panels/src/surfaces/project/page-content.tsx',
        ].toSorted(),
      );
    },
  );

  test('a tab: label, address, help and sample are in one row', () => {
    const rows = naming(/^ {2}'?[a-z-]+'?: \{\n {4}tab: /m, /^$/);
    expect(rows).toEqual(['static/panels/src/shell/pages.ts']);
    expect(PAGE_NAMES.length).toBeGreaterThan(10);
  });

  test.each(Object.keys(SURFACES).filter((name) => name.includes('-')))(
    'a macro or its form: %s is named in five places at most',
    (name) => {
      const places = naming(new RegExp(`(?<!runway-)\\b${name}(?![\\w-])`), new RegExp(`/surfaces/${name}/`));
      expect(places).toEqual([
        'docs/architecture.md',
        'eslint.layout.mjs',
        'manifest.yml',
        'static/panels/src/shell/surfaces.ts',
      ]);
    },
  );

  test('a surface: its module is named in the manifest, in the table, and where a caller’s context is read', () => {
    // The row of a call names the modules that it serves: it is part of the call.
    const places = naming(/runway-portfolio\b/, /^src\/contract\/calls\.ts$/);
    expect(places).toEqual(['manifest.yml', 'src/forge/access/context.ts', 'static/panels/src/shell/surfaces.ts']);
  });
});
