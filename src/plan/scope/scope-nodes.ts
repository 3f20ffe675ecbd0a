import { hasToken, replaceToken } from '../../template/annotate/token-places';
import type { Template } from '../../template/template';
import type { TemplateNode } from '../template-nodes';
import { editNodes, type EditedNode, type EditedNodes } from './edit-nodes';
import { judgeCondition } from './judge-condition';
import { mapOwnTexts, ownTexts } from './map-texts';
import { itemsOf, repeatNodes, tokenOf } from './repeat-nodes';
import type { ScopeChoices } from './scope-choices';
import type { Omission, ScopedNode } from './scoped-node';

export interface ScopedNodes {
  readonly nodes: readonly ScopedNode[];
  /** Edits whose node is not in the template any more. */
  readonly lost: EditedNodes['lost'];
}

/**
 * Fits a template to one customer, in this order: repeat, edit, fill in, decide. Pure; nothing is dropped: what is out of scope
 * stays in the tree with the reason.
 */
export const scopeNodes = (
  modules: readonly TemplateNode[],
  template: Pick<Template, 'lists' | 'placeholders'>,
  choices: ScopeChoices,
): ScopedNodes => {
  const repeated = repeatNodes(modules, template.lists ?? [], choices.lists);
  const edited = editNodes(repeated, choices.edits, choices.added);
  const unticked = new Set(choices.unticked);
  const blanks = blanksOf(template, choices);
  const decide = (node: EditedNode, above: Pick<ScopedNode, 'omitted' | 'open'>): ScopedNode => {
    const { node: filled, open: toFill } = fill(node, blanks);
    const own = decideOwn(node, unticked, choices);
    const omitted = above.omitted ?? own.omitted;
    const open = [...new Set([...above.open, ...own.open])];
    const { emptied: _emptied, ...rest } = filled;
    return {
      ...rest,
      omitted,
      open: omitted === null ? open : [],
      toFill,
      children: node.children.map((child) => decide(child, { omitted: inherited(omitted), open })),
    };
  };
  return { nodes: edited.nodes.map((node) => decide(node, { omitted: null, open: [] })), lost: edited.lost };
};

/** Below what is not settled each node says for itself whether it is. */
const inherited = (omitted: Omission | null): Omission | null => (omitted?.because === 'unsettled' ? null : omitted);

/** What puts a node itself in or out, whatever stands above it. */
const decideOwn = (
  node: EditedNode,
  unticked: ReadonlySet<string>,
  { answers }: ScopeChoices,
): { readonly omitted: Omission | null; readonly open: readonly string[] } => {
  const { condition } = node.traits;
  const judged = condition === undefined ? ({ is: 'in' } as const) : judgeCondition(condition, answers);
  if (judged.is === 'out') {
    const omitted: Omission = { because: 'scope', ...(judged.because === null ? {} : { answer: judged.because }) };
    return { omitted, open: [] };
  }
  if (node.emptied !== null) return { omitted: { because: 'scope', list: node.emptied }, open: [] };
  if (node.traits.unsettled === true) return { omitted: { because: 'unsettled' }, open: [] };
  if (unticked.has(node.path)) return { omitted: { because: 'unticked' }, open: [] };
  return { omitted: null, open: judged.is === 'open' ? judged.questions : [] };
};

/** A token of the template's texts with what stands in its place; empty where nothing does yet. */
export interface Blank {
  readonly id: string;
  readonly of: 'placeholder' | 'list';
  readonly token: string;
  readonly value: string;
}

/**
 * What is filled in besides the items of a repeat: placeholders, and lists named where nothing repeats over them, there as all
 * of their items. A placeholder with the token of a list goes first.
 */
export const blanksOf = (
  { placeholders = [], lists = [] }: Pick<Template, 'lists' | 'placeholders'>,
  choices: ScopeChoices,
): readonly Blank[] => {
  const taken = new Set(placeholders.map(({ token }) => token));
  return [
    ...placeholders.map(({ id, token }) => ({
      id,
      of: 'placeholder' as const,
      token,
      value: valueOf(id, choices.placeholders),
    })),
    ...lists.flatMap((list) =>
      taken.has(tokenOf(list.id))
        ? []
        : [
            {
              id: list.id,
              of: 'list' as const,
              token: tokenOf(list.id),
              value: itemsOf(list, choices.lists).join(', '),
            },
          ],
    ),
  ];
};

const fill = (
  node: EditedNode,
  blanks: readonly Blank[],
): { readonly node: EditedNode; readonly open: readonly string[] } => {
  if (blanks.length === 0) return { node, open: [] };
  const texts = ownTexts(node).join('\n');
  const here = blanks.filter(({ token }) => hasToken(texts, token));
  const filled = here.filter(({ value }) => value !== '');
  return {
    node: filled.reduce(
      (done, { token, value }) => mapOwnTexts(done, (text) => replaceToken(text, token, value)),
      node,
    ),
    open: here.filter((one) => !filled.includes(one)).map(({ token }) => token),
  };
};

/** What stands in a placeholder's place; empty where nobody filled it in. */
export const valueOf = (id: string, values: Readonly<Record<string, string>>): string =>
  Object.hasOwn(values, id) ? (values[id] ?? '').trim() : '';
