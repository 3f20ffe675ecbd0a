import Checkbox from '@atlaskit/checkbox';
import { useState } from 'react';
import type { Preview, PreviewNode } from '../../../../src/contract/import';
import { useViewer } from '../viewer';
import { below, childrenOf, setTick, tickOf, tickOfAll, type Tick, type Tree } from './scope';
import { TreeRow } from './tree-row';

interface Props {
  readonly tree: Tree;
  readonly phases: Preview['phases'];
  readonly out: ReadonlySet<string>;
  /** What a filter lets through; null without one. Filtered, everything that is shown is open. */
  readonly match: ReadonlySet<string> | null;
  readonly onOut: (out: ReadonlySet<string>) => void;
}

/**
 * Phases, modules, tasks and subtasks as nested lists with checkboxes. Lists and not `role="tree"`: every checkbox and
 * every toggle then is an ordinary stop for the keyboard, with its own name and state.
 */
export function ScopeTree({ tree, phases, out, match, onOut }: Props) {
  const { texts } = useViewer();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(phases.map((phase) => phaseKey(phase.slug))));
  const isShown = (node: PreviewNode) => match === null || match.has(node.node);
  const isOpen = (key: string) => match !== null || open.has(key);
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const tickAll = (nodes: readonly PreviewNode[], ticked: boolean) =>
    onOut(nodes.reduce<ReadonlySet<string>>((so, node) => setTick(tree, so, node.node, ticked), out));

  return (
    <ul className="rw-tree" aria-label={texts.scope.tree}>
      {phases.map((phase) => {
        const all = tree.roots.filter((root) => root.phase === phase.slug);
        const shown = all.filter(isShown);
        if (shown.length === 0) return null;
        const key = phaseKey(phase.slug);
        const tick = tickOfAll(all.map((root) => tickOf(tree, out, root.node)));
        const ticked = all.filter((root) => !out.has(root.node)).length;
        return (
          <li key={key}>
            <TreeRow
              title={phase.name}
              isOpen={isOpen(key)}
              onToggle={match === null ? () => toggle(key) : undefined}
              side={<span className="rw-subtle rw-small rw-number">{texts.scope.within(ticked, all.length)}</span>}
            >
              <TickBox title={phase.name} tick={tick} strong onTick={(on) => tickAll(all, on)} />
            </TreeRow>
            {isOpen(key) ? <ul>{shown.map(drawNode)}</ul> : null}
          </li>
        );
      })}
    </ul>
  );

  function drawNode(node: PreviewNode) {
    const children = childrenOf(tree, node.node).filter(isShown);
    const all = below(tree, node.node);
    const tick = tickOf(tree, out, node.node);
    return (
      <li key={node.node}>
        <TreeRow
          title={node.summary}
          isOpen={isOpen(node.node)}
          onToggle={children.length > 0 && match === null ? () => toggle(node.node) : undefined}
          side={
            all.length === 0 ? null : (
              <span className="rw-subtle rw-small rw-number">{texts.scope.items(all.length)}</span>
            )
          }
        >
          <TickBox title={node.summary} tick={tick} onTick={(on) => onOut(setTick(tree, out, node.node, on))} />
        </TreeRow>
        {children.length > 0 && isOpen(node.node) ? <ul>{children.map(drawNode)}</ul> : null}
      </li>
    );
  }
}

const phaseKey = (slug: string) => `phase ${slug}`;

interface TickBoxProps {
  readonly title: string;
  readonly tick: Tick;
  readonly strong?: boolean;
  readonly onTick: (ticked: boolean) => void;
}

function TickBox({ title, tick, strong = false, onTick }: TickBoxProps) {
  return (
    <Checkbox
      isChecked={tick === 'ticked'}
      isIndeterminate={tick === 'partly'}
      label={
        <span dir="auto" className={strong ? 'rw-strong rw-break' : 'rw-break'}>
          {title}
        </span>
      }
      // Partly ticked is ticked in full by a click, as in Jira's own lists.
      onChange={() => onTick(tick !== 'ticked')}
    />
  );
}
