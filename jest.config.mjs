import { readFileSync } from 'node:fs';

// Node modules that ship ES modules only are compiled too: jest runs CommonJS.
const esModules = [
  'marked',
  'marklassian',
  'markdown-it',
  'fflate',
  '@atlaskit',
  'yaml',
  'csv-parse',
  'ical\\.js',
  'temporal-polyfill',
  'temporal-utils',
  'mdurl',
  'linkify-it',
  'uc\\.micro',
  'entities',
  'punycode\\.js',
];

const base = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/test'],
  testEnvironment: '<rootDir>/test/support/node-environment.ts',
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/support/seeded-fast-check.cjs' },
  transform: {
    '^.+\\.(t|j|mj|mt)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};
/** The bundled app, and a browser and builds for whoever asks. */
const services = {
  globalSetup: '<rootDir>/test/support/before-run.ts',
  globalTeardown: '<rootDir>/test/support/after-run.ts',
};
// Which suites need a browser, and which the built app (or what else is built). The others are pure: neither a build nor a
// browser comes before them. A test compares the lists with what the suites import.
const { browser, sandbox } = JSON.parse(readFileSync(new URL('test/projects.json', import.meta.url), 'utf8'));
const within = (globs) => globs.map((glob) => `${import.meta.dirname}/test/${glob}`);
const not = (globs) => within(globs).map((glob) => `!${glob}`);

export default {
  projects: [
    {
      ...base,
      displayName: 'pure',
      testMatch: [...within(['**/*.test.ts', '**/*.test.tsx']), ...not([...browser, ...sandbox])],
    },
    { ...base, displayName: 'sandbox', testMatch: within(sandbox), ...services },
    { ...base, displayName: 'browser', testMatch: within(browser), ...services },
  ],
  // Real time, only so that a test which hangs ends: the longest takes a minute on a quiet machine.
  testTimeout: 900_000,
  maxWorkers: 2,
};
