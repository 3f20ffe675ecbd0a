import type { ScopeChoices } from '../../contract/choices';
import { readKnownNodes } from '../../forge/storage/known-node-store';
import { readSpecs, readTitles } from '../../forge/storage/item-store';
import type { KnownNode } from '../../plan/identity/known-node';
import { knownOfItems } from '../../plan/identity/known-of-items';
import type { NodeToDate } from '../../plan/dates/node-to-date';
import { slug } from '../../template/slug';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';

/** What a wave knows of a template: as its last import stored it, else, of an earlier version, told from the items. */
export async function knownNodesOf(wave: Wave, plan: WavePlan | null, name: string): Promise<readonly KnownNode[]> {
  const planned = plan?.templates.find((one) => one.name === name);
  if (planned?.known !== undefined) return readKnownNodes(wave.id, planned.known);
  const root = `${slug(name)}/`;
  const specs = [...(await readSpecs(wave)).values()].filter(({ node }) => node.startsWith(root));
  const titles = await readTitles(wave, new Set(specs.map(({ node }) => node)));
  const latest = planned === undefined ? specs.map(({ node }) => node) : pathsOf(planned.nodes);
  const place = new Map(latest.map((path, index) => [path, index]));
  const last = latest.length;
  return knownOfItems(
    name,
    specs
      .map(({ node, phase }) => ({ node, phase, title: titles.get(node) ?? '' }))
      .toSorted((a, b) => (place.get(a.node) ?? last) - (place.get(b.node) ?? last)),
    new Set(latest),
    retitledBy(planned?.scope),
  );
}

const pathsOf = (nodes: readonly NodeToDate[]): string[] =>
  nodes.flatMap(({ path, children }) => [path, ...pathsOf(children)]);

const retitledBy = (scope: ScopeChoices | undefined): ReadonlySet<string> =>
  new Set((scope?.edits ?? []).flatMap(({ node, title }) => (title === undefined ? [] : [node])));
