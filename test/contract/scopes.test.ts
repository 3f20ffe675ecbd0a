import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { collectRoutes, sourcesIn } from './collect-routes';
import { contractsFolder, loadContracts } from './contracts';
import { readScopeTable } from './scope-table';
import { scopeFaults } from './scopes-of';

const manifest = z
  .object({ permissions: z.object({ scopes: z.record(z.string(), z.unknown()) }) })
  .parse(parse(readFileSync('manifest.yml', 'utf8')));
const declared = Object.keys(manifest.permissions.scopes);
const permissions = readFileSync('docs/permissions.md', 'utf8');
const { explained, reserved } = readScopeTable(permissions);

/** A request of the feature that each reserved scope is for: the scope is used as soon as the sources contain it. */
const FEATURES: Readonly<Record<string, string>> = {
  'write:page:confluence': "confluenceAs(as)(route`/wiki/api/v2/pages`, { method: 'POST' })",
  // Adding one answers all labels of the page.
  'read:label:confluence': "confluenceAs(as)(route`/wiki/rest/api/content/${id}/label`, { method: 'POST' })",
  'write:label:confluence': "confluenceAs(as)(route`/wiki/rest/api/content/${id}/label`, { method: 'POST' })",
  'read:comment:confluence': 'confluenceAs(as)(route`/wiki/api/v2/pages/${id}/inline-comments`)',
  'write:sprint:jira-software': "jiraAs(as)(route`/rest/agile/1.0/sprint`, { method: 'POST' })",
  'delete:sprint:jira-software': "jiraAs(as)(route`/rest/agile/1.0/sprint/${id}`, { method: 'DELETE' })",
  'write:board-scope:jira-software': "jiraAs(as)(route`/rest/agile/1.0/backlog/issue`, { method: 'POST' })",
  'read:board-scope.admin:jira-software': 'jiraAs(as)(route`/rest/agile/1.0/board/${id}/configuration`)',
  'read:project:jira': 'jiraAs(as)(route`/rest/agile/1.0/board`)',
  'read:jql:jira': 'jiraAs(as)(route`/rest/agile/1.0/sprint/${id}/issue`)',
};
/** No request of the contracts needs it: a function of the SDK does. */
const REPORTS_ACCOUNTS = { scope: 'report:personal-data', needs: /\breportPersonalData\b/ };

const sourceOf = (text: string) => collectRoutes(['src/forge/made-up.ts'], () => text);
const uses = (text: string) => sourceOf(text).map(({ method, template }) => `${method} ${template}`);

describe('the routes of the sources', () => {
  it('are all found, each with a method', () => {
    const routes = collectRoutes(sourcesIn('src'));
    const written = sourcesIn('src').flatMap((file) => readFileSync(file, 'utf8').match(/\broute`/g) ?? []);
    expect(routes.length).toBeGreaterThanOrEqual(written.length);
    expect(new Set(routes.map(({ method }) => method))).toEqual(new Set(['DELETE', 'GET', 'POST', 'PUT']));
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
    expect(explained.toSorted()).toEqual(declared.toSorted());
  });

  it('are reserved or used, in the table of docs/permissions.md', () => {
    const table = (state: string) => `| scope | state | what for |\n| --- | --- | --- |\n| \`a:b\` | ${state} | work |`;
    expect(readScopeTable(table('used'))).toEqual({ explained: ['a:b'], reserved: [] });
    expect(readScopeTable(table('reserved for sprints'))).toEqual({ explained: ['a:b'], reserved: ['a:b'] });
    expect(() => readScopeTable(table('reserved'))).toThrow('a:b');
    expect(() => readScopeTable(table('reserved for sprints').replace('work', ''))).toThrow('a:b');
  });

  it('that report accounts are reserved only until the sources report them', () => {
    const reports = sourcesIn('src').some((file) => REPORTS_ACCOUNTS.needs.test(readFileSync(file, 'utf8')));
    expect(reserved.includes(REPORTS_ACCOUNTS.scope)).toBe(!reports);
    expect(REPORTS_ACCOUNTS.needs.test('await privacy.reportPersonalData(accounts)')).toBe(true);
  });

  if (contractsFolder() === null) {
    console.info('RUNWAY_SHARED is not set: the scopes were not compared with Atlassian’s documents.');
    return;
  }

  const products = declared.filter((scope) => scope !== 'storage:app' && scope !== REPORTS_ACCOUNTS.scope);
  const reservedProducts = reserved.filter((scope) => products.includes(scope));
  const routes = collectRoutes(sourcesIn('src'));

  it('allow every request of the sources, and none is without use unless it is reserved', () => {
    const { missing, unused } = scopeFaults(routes, products, loadContracts());
    expect(missing).toEqual([]);
    expect(unused.filter((scope) => !reserved.includes(scope))).toEqual([]);
    expect(reservedProducts.filter((scope) => !unused.includes(scope))).toEqual([]);
  });

  it.each(reservedProducts)('fail the test where %s is called reserved and its feature has landed', (scope) => {
    const landed = [...routes, ...sourceOf(FEATURES[scope] ?? '')];
    expect(scopeFaults(landed, products, loadContracts()).unused).not.toContain(scope);
  });

  it.each(products.filter((scope) => !reserved.includes(scope)))('fail the test without %s', (scope) => {
    const others = products.filter((other) => other !== scope);
    expect(scopeFaults(routes, others, loadContracts()).missing).not.toEqual([]);
  });

  it('fail it where one is without a request', () => {
    const others = routes.filter(({ template }) => !template.includes('/sprint'));
    const unused = (uses: typeof routes, scopes: readonly string[]) =>
      scopeFaults(uses, scopes, loadContracts()).unused.filter((scope) => !reserved.includes(scope));
    expect(unused(others, products)).toEqual(['read:sprint:jira-software']);
    expect(unused(routes, ['manage:jira-configuration', ...products])).toEqual(['manage:jira-configuration']);
  });

  it('are missed by a request that the sources gain', () => {
    const gained = sourceOf("confluenceAs(as)(route`/wiki/api/v2/footer-comments`, { method: 'POST' })");
    expect(scopeFaults(gained, products, loadContracts()).missing).toEqual([
      'src/forge/made-up.ts:1: POST /wiki/api/v2/footer-comments needs write:comment:confluence, or write:comment:confluence.',
    ]);
    const unheard = sourceOf('jiraAs(as)(route`/rest/api/3/nothing`)');
    expect(() => scopeFaults(unheard, products, loadContracts())).toThrow('have no GET /rest/api/3/nothing');
  });
});
