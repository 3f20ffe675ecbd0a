import { join } from 'node:path';
import { warmProcess } from './platform-realm';

/**
 * One file of a bundle, evaluated once in each process: module-level state outlives an invocation and is shared by all
 * installations in it, as on the platform ("Module globals can leak across tenants").
 * @param process 0, or one that `newProcess` began
 * @returns its exports
 */
export const loadBundle = (directory: string, file: string, process = 0): Record<string, unknown> =>
  warmProcess.load(join(directory, `${file}.cjs`), process);

/** The number of a process in which nothing has been evaluated yet. */
export const newProcess = (): number => warmProcess.newProcess();
