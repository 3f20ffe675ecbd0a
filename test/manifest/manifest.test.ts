import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as app from '../../src/index';
import { readScopeTable } from '../contract/scope-table';

const manifest = parse(readFileSync('manifest.yml', 'utf8')) as {
  modules: Record<
    string,
    {
      key: string;
      function?: string;
      resolver?: { function: string };
      resource?: string;
      config?: { resource?: string };
    }[]
  > & {
    function: { key: string; handler: string; timeoutSeconds?: number }[];
  };
  resources: { key: string; path: string; entry: Record<string, string> }[];
  permissions: { scopes: Record<string, { allowImpersonation?: boolean }>; external?: unknown };
  app: { runtime: { name: string }; compatibility: Record<string, { required: boolean }> };
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : [readFileSync(join(folder, entry.name), 'utf8')],
  );

const forge = sources('src').join('\n');

describe('manifest.yml', () => {
  it('passes the validation of @forge/manifest, product triggers included', async () => {
    const { ProcessorBuilder, ValidationTypes } = await import('@forge/manifest');
    for (const kind of [ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER]) {
      const result = await ProcessorBuilder.instance()
        .withValidation(kind)
        .withOptions({ deprecatedRuntimes: ['nodejs20.x'] })
        .build()
        .process();
      expect((result.errors ?? []).filter((problem) => problem.level === 'error')).toEqual([]);
    }
  });

  it('names one export of src/index.ts for each function, and every export', () => {
    const handlers = manifest.modules.function.map(({ handler }) => handler.replace('index.', ''));
    expect(handlers.sort()).toEqual(Object.keys(app).sort());
  });

  it('names one function and one built page for each module that needs one', () => {
    const functions = new Set(manifest.modules.function.map(({ key }) => key));
    const [panels] = manifest.resources;
    const modules = Object.entries(manifest.modules).flatMap(([type, list]) => (type === 'function' ? [] : list));
    for (const module of modules) {
      const handler = module.function ?? module.resolver?.function;
      if (handler !== undefined) expect(functions).toContain(handler);
      for (const resource of [module.resource, module.config?.resource]) {
        if (resource !== undefined) expect(panels?.entry).toHaveProperty(resource.replace('panels/', ''));
      }
    }
  });

  it('asks for a scope only where the code uses what it opens, and for no address outside', () => {
    const uses: Record<string, RegExp> = {
      'storage:app': /from '@forge\/kvs'/,
      'read:jira-work': /rest\/api\/3\/project\//,
      'write:jira-work': /rest\/api\/3\/issue\/bulk`/,
      'read:board-scope:jira-software': /rest\/agile\/1\.0\/board\/\$\{[^}]+\}`/,
      'read:issue-details:jira': /rest\/agile\/1\.0\/board\/\$\{[^}]+\}`/,
      'read:sprint:jira-software': /rest\/agile\/1\.0\/board\/\$\{[^}]+\}\/sprint/,
      'read:board-scope.admin:jira-software': /agile\/1\.0\/board\/\$\{id\}\/configuration/,
      'read:project:jira': /agile\/1\.0\/board\?projectKeyOrId/,
      'manage:jira-project': /rest\/api\/3\/forge\/panel\/action/,
      'read:jira-user': /rest\/api\/3\/user\//,
      'read:space:confluence': /wiki\/api\/v2\/spaces\?/,
      'write:page:confluence': /wiki\/api\/v2\/pages\?private/,
      'read:label:confluence': /wiki\/rest\/api\/content/,
      'write:label:confluence': /wiki\/rest\/api\/content/,
      'read:page:confluence': /wiki\/api\/v2\/pages\//,
    };
    const { reserved } = readScopeTable(readFileSync('docs/permissions.md', 'utf8'));
    const used = Object.keys(manifest.permissions.scopes).filter((scope) => !reserved.includes(scope));
    expect(used.sort()).toEqual(Object.keys(uses).sort());
    for (const [scope, pattern] of Object.entries(uses)) expect([scope, pattern.test(forge)]).toEqual([scope, true]);
    expect(manifest.permissions.external).toBeUndefined();
  });

  it('lets the app act for an absent person only where the import needs it', () => {
    const impersonating = Object.entries(manifest.permissions.scopes).flatMap(([scope, { allowImpersonation }]) =>
      allowImpersonation ? [scope] : [],
    );
    expect(impersonating.sort()).toEqual([
      'delete:sprint:jira-software',
      'read:board-scope.admin:jira-software',
      'read:board-scope:jira-software',
      'read:issue-details:jira',
      'read:jira-work',
      'read:jql:jira',
      'read:project:jira',
      'read:sprint:jira-software',
      'write:board-scope:jira-software',
      'write:jira-work',
      'write:sprint:jira-software',
    ]);
  });

  it('runs on a current runtime, in Jira, with Confluence as an option', () => {
    expect(manifest.app.runtime.name).toBe('nodejs24.x');
    expect(manifest.app.compatibility).toEqual({ jira: { required: true }, confluence: { required: false } });
  });
});
