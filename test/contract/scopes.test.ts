import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { collectRoutes, sourcesIn } from './collect-routes';
import { contractsFolder, loadContracts } from './contracts';
import { scopeFaults } from './scopes-of';

const manifest = z
  .object({ permissions: z.object({ scopes: z.record(z.string(), z.unknown()) }) })
  .parse(parse(readFileSync('manifest.yml', 'utf8')));
const declared = Object.keys(manifest.permissions.scopes);
const permissions = readFileSync('docs/permissions.md', 'utf8');
/** "- `scope`: feature" below the heading of reserved scopes. */
const reserved = [...(permissions.split(/^## Reserved scopes$/m)[1] ?? '').matchAll(/^- `([^`]+)`: \S/gm)].map(
  ([, scope = '']) => scope,
);

const sourceOf = (text: string) => collectRoutes(['src/forge/made-up.ts'], () => text);
const uses = (text: string) => sourceOf(text).map(({ method, template }) => `${method} ${template}`);

describe('the routes of the sources', () => {
  it('are all found, each with a method', () => {
    const routes = collectRoutes(sourcesIn('src'));
    const written = sourcesIn('src').flatMap((file) => readFileSync(file, 'utf8').match(/\broute`/g) ?? []);
    expect(routes.length).toBeGreaterThanOrEqual(written.length);
    expect(new Set(routes.map(({ method }) => method))).toEqual(new Set(['GET', 'POST', 'PUT']));
  });

  it.each([
    ['jiraAs(AS_APP)(route`/rest/api/3/field?x=1`)', ['GET /rest/api/3/field']],
    ['jiraAs(as)(route`/rest/api/3/issue/${id}`, { headers })', ['GET /rest/api/3/issue/{}']],
    ["const ask = confluenceAs(as); ask(route`/wiki/x/${a}/y`, { body, method: 'put' })", ['PUT /wiki/x/{}/y']],
    ["const post = (b: unknown) => ({ method: 'POST', body: b }); jiraAs(as)(route`/a`, post(1))", ['POST /a']],
    [
      "function post() { return { method: 'POST' }; } function f() { const jira = jiraAs(as); jira(route`/a`, post()); }",
      ['POST /a'],
    ],
    ["const init = { ...{ method: 'POST' }, body }; api.asApp().requestJira(route`/a`, init)", ['POST /a']],
    ["const method = 'DELETE'; jiraAs(as)(route`/a`, { method })", ['DELETE /a']],
    [
      "jiraAs(as)(late ? route`/a` : (route`/b`), { method: now ? 'PUT' : 'POST' })",
      ['PUT /a', 'POST /a', 'PUT /b', 'POST /b'],
    ],
  ])('are read from %s', (text, expected) => expect(uses(text)).toEqual(expected));

  it.each([
    ['const path = route`/a`;', 'is not the first argument'],
    ['fetchIt(route`/a`)', 'is not the first argument'],
    ['jiraAs(as)(route`/a`, made())', 'cannot be told'],
    ['jiraAs(as)(route`/a`, { method: verb })', 'cannot be told'],
  ])('are not guessed: %s', (text, why) => expect(() => uses(text)).toThrow(why));
});

describe('the scopes of the manifest', () => {
  it('are all explained in docs/permissions.md', () => {
    const rows = permissions.split('\n').filter((line) => line.startsWith('| `') && line.includes(':'));
    const explained = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, scope]) => scope),
    );
    expect(explained.sort()).toEqual([...declared].sort());
  });

  if (contractsFolder() === null) {
    console.info('RUNWAY_SHARED is not set: the scopes were not compared with Atlassian’s documents.');
    return;
  }

  const products = declared.filter((scope) => scope !== 'storage:app');
  const routes = collectRoutes(sourcesIn('src'));

  it('allow every request of the sources, and none is without use unless it is reserved', () => {
    const { missing, unused } = scopeFaults(routes, products, loadContracts());
    expect(missing).toEqual([]);
    expect(unused.filter((scope) => !reserved.includes(scope))).toEqual([]);
    expect(reserved.filter((scope) => !unused.includes(scope))).toEqual([]);
  });

  it.each(products)('fail the test without %s', (scope) => {
    const others = products.filter((other) => other !== scope);
    expect(scopeFaults(routes, others, loadContracts()).missing).not.toEqual([]);
  });

  it('fail it where one is without a request', () => {
    const others = routes.filter(({ template }) => !template.includes('/sprint'));
    expect(scopeFaults(others, products, loadContracts()).unused).toEqual(['read:sprint:jira-software']);
    const more = ['manage:jira-project', ...products];
    expect(scopeFaults(routes, more, loadContracts()).unused).toEqual(['manage:jira-project']);
  });

  it('are missed by a request that the sources gain', () => {
    const gained = sourceOf("jiraAs(as)(route`/rest/agile/1.0/sprint`, { method: 'POST' })");
    expect(scopeFaults(gained, products, loadContracts()).missing).toEqual([
      'src/forge/made-up.ts:1: POST /rest/agile/1.0/sprint needs write:sprint:jira-software.',
    ]);
    const unheard = sourceOf('jiraAs(as)(route`/rest/api/3/nothing`)');
    expect(() => scopeFaults(unheard, products, loadContracts())).toThrow('have no GET /rest/api/3/nothing');
  });
});
