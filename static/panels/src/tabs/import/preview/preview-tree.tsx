import Heading from '@atlaskit/heading';
import { Lozenge } from '../../../kit/lozenge';
import { useMemo, useState } from 'react';
import type { Preview, PreviewNode } from '../../../../../../src/contract/import';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { buildTree, childrenOf } from '../scope/scope';
import { NodeLabels } from '../node-labels';
import { TableTools } from '../../../kit/tables/table-tools';
import { previewColumns } from './preview-columns';
import { TreeRow } from '../tree-row';

const LOOK = { create: 'new', keep: 'default', omit: 'removed' } as const;

/** Every item of the template with what the import does to it; modules are closed at first. */
export function PreviewTree({ preview }: { readonly preview: Preview }) {
  const { texts, format } = useViewer(importTexts);
  const roles = useMemo(() => new Map(preview.roles.map(({ id, name }) => [id, name])), [preview.roles]);
  const tree = useMemo(() => buildTree(preview.nodes), [preview.nodes]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (path: string) => {
    const next = new Set(open);
    if (!next.delete(path)) next.add(path);
    setOpen(next);
  };
  return (
    <section className="rw-stack-100">
      <div className="rw-row rw-between">
        <Heading size="small" as="h3">
          {texts.preview.tree}
        </Heading>
        <TableTools
          columns={previewColumns(preview, texts)}
          readRows={() => Promise.resolve(preview.nodes)}
          title={texts.preview.tree}
          file={`runway-${preview.wave.code}-preview`}
        />
      </div>
      {preview.phases.map((phase) => {
        const roots = tree.roots.filter((root) => root.phase === phase.slug);
        return roots.length === 0 ? null : (
          <div key={phase.slug} className="rw-stack-050">
            <Heading size="xsmall" as="h4">
              <span dir="auto" className="rw-break">
                {phase.name}
              </span>
            </Heading>
            <ul className="rw-tree" aria-label={phase.name}>
              {roots.map(drawNode)}
            </ul>
          </div>
        );
      })}
    </section>
  );

  function drawNode(node: PreviewNode) {
    const children = childrenOf(tree, node.node);
    const type = preview.issueTypes[node.level];
    return (
      <li key={node.node} className={node.kind === 'omit' ? 'rw-omitted' : undefined}>
        <TreeRow
          title={node.summary}
          isOpen={open.has(node.node)}
          onToggle={children.length === 0 ? undefined : () => toggle(node.node)}
          side={<Lozenge appearance={LOOK[node.kind]}>{texts.preview[node.kind]}</Lozenge>}
        >
          <span className="rw-row">
            <span dir="auto" className="rw-break">
              {node.summary}
            </span>
            <span className="rw-subtle rw-small">
              {texts.preview.meta(type?.name ?? null, node.criteria.length, node.rows)}
            </span>
          </span>
          <span className="rw-row rw-subtle rw-small rw-number">
            {spanText(node) === null ? null : <span>{spanText(node)}</span>}
            {node.owners.length === 0 ? null : (
              <span dir="auto" className="rw-break">
                {format.list(node.owners.map((id) => roles.get(id) ?? id))}
              </span>
            )}
            {node.because === 'unticked' || node.because === 'unsettled' ? (
              <span>{texts.preview.because[node.because]}</span>
            ) : null}
          </span>
          <NodeLabels node={node} questions={preview.scope.questions} lists={preview.scope.lists} />
        </TreeRow>
        {children.length > 0 && open.has(node.node) ? <ul>{children.map(drawNode)}</ul> : null}
      </li>
    );
  }

  /** First and last day of an item, what its days wait for, or nothing. */
  function spanText({ start, due, waitsFor }: PreviewNode): string | null {
    if (waitsFor !== null)
      return texts.preview.waitsFor(preview.dates.milestones.find(({ id }) => id === waitsFor)?.name ?? waitsFor);
    if (due === null) return start === null ? null : texts.preview.from(format.shortDay(start));
    return start === null
      ? texts.preview.due(format.shortDay(due))
      : texts.dates.span(format.shortDay(start), format.shortDay(due));
  }
}
