import { hasToken } from '../../template/mark/token-places';
import type { Template } from '../../template/template';
import type { PlannedScope } from '../import-plan';
import type { TemplateNode } from '../template-nodes';
import { answerTo, type Answers, questionsOf } from './judge-condition';
import { ownTexts } from './map-texts';
import { editNodes } from './edit-nodes';
import { itemsOf, repeatNodes } from './repeat-nodes';
import type { ScopeChoices } from './scope-choices';
import { scopeNodes, valueOf } from './scope-nodes';
import type { ScopedNode } from './scoped-node';

/** What a template asks of a customer, what is answered, and how many issues each answer puts in or out. */
export const reportScope = (
  modules: readonly TemplateNode[],
  template: Pick<Template, 'questions' | 'placeholders' | 'lists'>,
  choices: ScopeChoices,
  scoped: readonly ScopedNode[],
): PlannedScope => {
  const decided = new Set(conditionsBelow(scoped));
  // Texts play no part in the counts, so that placeholders are not filled in again for each answer.
  const inWith = (answers: Answers) =>
    countIn(scopeNodes(modules, { lists: template.lists ?? [] }, { ...choices, answers }).nodes);
  const questions = (template.questions ?? []).map(({ id, text, help }) => {
    const answer = answerTo(id, choices.answers);
    const base = { id, text, help: help ?? null, answer };
    if (!decided.has(id)) return { ...base, ifYes: 0, ifNo: 0, leavesOut: 0 };
    const yes = inWith({ ...choices.answers, [id]: 'yes' });
    const no = inWith({ ...choices.answers, [id]: 'no' });
    const open = inWith({ ...choices.answers, [id]: 'unknown' });
    const now = answer === 'yes' ? yes : answer === 'no' ? no : open;
    return { ...base, ifYes: open - no, ifNo: open - yes, leavesOut: open - now };
  });
  const placeholders = placesOf(modules, template, choices);
  const lists = (template.lists ?? []).map((list) => ({
    id: list.id,
    name: list.name,
    items: itemsOf(list, choices.lists) ?? [],
    issues: countRepeating(modules, list.id),
  }));
  const unlisted = (template.lists ?? []).filter((list) => itemsOf(list, choices.lists) === null).length;
  return {
    questions,
    placeholders,
    lists,
    toFill: placeholders.filter(({ value, places }) => value === '' && places.length > 0).length + unlisted,
  };
};

/** Where each placeholder stands, before it is filled in: in the customer's edition of the template. */
const placesOf = (
  modules: readonly TemplateNode[],
  template: Pick<Template, 'placeholders' | 'lists'>,
  choices: ScopeChoices,
): PlannedScope['placeholders'] => {
  const all = template.placeholders ?? [];
  if (all.length === 0) return [];
  const { nodes } = editNodes(repeatNodes(modules, template.lists ?? [], choices.lists), choices.edits, choices.added);
  const texts = flat(nodes).map((node) => ({ node, text: ownTexts(node).join('\n') }));
  return all.map(({ id, token, label }) => ({
    id,
    token,
    label,
    value: valueOf(id, choices.placeholders),
    places: texts
      .filter(({ text }) => hasToken(text, token))
      .map(({ node }) => ({ node: node.path, title: node.title })),
  }));
};

const flat = <T extends { readonly children: readonly T[] }>(nodes: readonly T[]): readonly T[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

const countIn = (nodes: readonly ScopedNode[]): number => flat(nodes).filter((node) => node.omitted === null).length;

const conditionsBelow = (nodes: readonly ScopedNode[]): readonly string[] =>
  flat(nodes).flatMap(({ traits }) => (traits.condition === undefined ? [] : questionsOf(traits.condition)));

/** Issues that one item of a list brings: the nodes that repeat over it, with all below them. */
const countRepeating = (nodes: readonly TemplateNode[], list: string): number =>
  nodes.reduce(
    (sum, node) => sum + (node.traits.repeat === list ? flat([node]).length : countRepeating(node.children, list)),
    0,
  );
