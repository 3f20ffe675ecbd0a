import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { layoutProblems, zones } from './eslint.layout.mjs';

const files = ['src', 'static/panels/src'].flatMap((root) =>
  readdirSync(join(import.meta.dirname, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(import.meta.dirname, join(entry.parentPath, entry.name))),
);
const problems = layoutProblems(files);
if (problems.length > 0) throw new Error(problems.join('\n'));

const SDK = { group: ['@forge/*'], message: 'Only src/forge and src/handlers import the Forge SDK.' };
const KVS = { name: '@forge/kvs', message: 'Only src/forge/storage reads and writes storage.' };
const ROUTE = {
  name: '@forge/api',
  importNames: ['route'],
  message: 'Only src/forge/{jira,confluence,access} ask a product.',
};

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'static/panels/build',
      'static/panels/build-gallery',
      'sandbox/screens/build',
      'sandbox/no-keytar',
      '.cache',
      'coverage',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Evaluated when they are needed, in the one file that is deployed: an import() would make webpack name our modules by the
      // place of the compiler, and the bundle would depend on the machine.
      '@typescript-eslint/no-require-imports': [
        'error',
        { allow: ['^(yaml|ical\\.js|markdown-it|fflate|\\./bundled\\.json)$'] },
      ],
      // Taking fields out of a value by naming them beside the rest is how a value loses them.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, caughtErrors: 'all' }],
      // Packages cannot import this project back, and reading them takes most of the rule's time.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: zones(),
        },
      ],
    },
  },
  {
    // Where there are components and hooks: these rules compile each file that they look at.
    files: ['static/**/*.{ts,tsx}', '**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/forge/**', 'src/handlers/**', 'src/index.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [SDK] }] },
  },
  {
    files: ['src/handlers/**/*.ts', 'src/forge/queues/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [KVS, ROUTE] }] },
  },
  {
    files: ['src/forge/{jira,confluence,access}/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [KVS] }] },
  },
  {
    files: ['src/forge/storage/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [ROUTE] }] },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a file is named for its one export.' },
        {
          selector: 'Program > VariableDeclaration[kind="let"], Program > ExportNamedDeclaration > [kind="let"]',
          message: 'A process of the platform serves several installations: keep no state in a module.',
        },
      ],
    },
  },
  {
    files: ['sandbox/**', 'test/**', '*.config.mjs', '.ci/**', 'bench/**'],
    languageOptions: { globals: globals.node },
  },
  { files: ['static/**', 'sandbox/screens/**'], languageOptions: { globals: globals.browser } },
);
