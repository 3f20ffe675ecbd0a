import { hasToken } from '../../template/annotate/token-places';
import type { Template } from '../../template/template';
import type { PlannedScope } from '../import-plan';
import type { TemplateNode } from '../template-nodes';
import { answerTo, type Answers, questionsOf } from './judge-condition';
import { ownTexts } from './map-texts';
import { editNodes } from './edit-nodes';
import { itemsOf, repeatNodes, tokenOf } from './repeat-nodes';
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
  const inWithChoices = (changed: ScopeChoices) =>
    countIn(scopeNodes(modules, { lists: template.lists ?? [] }, changed).nodes);
  const inWith = (answers: Answers) => inWithChoices({ ...choices, answers });
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
  const places = placesOf(modules, template, choices, scoped);
  const placeholders = (template.placeholders ?? []).map(({ id, token, label }) => ({
    id,
    token,
    label,
    value: valueOf(id, choices.placeholders),
    places: places(token),
  }));
  const taken = new Set(placeholders.map(({ token }) => token));
  const lists = (template.lists ?? []).map((list) => {
    const items = itemsOf(list, choices.lists);
    const inWithItems = (given: readonly string[]) =>
      inWithChoices({ ...choices, lists: { ...choices.lists, [list.id]: given } });
    return {
      id: list.id,
      name: list.name,
      items,
      issues: inWithItems([...items, ANOTHER]) - inWithItems(items),
      places: taken.has(tokenOf(list.id)) ? [] : places(tokenOf(list.id)),
    };
  });
  return { questions, placeholders, lists, toFill: countToFill(scoped) };
};

/** An item that no list holds, to see what one more brings. */
const ANOTHER = '\u0000';

/** The open tokens of everything that gets an issue, each once. */
const countToFill = (nodes: readonly ScopedNode[]): number =>
  new Set(flat(nodes).flatMap(({ omitted, toFill }) => (omitted === null ? toFill : []))).size;

/** Where a token is written in what gets an issue, before it is filled in: in the customer's edition of the template. */
const placesOf = (
  modules: readonly TemplateNode[],
  template: Pick<Template, 'placeholders' | 'lists'>,
  choices: ScopeChoices,
  scoped: readonly ScopedNode[],
): ((token: string) => PlannedScope['placeholders'][number]['places']) => {
  if ((template.placeholders ?? []).length === 0 && (template.lists ?? []).length === 0) return () => [];
  const written = new Set(flat(scoped).flatMap(({ omitted, path }) => (omitted === null ? [path] : [])));
  const { nodes } = editNodes(repeatNodes(modules, template.lists ?? [], choices.lists), choices.edits, choices.added);
  const texts = flat(nodes)
    .filter(({ path }) => written.has(path))
    .map((node) => ({ node, text: ownTexts(node).join('\n') }));
  return (token) =>
    texts.filter(({ text }) => hasToken(text, token)).map(({ node }) => ({ node: node.path, title: node.title }));
};

const flat = <T extends { readonly children: readonly T[] }>(nodes: readonly T[]): readonly T[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

const countIn = (nodes: readonly ScopedNode[]): number => flat(nodes).filter((node) => node.omitted === null).length;

const conditionsBelow = (nodes: readonly ScopedNode[]): readonly string[] =>
  flat(nodes).flatMap(({ traits }) => (traits.condition === undefined ? [] : questionsOf(traits.condition)));
