import type { Template } from '../../template/template';
import { templateNodes, type TemplateNode } from '../template-nodes';
import type { Alignment } from './align-nodes';
import type { IdentifiedTemplate } from './identify-template';
import type { KnownNode } from './known-node';
import { printsOf } from './likeness';
import { groupBy } from './pairing';
import { phasePath } from './source-nodes';

/**
 * What a wave knows of a template once it is imported: its nodes as they are now, and those that it does not bring any more, so that they
 * are recognised when they come back. What is asked about stays as it was, so that the next import asks again.
 * @param template with the paths by which the wave knows its nodes
 * @param known what the wave knew before
 */
export const knownAfter = (
  template: Template,
  known: readonly KnownNode[],
  { gone }: Pick<Alignment, 'gone'>,
  unsettled: IdentifiedTemplate['unsettled'],
): readonly KnownNode[] => {
  const { phases, modules } = templateNodes(template);
  const placed = new Set<string>();
  /** In the place of what is asked about stands what it may be. */
  const candidatesOf = (path: string, above: string): readonly KnownNode[] =>
    (unsettled.get(path) ?? []).flatMap((one) => {
      if (one.above !== above || placed.has(one.path)) return [];
      placed.add(one.path);
      return [{ ...one, asked: true }];
    });
  const branch = (node: TemplateNode, above: string): readonly KnownNode[] => [
    ...(unsettled.has(node.path) ? candidatesOf(node.path, above) : [presentNode(node, above)]),
    ...node.children.flatMap((child) => branch(child, node.path)),
  ];
  const present = phases.flatMap(({ slug: phase, name }): readonly KnownNode[] => {
    const path = phasePath(template.name, phase);
    return [
      { path, kind: 'phase', above: null, title: name, lines: [] },
      ...modules.filter((module) => module.phase.slug === phase).flatMap((module) => branch(module, path)),
    ];
  });
  const asked = new Set([...unsettled.values()].flat().map(({ path }) => path));
  const goneNow = new Set(gone.map(({ path }) => path));
  return withLeft(present, known, (node) =>
    goneNow.has(node.path) ? { ...node, gone: true } : asked.has(node.path) ? { ...node, asked: true } : node,
  );
};

const presentNode = ({ path, kind, title, sections }: TemplateNode, above: string): KnownNode => ({
  path,
  kind,
  above,
  title,
  lines: printsOf(sections.map(({ body }) => body)),
});

/** The known nodes that are not among the present ones, each behind the sibling that it stood behind: its place may still be asked for. */
const withLeft = (
  present: readonly KnownNode[],
  known: readonly KnownNode[],
  mark: (node: KnownNode) => KnownNode,
): readonly KnownNode[] => {
  const paths = new Set(present.map(({ path }) => path));
  const siblings = groupBy(present, ({ above }) => above ?? '');
  const before = new Map<string, KnownNode>();
  for (const node of known) {
    const key = node.above ?? '';
    const previous = before.get(key);
    if (paths.has(node.path)) {
      if (siblings.get(key)?.some(({ path }) => path === node.path) === true) before.set(key, node);
      continue;
    }
    const own = siblings.get(key) ?? [];
    const at = own.findIndex(({ path }) => path === previous?.path);
    siblings.set(key, own.toSpliced(at + 1, 0, mark(node)));
    before.set(key, node);
  }
  return [...siblings.values()].flat();
};
