import type { LevelName, PreviewNode } from '../../src/contract/import';

/** A node of a preview with nothing special about it; its parent is what its path stands below. */
export const previewNode = (
  path: string,
  level: LevelName,
  summary = path,
  change: Partial<PreviewNode> = {},
): PreviewNode => ({
  node: path,
  parent: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null,
  kind: 'create',
  level,
  phase: 'p',
  number: 1,
  summary,
  criteria: [],
  rows: 0,
  because: null,
  optional: null,
  ongoing: false,
  open: [],
  toFill: [],
  owners: [],
  offset: null,
  start: null,
  due: null,
  waitsFor: null,
  edited: false,
  added: false,
  ...change,
});
