import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SURFACES } from '../../static/panels/src/shell/surfaces';

interface Module {
  readonly key: string;
  readonly title?: string;
  readonly resource?: string;
  readonly config?: { readonly resource?: string; readonly title?: string };
}
const manifest = parse(readFileSync('manifest.yml', 'utf8')) as {
  readonly modules: Readonly<Record<string, readonly Module[]>>;
  readonly resources: readonly { readonly key: string; readonly entry: Readonly<Record<string, string>> }[];
};

/** Each page that a module of the manifest shows, with the module's key and the title that it gives it. */
const shown = Object.values(manifest.modules).flatMap((modules) =>
  modules.flatMap(({ key, title, resource, config }) =>
    [
      { key, title, resource },
      { key, title: config?.title, resource: config?.resource },
    ].flatMap((each) =>
      each.resource?.startsWith('panels/') === true
        ? [{ key, title: each.title, name: each.resource.slice('panels/'.length) }]
        : [],
    ),
  ),
);

describe('the table of surfaces', () => {
  it('has a row for each page that the manifest shows, with its modules and their title', () => {
    expect(shown.length).toBeGreaterThan(6);
    expect(Object.keys(SURFACES).toSorted()).toEqual([...new Set(shown.map(({ name }) => name))].toSorted());
    for (const [name, { modules, title }] of Object.entries(SURFACES)) {
      const places = shown.filter((each) => each.name === name);
      expect([name, modules]).toEqual([name, places.map(({ key }) => key)]);
      // One page of several macros is told apart by what it shows, once that is drawn.
      const titles = [...new Set(places.map((place) => place.title))];
      if (modules.length > 2) expect([name, titles[0]]).toEqual([name, title]);
      else expect([name, titles]).toEqual([name, [title]]);
    }
  });

  it('gives the HTML files that the manifest’s resource names', () => {
    const entry = manifest.resources.find(({ key }) => key === 'panels')?.entry;
    expect(entry).toEqual(Object.fromEntries(Object.keys(SURFACES).map((name) => [name, `${name}.html`])));
  });

  it('has a folder with an entry for each row, and no HTML file is written by hand', () => {
    for (const name of Object.keys(SURFACES))
      expect([name, existsSync(`static/panels/src/surfaces/${name}/main.tsx`)]).toEqual([name, true]);
    expect(readdirSync('static/panels').filter((file) => file.endsWith('.html'))).toEqual([]);
  });
});
