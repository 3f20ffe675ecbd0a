import { readManifest } from '../../../sandbox/forge/manifest';
import { probeManifest } from './probe';

const manifest = (modules: string, scopes = '[]') => `
app: { id: 'ari:cloud:ecosystem::app/1' }
permissions: { scopes: ${scopes} }
modules:
${modules
  .trim()
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}
`;

test('says which function serves what, and for how long', () => {
  const read = probeManifest();
  expect(read.resolvers.get('probe-page')).toEqual({ moduleType: 'jira:projectPage', functionKey: 'resolver' });
  expect(read.functions.get('long-work')).toEqual({
    key: 'long-work',
    file: 'index',
    exportName: 'work',
    timeoutSeconds: 900,
  });
  expect(read.scheduled).toEqual([{ key: 'tick-trigger', functionKey: 'tick', intervalMs: 300_000 }]);
  expect(read.entities.get('lease')?.indexes.get('by-holder')).toEqual({ partition: ['holder'], range: 'epoch' });
});

test('reads scopes in the list form and in the map form', () => {
  const fn = 'function: [{ key: f, handler: index.f }]';
  expect([...readManifest(manifest(fn, "['read:jira-work']")).scopes]).toEqual([
    ['read:jira-work', { allowImpersonation: false }],
  ]);
  expect([
    ...readManifest(manifest(fn, "{ 'read:jira-work': { allowImpersonation: true }, 'storage:app': {} }")).scopes,
  ]).toEqual([
    ['read:jira-work', { allowImpersonation: true }],
    ['storage:app', { allowImpersonation: false }],
  ]);
});

test.each([
  [
    'a function that does not exist',
    'function: [{ key: f, handler: index.f }]\nconsumer: [{ key: c, queue: q, function: g }]',
    "there is no function 'g'",
  ],
  [
    'a timeout of its own on a resolver’s function',
    'function: [{ key: f, handler: index.f, timeoutSeconds: 900 }]\nconsumer: [{ key: c, queue: q, function: f }]\nmacro: [{ key: m, resolver: { function: f } }]',
    'serves a resolver',
  ],
  ['a timeout over 900 seconds', 'function: [{ key: f, handler: index.f, timeoutSeconds: 901 }]', 'timeoutSeconds'],
  [
    'an expression in a trigger’s filter, which would be passed over',
    "function: [{ key: f, handler: index.f }]\ntrigger: [{ key: t, function: f, events: [], filter: { ignoreSelf: true, expression: 'true' } }]",
    'expression',
  ],
  ['a handler without an export', 'function: [{ key: f, handler: index }]', 'handler'],
])('refuses %s', (_, modules, words) => {
  expect(() => readManifest(manifest(modules))).toThrow(words);
});
