import type { Place, Section, Traits } from '../../template/template';
import type { NodeKind, NodePath } from '../import-plan';
import type { TemplateNode } from '../template-nodes';
import type { RepeatedNode } from './repeat-nodes';
import type { AddedItem, NodeEdit } from './scope-choices';

export interface EditedNode extends RepeatedNode {
  readonly edited: boolean;
  readonly added: boolean;
  readonly children: readonly EditedNode[];
}

export interface EditedNodes {
  readonly nodes: readonly EditedNode[];
  /** Paths that an edit or an added task names and that are not there: kept, and shown as such. */
  readonly lost: readonly { readonly path: string; readonly title: string }[];
}

const CHILD: Readonly<Record<NodeKind, NodeKind | null>> = { module: 'task', task: 'subtask', subtask: null };

/**
 * The customer's edition: titles, descriptions, owners, offsets, durations and criteria changed, tasks added. A changed title does not change a node's
 * path, so that a newer version of the template finds it again.
 */
export const editNodes = (
  nodes: readonly RepeatedNode[],
  edits: readonly NodeEdit[],
  added: readonly AddedItem[],
): EditedNodes => {
  const editOf = new Map(edits.map((edit) => [edit.node, edit]));
  const addedTo = new Map<string, AddedItem[]>();
  for (const item of added) addedTo.set(item.under, [...(addedTo.get(item.under) ?? []), item]);
  const found = new Set<string>();
  const edit = (node: RepeatedNode): EditedNode => {
    found.add(node.path);
    const change = editOf.get(node.path);
    const changed = change === undefined ? node : applyChange(node, change);
    return {
      ...changed,
      edited: change !== undefined,
      added: false,
      children: [...node.children.map(edit), ...addBelow(node)],
    };
  };
  const addBelow = (node: TemplateNode): readonly EditedNode[] => {
    const kind = CHILD[node.kind];
    if (kind === null) return [];
    return (addedTo.get(node.path) ?? []).map((item) => {
      const own = newNode(node, kind, item);
      found.add(own.path);
      return { ...own, children: addBelow(own) };
    });
  };
  const result = nodes.map(edit);
  return {
    nodes: result,
    lost: [
      ...edits.flatMap(({ node, title }) => (found.has(node) ? [] : [{ path: node, title: title ?? node }])),
      ...added.flatMap(({ under, id, title }) => (found.has(`${under}/+${id}`) ? [] : [{ path: under, title }])),
    ],
  };
};

const newNode = (above: TemplateNode, kind: NodeKind, item: AddedItem): EditedNode =>
  applyChange(
    {
      path: `${above.path}/+${item.id}` as NodePath,
      kind,
      title: item.title,
      sections: [],
      phase: above.phase,
      module: above.module,
      modulePath: above.modulePath,
      number: null,
      workstream: above.workstream,
      traits: {},
      emptied: null,
      children: [],
      edited: false,
      added: true,
    },
    item,
  );

const applyChange = <T extends TemplateNode>(node: T, change: NodeEdit | AddedItem): T => ({
  ...node,
  title: change.title ?? node.title,
  sections: changeSections(node.sections, change),
  traits: changeTraits(node.traits, change),
});

const changeSections = (sections: readonly Section[], { criteria, description }: NodeEdit | AddedItem) => {
  const described = description === undefined ? sections : withDescription(sections, description);
  return criteria === undefined ? described : withCriteria(described, criteria);
};

const changeTraits = (traits: Traits, { owner, offset, criteria, duration }: NodeEdit | AddedItem): Traits => {
  const { offset: before, duration: lasted, ...rest } = traits;
  const kept = offset === undefined ? before : (offset ?? undefined);
  const lasts = duration === undefined ? lasted : (duration ?? undefined);
  return {
    ...rest,
    ...(lasts === undefined ? {} : { duration: lasts }),
    ...(kept === undefined ? {} : { offset: kept }),
    // No owner is said, not merely unsaid: otherwise the node above would lend its own.
    ...(owner === undefined ? {} : { owners: owner === null ? [] : [owner] }),
    ...(criteria === undefined ? {} : { criteria }),
  };
};

const NOWHERE: Place = { file: '', offset: 0, line: 1, column: 1 };

const withDescription = (sections: readonly Section[], body: string): Section[] => {
  const others = sections.filter((section) => section.kind !== 'description');
  return body === '' ? others : [{ kind: 'description', heading: 'Description', body, at: NOWHERE }, ...others];
};

const withCriteria = (sections: readonly Section[], criteria: readonly { readonly text: string }[]): Section[] => {
  const others = sections.filter((section) => section.kind !== 'criteria');
  if (criteria.length === 0) return others;
  const body = criteria.map(({ text }) => `- ${text.replace(/\s+/g, ' ')}`).join('\n');
  return [...others, { kind: 'criteria', heading: 'Acceptance Criteria', body, at: NOWHERE }];
};
