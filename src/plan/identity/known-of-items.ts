import type { NodeKind } from '../import-plan';
import type { KnownNode } from './known-node';
import { phasePath, unrepeated } from './source-nodes';

/** What an earlier version kept of a node of a wave. */
export interface KeptItem {
  readonly node: string;
  readonly phase: string;
  /** The title of its issue as it was imported. */
  readonly title: string;
}

const KINDS: readonly NodeKind[] = ['module', 'task', 'subtask'];
/** A path begins with its template and its phase. */
const PARTS_BEFORE_MODULE = 2;

/**
 * What a wave knows of a template where an earlier version imported it and kept issues only: paths were places then, and titles those of
 * the issues. A node that repeats is known by its first item; one that a person added is no node of the template.
 * @param items in template order
 * @param latest paths that the latest import of the template brought
 * @param retitled paths whose title a person typed
 */
export const knownOfItems = (
  template: string,
  items: readonly KeptItem[],
  latest: ReadonlySet<string>,
  retitled: ReadonlySet<string>,
): readonly KnownNode[] => {
  const phases = new Map<string, KnownNode>();
  const nodes = new Map<string, KnownNode>();
  for (const { node, phase, title } of items) {
    const path = unrepeated(node);
    const kind = KINDS[path.split('/').length - PARTS_BEFORE_MODULE - 1];
    if (kind === undefined || path.includes('/+') || nodes.has(path)) continue;
    const phaseIs = phasePath(template, phase);
    if (!phases.has(phaseIs))
      phases.set(phaseIs, {
        path: phaseIs,
        kind: 'phase',
        above: null,
        title: phase.replaceAll('-', ' '),
        lines: null,
      });
    nodes.set(path, {
      path,
      kind,
      above: kind === 'module' ? phaseIs : path.slice(0, path.lastIndexOf('/')),
      title,
      lines: null,
      ...(retitled.has(path) ? { retitled: true as const } : {}),
      ...(latest.has(node) ? {} : { gone: true as const }),
    });
  }
  return [...phases.values(), ...nodes.values()];
};
