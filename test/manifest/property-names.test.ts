import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parse } from 'yaml';
import { type ManifestSchema, unknownProperties } from './unknown-properties';

/**
 * What the schema lacks and Atlassian's manifest reference documents (developer.atlassian.com, "Macro"). A name is added here only
 * with the page that documents it.
 */
const DOCUMENTED = { macro: ['categories', 'icon', 'unlicensedAccess'] };

type Modules = Record<string, Record<string, unknown>[]>;

const schema = JSON.parse(
  readFileSync('node_modules/@forge/manifest/out/schema/manifest-schema.json', 'utf8'),
) as ManifestSchema;
const unknown = (modules: Record<string, unknown>) => unknownProperties(modules, schema, DOCUMENTED);
const modules = () => (parse(readFileSync('manifest.yml', 'utf8')) as { modules: Modules }).modules;

/** The manifest's modules with one entry changed. */
function changed(type: string, change: (module: Record<string, unknown>) => void): Modules {
  const all = modules();
  const [first] = all[type] ?? [];
  if (first === undefined) throw new Error(`The manifest has no ${type}.`);
  change(first);
  return all;
}

describe('the property names of manifest.yml', () => {
  it("are all known to Atlassian's schema", () => expect(unknown(modules())).toEqual([]));

  it.each([
    ['jira:globalPage', 'unlicencedAccess', ['unlicensed']],
    ['macro', 'unlicencedAccess', ['anonymous']],
    ['jira:projectPage', 'titel', 'Runway'],
    ['jira:issuePanel', 'displayCondition', {}],
    ['jira:issueContext', 'lable', 'Runway'],
    ['function', 'timeoutSecond', 900],
    ['consumer', 'que', 'import'],
    ['trigger', 'event', []],
    ['scheduledTrigger', 'intervall', 'hour'],
    ['jira:entityProperty', 'entitytype', 'issue'],
  ])('are refused where one is misspelt: %s, %s', (type, name, value) => {
    const wrong = changed(type, (module) => Object.assign(module, { [name]: value }));
    expect(unknown(wrong)).toEqual([`${type}[0].${name}`]);
  });

  it('are refused deep within a module, and so is a type that does not exist', () => {
    const macro = changed('macro', ({ config }) => Object.assign(config as object, { openOnInserted: true }));
    expect(unknown(macro)).toEqual(['macro[0].config.openOnInserted']);
    const page = changed('jira:projectPage', ({ resolver }) => Object.assign(resolver as object, { functions: 'x' }));
    expect(unknown(page)).toEqual(['jira:projectPage[0].resolver.functions']);
    const [first] = modules()['jira:globalPage'] ?? [];
    expect(unknown({ 'jira:globalpage': [first] })).toEqual(['jira:globalpage']);
  });

  it('are taken where a module has more that Atlassian knows', () => {
    const more = changed('macro', (module) => Object.assign(module, { unlicensedAccess: ['unlicensed'] }));
    expect(unknown(more)).toEqual([]);
    const uninstall = { key: 'goodbye', function: 'goodbye' };
    expect(unknown({ 'core:preUninstall': [uninstall] })).toEqual([]);
    expect(unknown({ 'core:preUninstall': [{ ...uninstall, functoin: 'x' }] })).toEqual(['preUninstall[0].functoin']);
  });

  it("stand in sources that Atlassian's linter reads: it compares paths with the globs of tsconfig.json", () => {
    const { include } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as { include: string[] };
    expect(include).toEqual(['src/**/*.ts']);
    const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(
      files.map(({ name }) => extname(name)).filter((ending) => !['.ts', '.json', '.yaml', '.csv'].includes(ending)),
    ).toEqual([]);
  });
});
