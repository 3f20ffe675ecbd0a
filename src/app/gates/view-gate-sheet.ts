import { type Gate, type GateView } from '../../contract/gates';
import type { EvidenceName, GateSheet, ShownGateRow } from '../../contract/gate-sheet';
import type { ItemTexts } from '../../facts/item-texts';
import { coveredBy } from '../../gates/facts/covered-by';
import { gateDays } from '../../gates/gate-days';
import { viewGate } from '../../gates/view-gate';
import { isJiraFailure } from '../../errors/jira-failure';
import { extraState } from '../../marks/extra-state';
import { mayMark } from '../../marks/may-mark';
import { CHECKS } from '../../readiness/checks';
import type { ItemState } from '../../readiness/wave-readiness';
import { closedAccounts } from '../../forge/jira/closed-accounts';
import { decisionsOfGate } from './decisions-of-gate';
import { gateAccounts } from './gate-accounts';
import { gateAsSeen, isPath, itemOfRow, itemsNamed } from './gate-as-seen';
import { gateRights } from './gate-rights';
import { type KeptGate, NOTHING_SAID } from '../../forge/storage/gate-store';
import { issuesAsViewer, type ShownIssue } from '../../forge/jira/issues-as-viewer';
import { readTextsOf } from '../../forge/storage/item-store';
import { nameOfSlug } from '../../values/name-of-slug';
import { type LogNames, logNames } from '../decisions/log-names';
import { markBoundsOf, markRightsOf, mayBeTold } from '../items/open-item';
import type { OpenGates } from './open-gates';
import type { OpenWave } from '../waves/open-wave';
import { readRecords } from '../../forge/storage/record-store';
import { refsOf } from '../items/refs-of';
import { rowsOf } from '../items/view-rows';
import type { Stamp } from '../../forge/storage/watch/stamp-row';
import { conditionGates } from './condition-gates';
import { viewWaveHead } from '../waves/view-wave-head';
import { workstreamName } from '../waves/workstream-name';

/** Items beside those of rows whose issues Jira is asked for: four requests. What is beyond is counted. */
const NAMED = 400;

