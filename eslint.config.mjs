import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The import directions of the house: what a folder may not import. The message says why. */
const zones = [
  [
    'src/template',
    [
      'src/plan',
      'src/import',
      'src/readiness',
      'src/raci',
      'src/gates',
      'src/pages',
      'src/contract',
      'src/forge',
      'src/library',
    ],
    'template/ turns text into a Template and knows nothing of what is done with it.',
  ],
  [
    'src/plan',
    ['src/import', 'src/readiness', 'src/raci', 'src/gates', 'src/pages', 'src/contract', 'src/forge', 'src/library'],
    'plan/ is pure: Template and answers in, ImportPlan out.',
  ],
  [
    'src/import',
    ['src/readiness', 'src/gates', 'src/pages', 'src/forge'],
    'import/ reaches Jira and storage through its ports.',
  ],
  [
    'src/library',
    ['src/plan', 'src/import', 'src/readiness', 'src/gates', 'src/pages', 'src/contract', 'src/forge'],
    'library/ holds templates and reads them.',
  ],
  ['src/readiness', ['src/import', 'src/gates', 'src/pages', 'src/forge'], 'readiness/ is pure: issues in, views out.'],
  ['src/facts', ['src/forge', 'src/pages'], 'facts/ reaches Jira and storage through its ports.'],
  ['src/marks', ['src/forge', 'src/pages'], 'marks/ is pure: a record and what is said of it in, a record out.'],
  [
    'src/raci',
    [
      'src/template',
      'src/import',
      'src/library',
      'src/readiness',
      'src/gates',
      'src/facts',
      'src/marks',
      'src/pages',
      'src/forge',
    ],
    'raci/ is pure: what a template says and what people wrote in, a matrix out.',
  ],
  [
    'src/log',
    [
      'src/template',
      'src/plan',
      'src/import',
      'src/raci',
      'src/library',
      'src/readiness',
      'src/gates',
      'src/facts',
      'src/marks',
      'src/pages',
      'src/forge',
    ],
    'log/ is pure: what is kept of a decision and what is done with it in, a decision out.',
  ],
  ['src/export', ['src/forge', 'src/pages'], 'export/ is pure: what a wave stores in, what can be taken away out.'],
  [
    'src/gates',
    [
      'src/template',
      'src/plan',
      'src/import',
      'src/raci',
      'src/library',
      'src/facts',
      'src/marks',
      'src/export',
      'src/pages',
      'src/forge',
    ],
    'gates/ is pure: readiness and what people said in, verdicts and decisions out.',
  ],
  [
    'src/run-sheet',
    ['src/forge', 'src/pages', 'src/library', 'src/export'],
    'run-sheet/ is pure: a sheet and what is done at it in, a sheet out.',
  ],
  ['src/sample', ['src/forge', 'src/pages'], 'sample/ is pure: a day in, a wave out.'],
  ['src/pages', ['src/import', 'src/forge'], 'pages/ is pure: views in, documents out.'],
  [
    'src/contract',
    [
      'src/template',
      'src/plan',
      'src/import',
      'src/readiness',
      'src/raci',
      'src/gates',
      'src/run-sheet',
      'src/pages',
      'src/forge',
    ],
    'contract/ is what crosses to the browser: types and zod schemas only.',
  ],
  [
    'static',
    [
      'src/template',
      'src/plan',
      'src/import',
      'src/readiness',
      'src/raci',
      'src/gates',
      'src/run-sheet',
      'src/pages',
      'src/forge',
      'src/sample',
      'sandbox',
    ],
    'The panels import only src/contract.',
  ],
  [
    'src/values',
    [
      'src/template',
      'src/plan',
      'src/import',
      'src/library',
      'src/readiness',
      'src/facts',
      'src/marks',
      'src/raci',
      'src/gates',
      'src/export',
      'src/contract',
      'src/forge',
    ],
    'values/ knows nothing of what the values mean.',
  ],
  ['src', ['sandbox', 'static', 'test'], 'The app does not know its sandbox, its panels or its tests.'],
];

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
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      // Taking fields out of a value by naming them beside the rest is how a value loses them.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, caughtErrors: 'all' }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: zones.flatMap(([target, from, message]) =>
            from.map((folder) => ({ target: `./${target}`, from: `./${folder}`, message })),
          ),
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/forge/**', 'src/index.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@forge/*'], message: 'Only src/forge imports the Forge SDK.' }] },
      ],
    },
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
