import { type ItemPage, type ItemSort } from '../../contract/readiness';
import { SAMPLE_WAVE } from '../../contract/sample-wave';
import { evaluateWave } from '../../readiness/evaluate-wave';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { ItemState } from '../../readiness/wave-readiness';
import { type Caller } from '../../forge/access/context';
import { peopleByAccount } from '../../forge/jira/people-by-account';
import { issuesAsViewer, type ShownIssue } from '../../forge/jira/issues-as-viewer';
import { readTitles } from '../../forge/storage/item-store';
import { matchItems } from '../waves/match-items';
import { openSample } from '../waves/open-sample';
import { openWave } from '../waves/open-wave';
import { partiesOf } from '../waves/parties-of';
import { sortItems, type SortValue, valueOf } from './sort-items';
import { viewItemLine } from './view-item-line';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';
import type { Wave } from '../../wave/wave';
import type { Payload } from '../../contract/calls';

/** Items of one page. */
const PAGE = 100;
/** Items that one call looks through with a search: ten requests to Jira. `next` says where the next call goes on. */
const SEARCHED = 1_000;

/**
 * The items behind a number. Which they are, everybody is told alike; keys, titles and modules only as Jira shows them to
 * the person: what it does not show is counted, never titled, and not found by a search.
 */
export async function listItems(
  { wave: id, filter, search, from, sort }: Payload<'listItems'>,
  caller: Caller,
): Promise<ItemPage> {
  const { wave, plan, facts, look } = await (id === SAMPLE_WAVE ? openSample(caller) : openItems(caller, id));
  const found = (await isToldOf(filter.module, facts, look))
    ? matchItems(evaluateWave(facts).items, filter, partiesOf(facts, plan))
    : [];
  const matching =
    sort === undefined ? found : sortItems(found, await valuesOf(found, sort.by, wave, look), sort.descending);
  const looked = matching.slice(from, from + (search === '' ? PAGE : SEARCHED));
  const shown = await look(looked.flatMap(({ issue }) => issue ?? []));
  const gone = looked.filter(isGone(shown)).map((item) => item.id);
  const known = await readTitles(wave, new Set(gone));
  const titles = new Map(gone.map((item) => [item, known.get(item) ?? '']));
  const hits = looked.filter((item) => isFound(item, shown, titles, search.toLowerCase()));
  const page = hits.slice(0, PAGE);
  const modules = await modulesOf(page, shown, facts, look);
  const seen = page.flatMap((state) => {
    const issue = state.issue === null ? undefined : shown.get(state.issue);
    return issue === undefined
      ? []
      : [viewItemLine(state, state.issue ?? '', issue, modules.get(state.module)?.title ?? null)];
  });
  const goneLines = page.flatMap(({ id: item, is }) => {
    const title = titles.get(item);
    return title === undefined ? [] : [{ id: item, title, unreadable: is === 'unreadable' }];
  });
  const last = page.at(-1);
  const end = hits.length > page.length && last !== undefined ? looked.indexOf(last) + 1 : looked.length;
  return {
    items: seen,
    total: search === '' ? matching.length : hits.length,
    hidden: page.length - seen.length - goneLines.length,
    next: from + end < matching.length ? from + end : null,
    gone: goneLines,
  };
}

async function openItems(caller: Caller, id: string) {
  const { wave } = await openWave(caller, id);
  const [facts, plan] = await Promise.all([readWaveFacts(wave), wavePlanOf(wave)]);
  return { wave, plan, facts, look: issuesAsViewer };
}

/**
 * What items are sorted by. Titles are those that Jira shows the person, as many as a search reads; of more items the titles of
 * the template, which Jira's differ from only where someone changed them. What Jira does not show has no title to be sorted by.
 */
async function valuesOf(
  items: readonly ItemState[],
  by: ItemSort,
  wave: Wave,
  look: typeof issuesAsViewer,
): Promise<(item: ItemState) => SortValue> {
  switch (by) {
    case 'title': {
      if (items.length > SEARCHED) {
        const titles = await readTitles(wave, new Set(items.map(({ id }) => id)));
        return ({ id }) => titles.get(id) ?? null;
      }
      const shown = await look(items.flatMap(({ issue }) => issue ?? []));
      return ({ issue }) => (issue === null ? null : (shown.get(issue)?.title ?? null));
    }
    case 'owner': {
      // In the sample, owners are names of roles.
      if (wave.id === SAMPLE_WAVE) return ({ assignee }) => assignee;
      const accounts = [...new Set(items.flatMap(({ assignee }) => assignee ?? []))];
      const names = new Map((await peopleByAccount(accounts)).map(({ account, name }) => [account, name]));
      return ({ assignee }) => (assignee === null ? null : (names.get(assignee) ?? null));
    }
    default:
      return (item) => valueOf(item, by);
  }
}

/** A path holds the words of its module: of one that Jira does not show the person nobody learns whether it is there. */
async function isToldOf(module: string | undefined, { facts }: WaveFacts, look: typeof issuesAsViewer) {
  if (module === undefined) return true;
  const issue = facts.get(module)?.issue;
  return issue !== undefined && (await look([issue])).has(issue);
}

/** Deleted, or never created: there is nothing in Jira that its title would tell of. */
const isGone =
  (shown: ReadonlyMap<string, unknown>) =>
  ({ issue, is }: ItemState): boolean =>
    issue === null || (!shown.has(issue) && is === 'missing');

function isFound(
  { id, issue }: ItemState,
  shown: ReadonlyMap<string, ShownIssue>,
  titles: ReadonlyMap<string, string>,
  search: string,
): boolean {
  if (search === '') return true;
  const seen = issue === null ? undefined : shown.get(issue);
  const words = seen === undefined ? [titles.get(id) ?? ''] : [seen.key, seen.title];
  return words.some((text) => text.toLowerCase().includes(search));
}

/** By path: the modules of a page as the person sees them. Read apart, since the page decides which they are. */
async function modulesOf(
  page: readonly ItemState[],
  shown: ReadonlyMap<string, ShownIssue>,
  { facts }: WaveFacts,
  look: typeof issuesAsViewer,
): Promise<Map<string, ShownIssue>> {
  const visible = page.filter(({ issue }) => issue !== null && shown.has(issue));
  const issues = new Map(
    [...new Set(visible.map(({ module }) => module))].flatMap((module) => {
      const issue = facts.get(module)?.issue;
      return issue === undefined ? [] : [[module, issue] as const];
    }),
  );
  const read = await look([...issues.values()]);
  return new Map(
    [...issues].flatMap(([module, issue]) => {
      const one = read.get(issue);
      return one === undefined ? [] : [[module, one] as const];
    }),
  );
}
