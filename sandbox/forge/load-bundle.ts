import { join } from 'node:path';
import { warmProcess } from './platform-realm';

/**
 * One file of a bundle, evaluated once in this process: module-level state outlives an invocation and is shared by all
 * installations, as on the platform ("Module globals can leak across tenants").
 * @returns its exports
 */
export const loadBundle = (directory: string, file: string): Record<string, unknown> =>
  warmProcess.load(join(directory, `${file}.cjs`));
