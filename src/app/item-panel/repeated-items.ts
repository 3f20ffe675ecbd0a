import type { ItemView } from '../../contract/marks';
import { coreOfTitle, saysUpdate } from '../../marks/title-core';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { readTitles } from '../../forge/storage/item-store';
import type { OpenItem } from '../items/open-item';
import { readRecords } from '../../forge/storage/record-store';

/** Titles that are compared at most: those of earlier phases, in the order of the template. */
const MAX_COMPARED = 2_000;
/** Earlier items that one item shows. */
const MAX_SHOWN = 10;

/**
 * Earlier items that this one brings up to date. No template links them, so titles do: of an item whose title says "update"
 * or "if needed", those of earlier phases that name the same thing.
 */
export async function repeatedItems({ wave, id, facts, texts }: OpenItem): Promise<ItemView['repeats']> {
  const own = facts.specs.get(id);
  if (own === undefined || texts === null || !saysUpdate(texts.title)) return [];
  const order = facts.phases.map(({ slug }) => slug);
  const isEarlier = (phase: string) => order.includes(phase) && order.indexOf(phase) < order.indexOf(own.phase);
  const candidates = [...facts.specs.values()]
    .filter(({ level, phase }) => level === own.level && isEarlier(phase))
    .slice(0, MAX_COMPARED);
  const titles = await readTitles(wave, new Set(candidates.map(({ node }) => node)));
  const core = coreOfTitle(texts.title);
  const same = candidates
    .filter(({ node }) => core !== '' && coreOfTitle(titles.get(node) ?? '') === core)
    .slice(0, MAX_SHOWN)
    .map(({ node }) => ({ node, issue: facts.facts.get(node)?.issue ?? '' }))
    .filter(({ issue }) => issue !== '');
  const [shown, kept] = await Promise.all([
    issuesAsViewer(same.map(({ issue }) => issue)),
    readRecords(
      wave.id,
      same.map(({ node }) => node),
    ),
  ]);
  return same.flatMap(({ node, issue }) => {
    const seen = shown.get(issue);
    const changedSince = kept.get(node)?.lines.filter(({ at }) => at > wave.createdAt).length ?? 0;
    return seen === undefined ? [] : [{ id: node, key: seen.key, title: seen.title, changedSince }];
  });
}
