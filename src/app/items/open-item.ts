import type { WaveItem } from '../../contract/readiness';
import type { ItemTexts } from '../../facts/item-texts';
import type { ProjectId } from '../../wave/ids';
import type { WavePlan } from '../../wave/wave-plan';
import type { MarkContext, MarkRights } from '../../marks/mark-context';
import { evaluateWave } from '../../readiness/evaluate-wave';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { ItemState, WaveReadiness } from '../../readiness/wave-readiness';
import { extraState } from '../../marks/extra-state';
import { authoriseStanding } from '../../forge/access/authorise-standing';
import { waveIn } from '../waves/choose-wave';
import type { Caller } from '../../forge/access/context';
import { factOfIssue } from '../../forge/storage/facts/facts-store';
import { issuesAsViewer, type ShownIssue } from '../../forge/jira/issues-as-viewer';
import { readTexts } from '../../forge/storage/item-store';
import { NO_SUCH_ITEM } from './no-such-item';
import { opened, type OpenWave } from '../waves/open-wave';
import { type KeptRecord, readRecord } from '../../forge/storage/record-store';
import { restsOn } from './rests-on';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';
import { waveReads } from '../waves/wave-reads';
import { failureOf } from '../../errors/failure-of';

/** An item that the person who asks may see, with all that is known of it. */
export interface OpenItem extends OpenWave {
  readonly id: string;
  readonly plan: WavePlan;
  /** Null for what people added, which no template has texts of. */
  readonly texts: ItemTexts | null;
  readonly facts: WaveFacts;
  /** Of the whole wave, evaluated once. */
  readonly items: WaveReadiness['items'];
  readonly state: ItemState;
  readonly kept: KeptRecord;
  /** Its issue, its module's and that of its stand-in, as far as Jira shows them to the person. */
  readonly shown: ReadonlyMap<string, ShownIssue>;
  /** The module as Jira shows it to the person; null where it does not. */
  readonly module: ShownIssue | null;
  /** Likewise the issue that stands in for one that is gone. */
  readonly standIn: ShownIssue | null;
  readonly restsOn: Awaited<ReturnType<typeof restsOn>>;
  readonly markRights: MarkRights;
  readonly context: MarkContext;
}

/**
 * On an issue's panel the issue that the context names decides which item is meant; elsewhere the request says it.
 * @returns null where the issue of the panel is no item of a wave
 * @throws AppFailure where the person may not see the project or the issue, or there is no such item
 */
export async function openItem(caller: Caller, asked: WaveItem): Promise<OpenItem | null> {
  const standing = await authoriseStanding(caller);
  const named = standing.issue === null ? asked : await itemOfIssue(standing.where.project, standing.issue.id, asked);
  if (named === null) return null;
  if (named.wave === undefined || named.item === undefined) throw failureOf(nameBoth);
  const wave = await opened(caller, standing, await waveIn(standing.where, named.wave));
  const rest = await itemOf(wave, named.item);
  if (rest !== null) return rest;
  if (standing.issue !== null) return null;
  throw failureOf(NO_SUCH_ITEM);
}

async function itemOfIssue(project: ProjectId, issue: string, asked: WaveItem): Promise<WaveItem | null> {
  const found = await factOfIssue(project, issue);
  const differs =
    (asked.wave !== undefined && asked.wave !== found?.wave) || (asked.item !== undefined && asked.item !== found?.id);
  if (differs) throw failureOf(NO_SUCH_ITEM);
  return found === null ? null : { wave: found.wave, item: found.id };
}

/** Reads and evaluates the wave; what was written of the item alone is read by `rereadItem`. */
export async function itemOf(wave: OpenWave, id: string): Promise<OpenItem | null> {
  const reads = waveReads(wave.wave, wave);
  const facts = await readWaveFacts(wave.wave, reads);
  const { items } = evaluateWave(facts);
  const state = items.find((one) => one.id === id) ?? extraState(facts, id);
  if (state === null) return null;
  const moduleFact = facts.facts.get(state.module);
  const standIn = facts.marks.get(id)?.replacedBy;
  const ids = [state.issue, moduleFact?.issue, standIn].filter((issue) => issue !== undefined && issue !== null);
  const [plan, texts, kept, shown, rests] = await Promise.all([
    wavePlanOf(wave.wave, reads.plan()),
    state.added ? null : readTexts(wave.wave, id, reads.items),
    readRecord(wave.wave.id, id),
    ids.length === 0 ? new Map<string, ShownIssue>() : issuesAsViewer(ids),
    restsOn(wave.wave, id),
  ]);
  return toldItem(wave, { id, plan, texts, facts, items, state, kept, shown, restsOn: rests });
}

type Known = Omit<OpenItem, keyof OpenWave | 'module' | 'standIn' | 'markRights' | 'context'>;

/** @returns null where it is not to be told to the person */
export function toldItem(wave: OpenWave, known: Known): OpenItem | null {
  const { id, facts, state, texts, shown } = known;
  // Of an issue that is gone whatever is said of its item: what does not apply is no longer missing, and nothing is hidden by it.
  if (!mayBeTold(state, shown) && facts.facts.get(id)?.is !== 'missing') return null;
  return {
    ...wave,
    ...known,
    module: shown.get(facts.facts.get(state.module)?.issue ?? '') ?? null,
    standIn: shown.get(facts.marks.get(id)?.replacedBy ?? '') ?? null,
    markRights: markRightsOf(wave, state),
    context: markContextOf(facts, state, texts, shown),
  };
}

/** Gone issues are told to all who browse the project: there is nothing left in Jira to hide. */
export const mayBeTold = (state: ItemState, shown: ReadonlyMap<string, unknown>): boolean =>
  state.issue === null || shown.has(state.issue) || state.is === 'missing';

export const markRightsOf = ({ rights, account }: OpenWave, state: ItemState): MarkRights => ({
  role: rights.role,
  leadsIt: rights.leads.includes(state.workstream),
  isAssignee: state.assignee === account,
});

/**
 * @param shown issues as Jira shows them now. The assignee is taken from there: what is stored may lag behind Jira by minutes, in
 * which people could assign an item to themselves, confirm it, and leave it again. Of a missing issue the stored one is all there is.
 */
export function markContextOf(
  facts: WaveFacts,
  state: ItemState,
  texts: ItemTexts | null,
  shown: ReadonlyMap<string, Pick<ShownIssue, 'assignee'>>,
): MarkContext {
  const issue = shown.get(state.issue ?? '');
  return {
    criteria: texts?.criteria ?? [],
    rows: texts?.rows ?? [],
    questions: texts?.questions ?? [],
    missing: facts.facts.get(state.id)?.is === 'missing' || state.is === 'missing',
    ...markBoundsOf(facts, state),
    ofTemplate: workstreamOfTemplate(facts, state),
    assignee: issue === undefined ? state.assignee : issue.assignee,
  };
}

/** The part of it that rights depend on. */
export function markBoundsOf(facts: WaveFacts, state: ItemState): Pick<MarkContext, 'phaseBegan' | 'high'> {
  const start = facts.phases.find(({ slug }) => slug === state.phase)?.start ?? null;
  return { high: state.high, phaseBegan: start !== null && start <= facts.today };
}

/** What people added is in the workstream of its module. */
const workstreamOfTemplate = ({ specs }: WaveFacts, { id, module, phase }: ItemState): string =>
  (specs.get(id) ?? specs.get(module))?.workstream ?? phase;

const nameBoth = {
  code: 'invalid-input',
  message: 'The request names no item of a wave.',
  next: 'Reload the page and try again.',
} as const;
