#!/usr/bin/env node
// `npx runway` in a checkout: the command line as it is in the sources, through tsx.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
const { status } = spawnSync(
  process.execPath,
  [tsx, '--tsconfig', at('../tsconfig.check.json'), at('main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
