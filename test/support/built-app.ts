import { resolve } from 'node:path';
import { buildApp, type BuiltApp } from '../../sandbox/start-sandbox';

const project = resolve(__dirname, '../..');
let built: Promise<BuiltApp> | null = null;

/** This project's app, built once in each test file. `RUNWAY_BUNDLE` names another bundle to hold to the same tests. */
export const builtApp = (): Promise<BuiltApp> => (built ??= buildApp(project, process.env['RUNWAY_BUNDLE']));