/** A gate as the person sees it: numbers and verdict as for everybody, names only as Jira shows them to the person. */
export async function viewGateSheet(open: OpenWave, gates: OpenGates, gate: Gate, stamp: Stamp): Promise<GateSheet> {
  const { wave, settings } = open;
  const { plan, facts, of, factsOf } = gates;
  const kept = of.kept.get(gate.id) ?? NOTHING_SAID;
  const view = viewGate(gate, kept.record, factsOf(gate), {
    gates: of.gates,
    version: kept.version,
    waveOwner: settings.owner,
    earlier: kept.earlier,
  });
  const items = itemsIn(gates);
  const ofRows = new Set(
    view.rows.flatMap(({ item, earlier }) => (earlier === undefined ? [item] : [item, earlier.item])),
  );
  const named = itemsNamed(view).slice(0, ofRows.size + NAMED);
  const tracked = Object.values(kept.issues).flatMap((one) => ('issue' in one ? [one.issue] : []));
  const [shown, texts, records, closed, log, decisions] = await Promise.all([
    issuesAsViewer([...named.flatMap((id) => issueOf(id, items, gates) ?? []), ...tracked]),
    readTextsOf(wave, new Set(named), gates.reads.items),
    readRecords(wave.id, [...ofRows]),
    closedNow(gateAccounts(gate, kept.record, settings.owner)),
    namesLog(view) ? logNames(gates.reads) : NO_NAMES,
    decisionsOfGate(wave, gate, of),
  ]);
  const isNamed = new Set(named);
  const isSeen = (id: string): boolean => isNamed.has(id) && isTold(id, items, gates, shown);
  const seen = gateAsSeen(view, isSeen);
  const issueNow = (id: string): { key: string; title: string } => {
    const issue = shown.get(issueOf(id, items, gates) ?? '');
    return { key: issue?.key ?? '', title: issue?.title ?? texts.get(id)?.title ?? '' };
  };
  const phaseNames = new Map(facts.phases.map(({ slug, name }) => [slug, name]));
  const words = new Map<string, ReadonlyMap<string, ReturnType<typeof rowsOf>[number]>>();
  for (const id of ofRows) {
    const record = records.get(id);
    if (record !== undefined && isSeen(id))
      words.set(id, new Map(rowsOf({ texts: texts.get(id) ?? null, kept: record, plan }).map((row) => [row.key, row])));
  }
  /** What an earlier checklist was answered to the line. */
  const lastAnswer = (item: string, key: string): Pick<ShownGateRow, 'last'> => {
    const before = words.get(item)?.get(key);
    if (before === undefined) return {};
    return { last: { result: before.result, by: before.by, at: before.at, key: issueNow(item).key } };
  };
  const rows = seen.rows.flatMap((row): ShownGateRow[] => {
    const said = words.get(row.item)?.get(row.key);
    const state = items.get(row.item);
    if (said === undefined || state === undefined) return [];
    const { text, note, evidence, owner, due, by, at, added, expected, forPerson } = said;
    const { earlier, ...asked } = row;
    return [
      {
        ...asked,
        ...(earlier === undefined ? {} : lastAnswer(earlier.item, row.key)),
        ...(forPerson === undefined ? {} : { forPerson }),
        owner,
        due,
        text,
        note,
        evidence,
        by,
        at,
        ...(added === undefined ? {} : { added }),
        ...(expected === undefined ? {} : { expected }),
        phaseName: phaseNames.get(row.phase) ?? row.phase,
        issue: issueNow(row.item),
        version: records.get(row.item)?.version ?? 0,
        mayMark: settings.state === 'active' && mayMarkRow(open, gates, state),
      },
    ];
  });
  const days = gateDays(gate, of.gates, facts.today, gates.factsOf(gate).cutover);
  return {
    wave: viewWaveHead(wave, plan, settings),
    asOf: facts.readAt === null ? null : new Date(facts.seenAt ?? facts.readAt).toISOString(),
    comparedAt: facts.readAt === null ? null : new Date(facts.readAt).toISOString(),
    gate: seen,
    rows,
    itemOwners: Object.fromEntries(rows.map(({ item }) => [item, items.get(item)?.assignee ?? null])),
    ...(gate.stands === 'cutover' ? { workstreams: workstreamsAt(open, gates, gate) } : {}),
    hiddenRows: view.rows.length - rows.length,
    names: namesIn(seen, open, gates, { isSeen, issueNow, texts, log, addedRows: addedTexts(rows) }),
    firstWeights: Object.fromEntries(
      CHECKS.flatMap(({ id, weight }) =>
        weight[gate.stands] === 'not-asked' ? [] : [[id, weight[gate.stands]] as const],
      ),
    ),
    nextGate: days.next,
    conditionDays: { before: days.cutover ?? null, after: days.exit ?? null },
    may: gateRights(open, gate, kept.record),
    decisions,
    refs: refsOf(stamp, rows),
    conditionIssues: conditionIssues(kept, shown),
    ...conditionGates(seen, gates),
    ...(closed.length === 0 ? {} : { closedAccounts: closed }),
  };
}

/** Whose leads are asked in the roll call. */
function workstreamsAt(
  { wave, register }: OpenWave,
  { factsOf }: OpenGates,
  gate: Gate,
): NonNullable<GateSheet['workstreams']> {
  const slugs = new Set(coveredBy(gate, factsOf(gate)).counted.map(({ workstream }) => workstream));
  return [...slugs].sort().map((slug) => {
    const lead = register.workstreams.find((one) => one.slug === slug)?.lead ?? null;
    const leads = register.people.flatMap(({ who, roles }) =>
      lead !== null && 'account' in who && roles.includes(lead) ? [who.account] : [],
    );
    return { slug, name: workstreamName(wave, register, slug), leads };
  });
}

const itemsIn = ({ readiness }: OpenGates): ReadonlyMap<string, ItemState> =>
  new Map(readiness.items.map((state) => [state.id, state]));

const issueOf = (id: string, items: ReadonlyMap<string, ItemState>, { facts }: OpenGates): string | null =>
  items.get(id)?.issue ?? facts.facts.get(id)?.issue ?? extraState(facts, id)?.issue ?? null;

/** Of what is in no list any more nobody can say who may see it: it is shown to nobody. */
function isTold(
  id: string,
  items: ReadonlyMap<string, ItemState>,
  gates: OpenGates,
  shown: ReadonlyMap<string, ShownIssue>,
): boolean {
  const state = items.get(id) ?? extraState(gates.facts, id);
  if (state !== null) return mayBeTold(state, shown);
  const issue = issueOf(id, items, gates);
  return issue !== null && shown.has(issue);
}

const mayMarkRow = (open: OpenWave, { facts }: OpenGates, state: ItemState): boolean =>
  mayMark('row', markRightsOf(open, state), markBoundsOf(facts, state)) === null;

