import { type ExportedItem, type ExportPage } from '../../contract/export';
import type { ItemTexts } from '../../facts/item-texts';
import { evaluateWave } from '../../readiness/evaluate-wave';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { ItemState } from '../../readiness/wave-readiness';
import { issuesAsViewer, type ShownIssue } from '../../forge/jira/issues-as-viewer';
import { readTextsOf } from '../../forge/storage/item-store';
import { mayBeTold } from '../items/open-item';
import { type OpenWave } from '../waves/open-wave';
import { type KeptRecord, readRecords } from '../../forge/storage/record-store';
import { rowsOf } from '../items/view-rows';
import { criteriaOf, earlierRunsOf, notApplicableOf, questionsOf } from '../item-panel/view-item';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';
import type { Payload } from '../../contract/calls';

/** Items of one page. */
const PAGE = 100;
/** An answer may have 5 MB: so many characters are less, whatever the script. One item alone is far below it. */
const MOST_CHARACTERS = 1_200_000;

/** Every item of a wave with its criteria, rows and answers, for those to whom Jira shows it; of the others only that they are. */
export async function exportItems({ from }: Payload<'exportItems'>, { wave }: OpenWave): Promise<ExportPage> {
  const facts = await readWaveFacts(wave);
  const { items } = evaluateWave(facts);
  const page = items.slice(from, from + PAGE);
  const modules = new Map([...facts.specs].map(([node]) => [node, facts.facts.get(node)?.issue] as const));
  const moduleIssues = page.flatMap(({ module }) => modules.get(module) ?? []);
  const [plan, shown] = await Promise.all([
    wavePlanOf(wave),
    issuesAsViewer([...page.flatMap(({ issue }) => issue ?? []), ...moduleIssues]),
  ]);
  const told = page.filter((state) => mayBeTold(state, shown));
  const [texts, records] = await Promise.all([
    readTextsOf(wave, new Set(told.map((state) => state.id))),
    readRecords(
      wave.id,
      told.map((state) => state.id),
    ),
  ]);
  const exported: (ExportedItem | null)[] = [];
  let left = MOST_CHARACTERS;
  for (const state of page) {
    const kept = records.get(state.id);
    const item =
      kept === undefined
        ? null
        : viewExported({ state, texts: texts.get(state.id) ?? null, kept, plan, facts, shown, modules });
    left -= JSON.stringify(item).length;
    if (left < 0 && exported.length > 0) break;
    exported.push(item);
  }
  const next = from + exported.length;
  return { items: exported, next: next < items.length ? next : null };
}

interface ToExport {
  readonly state: ItemState;
  readonly texts: ItemTexts | null;
  readonly kept: KeptRecord;
  readonly plan: Awaited<ReturnType<typeof wavePlanOf>>;
  readonly facts: WaveFacts;
  readonly shown: ReadonlyMap<string, ShownIssue>;
  /** Issue by module. */
  readonly modules: ReadonlyMap<string, string | undefined>;
}

function viewExported({ state, texts, kept, plan, facts, shown, modules }: ToExport): ExportedItem {
  const { is, counted, team, complete, assignee, start, due, firstDue, plannedDue, workstream } = state;
  const issue = shown.get(state.issue ?? '');
  return {
    key: issue?.key ?? null,
    title: issue?.title ?? texts?.title ?? '',
    phase: facts.phases.find(({ slug }) => slug === state.phase)?.name ?? state.phase,
    module: shown.get(modules.get(state.module) ?? '')?.title ?? null,
    ...{ workstream, is, counted, team, complete, assignee, start, due, firstDue, plannedDue },
    criteria: criteriaOf({ texts, state, kept }),
    rows: rowsOf({ texts, kept, plan }),
    earlierRuns: earlierRunsOf(kept),
    questions: questionsOf({ texts, kept }),
    notApplicable: notApplicableOf(kept),
  };
}
