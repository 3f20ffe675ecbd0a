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

export default {
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/support/before-run.ts',
  globalTeardown: '<rootDir>/test/support/after-run.ts',
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
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
  testTimeout: 600_000,
  maxWorkers: 2,
};