interface Words {
  readonly isSeen: (id: string) => boolean;
  readonly issueNow: (id: string) => { readonly key: string; readonly title: string };
  readonly texts: ReadonlyMap<string, ItemTexts>;
  readonly log: LogNames;
  /** Lines that people added, by `<item> <key>`. */
  readonly addedRows: ReadonlyMap<string, string>;
}

const addedTexts = (rows: readonly ShownGateRow[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(({ item, key, text, added }) => (added === true ? [[`${item} ${key}`, text] as const] : [])));

const NO_NAMES: LogNames = { documents: new Map(), decisions: new Map() };

/** Whether a document or a decision is named: otherwise they need not be read. */
const namesLog = ({ findings, standing }: GateView): boolean =>
  findings.some(({ evidence }) => evidence.some(({ kind }) => kind === 'document' || kind === 'decision')) ||
  (standing?.changes ?? []).some(({ kind }) => kind === 'document-changed' || kind === 'decision-changed');

/** By `<kind> <id>` what evidence and changes are called; what the person may not see is not in it. */
function namesIn(
  view: GateView,
  { wave, register }: OpenWave,
  { plan, of }: OpenGates,
  { isSeen, issueNow, texts, log, addedRows }: Words,
): GateSheet['names'] {
  const names: Record<string, EvidenceName> = {};
  const ofIssue = (id: string): EvidenceName => {
    const { key, title } = issueNow(id);
    return { text: title, key: key === '' ? null : key };
  };
  const questions = new Map(
    plan.templates.flatMap(({ openQuestions = [] }) => openQuestions.map((one) => [one.id, one.text])),
  );
  const titles = new Map(plan.templates.flatMap(({ documents = [] }) => documents.map((one) => [one.id, one.name])));
  const conditions = new Map(
    [...of.kept.values()].flatMap(({ record }) => record.conditions.map((one) => [one.id, one.text])),
  );
  const nameOf: Readonly<Record<string, (id: string) => string | null>> = {
    document: (id) => log.documents.get(id) ?? titles.get(id) ?? nameOfSlug(id),
    decision: (id) => log.decisions.get(id) ?? id,
    workstream: (id) => workstreamName(wave, register, id),
    question: (id) => questions.get(id) ?? null,
    condition: (id) => conditions.get(id) ?? null,
    raci: (id) => of.gates.find((gate) => gate.raci === id)?.name ?? null,
  };
  const roles = new Map([
    ...plan.templates.flatMap((template) => template.roles.map(({ id, name }) => [id, name] as const)),
    ...of.register.roles.map(({ id, name }) => [id, name] as const),
  ]);
  const seats = [...view.gate.approvers, ...view.rounds.flatMap(({ snapshot }) => snapshot.approvers)];
  for (const { seat } of seats) {
    const text = roles.get(seat);
    if (text !== undefined) names[`seat ${seat}`] = { text, key: null };
  }
  const name = (kind: string, id: string): void => {
    const item = kind === 'row' ? itemOfRow(id) : id;
    if (kind === 'item' || (kind === 'raci' && isPath(id))) {
      if (isSeen(item)) names[`${kind} ${id}`] = ofIssue(item);
    } else if (kind === 'row') {
      const text = texts.get(item)?.rows.find(({ key }) => id === `${item} ${key}`)?.text ?? addedRows.get(id);
      if (isSeen(item) && text !== undefined) names[`row ${id}`] = { text, key: ofIssue(item).key };
    } else {
      const text = nameOf[kind]?.(id) ?? null;
      if (text !== null) names[`${kind} ${id}`] = { text, key: null };
    }
  };
  for (const { evidence } of view.findings) for (const { kind, id } of evidence) name(kind, id);
  for (const { kind, what } of view.standing?.changes ?? []) {
    const of = kind.startsWith('row-')
      ? 'row'
      : kind.startsWith('condition-')
        ? 'condition'
        : (['document', 'decision', 'workstream'].find((one) => kind === `${one}-changed`) ?? 'item');
    name(of, what);
  }
  return names;
}

const conditionIssues = ({ issues }: KeptGate, shown: ReadonlyMap<string, ShownIssue>): GateSheet['conditionIssues'] =>
  Object.fromEntries(
    Object.entries(issues).flatMap(([id, one]) => {
      if (!('issue' in one)) return [];
      const key = shown.get(one.issue)?.key;
      return [[id, key === undefined ? null : { key }] as const];
    }),
  );

/** Where Jira does not answer, the gate is shown all the same; nothing is frozen without the answer. */
async function closedNow(accounts: readonly string[]): Promise<string[]> {
  try {
    return await closedAccounts(accounts);
  } catch (error) {
    if (isJiraFailure(error)) return [];
    throw error;
  }
}
