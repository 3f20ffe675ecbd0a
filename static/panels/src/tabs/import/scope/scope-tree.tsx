import IconButton from '@atlaskit/button/icon/button';
import Checkbox from '@atlaskit/checkbox';
import AddIcon from '@atlaskit/icon/core/add';
import EditIcon from '@atlaskit/icon/core/edit';
import { useState } from 'react';
import type { Preview, PreviewNode } from '../../../../../../src/contract/import';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { NodeLabels } from '../node-labels';
import { TreeRow } from '../tree-row';
import type { NodeSubject } from './node-dialog';
import { PlannedBy } from './planned-by';
import { below, childrenOf, setTick, tickOf, tickOfAll, type Tick, type Tree } from './scope';

interface Props {
  readonly tree: Tree;
  readonly phases: Preview['phases'];
  readonly questions: Preview['scope']['questions'];
  readonly lists: Preview['scope']['lists'];
  readonly roles: Preview['roles'];
  readonly milestones: Preview['dates']['milestones'];
  readonly out: ReadonlySet<string>;
  /** What a filter lets through; null without one. Filtered, everything that is shown is open. */
  readonly match: ReadonlySet<string> | null;
  readonly onOut: (out: ReadonlySet<string>) => void;
  readonly onSubject: (subject: NodeSubject) => void;
}

/**
 * Phases, modules, tasks and subtasks as nested lists with checkboxes. Lists and not `role="tree"`: every checkbox and
 * every toggle then is an ordinary stop for the keyboard, with its own name and state.
 */
export function ScopeTree({ tree, phases, questions, lists, roles, milestones, out, match, onOut, onSubject }: Props) {
  const { texts } = useViewer(importTexts);
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
    <ul className="rw-tree" id="scope-tree" tabIndex={-1} aria-label={texts.scope.tree}>
      {phases.map((phase) => {
        const all = tree.roots.filter((root) => root.phase === phase.slug);
        const shown = all.filter(isShown);
        if (shown.length === 0) return null;
        const key = phaseKey(phase.slug);
        const tick = tickOfAll(all.map((root) => tickOf(tree, out, root.node)));
        const ticked = all.filter((root) => !out.has(root.node) && root.because !== 'scope').length;
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
    return (
      <li key={node.node}>
        <TreeRow
          title={node.summary}
          isOpen={isOpen(node.node)}
          onToggle={children.length > 0 && match === null ? () => toggle(node.node) : undefined}
          side={
            <>
              {all.length === 0 ? null : (
                <span className="rw-subtle rw-small rw-number">{texts.scope.items(all.length)}</span>
              )}
              <IconButton
                appearance="subtle"
                spacing="compact"
                icon={EditIcon}
                label={texts.edit.edit(node.summary)}
                onClick={() => onSubject({ kind: 'edit', node })}
              />
              {node.level === 'subtask' ? (
                <span className="rw-tree-toggle" />
              ) : (
                <IconButton
                  appearance="subtle"
                  spacing="compact"
                  icon={AddIcon}
                  label={node.level === 'epic' ? texts.edit.addTask(node.summary) : texts.edit.addSubtask(node.summary)}
                  onClick={() => onSubject({ kind: 'add', under: node })}
                />
              )}
            </>
          }
        >
          <TickBox
            title={node.summary}
            tick={node.because === 'scope' ? 'unticked' : tickOf(tree, out, node.node)}
            // An answer decides, and no tick can overrule it: the answer itself is to be changed.
            isDecided={node.because === 'scope'}
            onTick={(on) => onOut(setTick(tree, out, node.node, on))}
          />
          <PlannedBy node={node} roles={roles} milestones={milestones} />
          <NodeLabels node={node} questions={questions} lists={lists} />
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
  readonly isDecided?: boolean;
  readonly onTick: (ticked: boolean) => void;
}

function TickBox({ title, tick, strong = false, isDecided = false, onTick }: TickBoxProps) {
  return (
    <Checkbox
      isChecked={tick === 'ticked'}
      isIndeterminate={tick === 'partly'}
      isDisabled={isDecided}
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
