import { SEVERITIES, type Severity } from '../contract/limits';

/**
 * The priority of a project that a severity stands for, by their order: names are translated and changed. The lowest one of a long
 * list is left for what nobody would report during a cutover.
 * @param priorities from the highest down; empty where the project has none
 */
export function priorityOf<T>(severity: Severity, priorities: readonly T[]): T | null {
  const at = Math.round((SEVERITIES.indexOf(severity) * (priorities.length - 1)) / SEVERITIES.length);
  return priorities[at] ?? null;
}
