import type { Effect, Finding, Gate, GateChange, GateCheck, GateCutover } from '../../contract/gates';
import { ROLL_NAMES } from '../../contract/check-names';
import type { RollSays } from '../../contract/meetings';
import { ruledChange } from './ruled-change';
import { frozenDocument, frozenNeed, needOf, NOT_NEEDED, wasAsAsked } from '../facts/document-as-asked';
import type { GateFacts } from '../facts/gate-facts';
import type { Snapshot } from '../record/snapshot';

/** What became of T-0, documents, decisions and workstreams, and of the checks that no thing of its own stands for. */
export function changedFacts(
  snapshot: Snapshot,
  gate: Pick<Gate, 'needs' | 'stands'>,
  findings: readonly Finding[],
  facts: GateFacts,
): GateChange[] {
  return [
    ...movedCutover(snapshot.cutover, facts.cutover),
    ...changedDocuments(snapshot, gate, facts),
    ...changedDecisions(snapshot, facts),
    ...(snapshot.roll === undefined ? changedWorkstreams(snapshot, facts) : changedRoll(snapshot.roll, facts)),
    ...changedChecks(snapshot, findings),
  ];
}

function movedCutover(was: GateCutover, is: GateCutover): GateChange[] {
  const from = sayCutover(was);
  const to = sayCutover(is);
  return from === to ? [] : [ruledChange('cutover-moved', { what: 't-0', from, to })];
}

const sayCutover = ({ date, time, windowMinutes, zone }: GateCutover): string =>
  [date ?? 'no date', time ?? 'no time', windowMinutes === null ? 'no window' : `${windowMinutes} min`, zone].join(
    ', ',
  );

/** What cannot be read is not known to have changed: its check is unknown. */
function changedDocuments(
  snapshot: Snapshot,
  gate: Pick<Gate, 'needs' | 'stands'>,
  { documents }: GateFacts,
): GateChange[] {
  return Object.entries(snapshot.documents).flatMap(([id, was]): GateChange[] => {
    const document = documents?.find((one) => one.id === id);
    if (document === undefined || !document.readable) return [];
    // By what was asked when it was signed: another version, locked as it may be, is not the one that was signed.
    const is = frozenDocument(document, frozenNeed(was) ?? needOf(gate, id));
    const [before, now] = [wasAsAsked(was), wasAsAsked(is)];
    if (is === was || (!before && !now)) return [];
    const effect: Effect = !before ? 'better' : now && (was === NOT_NEEDED || is === NOT_NEEDED) ? 'neutral' : 'worse';
    const to = now ? is : document.latest === null ? 'gone' : `${document.latest}, ${is}`;
    return [ruledChange('document-changed', { what: id, from: was ?? 'not locked', to, effect })];
  });
}

function changedDecisions(snapshot: Snapshot, { decisions }: GateFacts): GateChange[] {
  return Object.entries(snapshot.decisions).flatMap(([id, was]): GateChange[] => {
    const state = decisions?.find((one) => one.id === id)?.state;
    if (state === undefined || state === was) return [];
    const effect: Effect = was === 'approved' ? 'worse' : state === 'approved' ? 'better' : 'neutral';
    return [ruledChange('decision-changed', { what: id, from: was, to: state, effect })];
  });
}

function changedWorkstreams(snapshot: Snapshot, { workstreams }: GateFacts): GateChange[] {
  return Object.entries(snapshot.workstreams).flatMap(([slug, was]): GateChange[] => {
    const is = workstreams?.find((one) => one.slug === slug)?.closed;
    if (is === undefined || is === was) return [];
    const said = (closed: boolean) => (closed ? 'closed' : 'open');
    const effect: Effect = is ? 'better' : 'worse';
    return [ruledChange('workstream-changed', { what: slug, from: said(was), to: said(is), effect })];
  });
}

/** What leads say in the roll call since it was signed. */
const changedRoll = (signed: NonNullable<Snapshot['roll']>, { roll = {} }: GateFacts): GateChange[] =>
  Object.entries(signed).flatMap(([slug, was]): GateChange[] => {
    const is = roll[slug] ?? '–';
    if (is === was) return [];
    const effect: Effect =
      was === 'ready' ? 'worse' : is === 'ready' ? 'better' : is === 'not-ready' ? 'worse' : 'neutral';
    const said = (says: RollSays | '–') => (says === '–' ? '–' : ROLL_NAMES[says]);
    return [ruledChange('workstream-changed', { what: slug, from: said(was), to: said(is), effect })];
  });

/** Checks whose single facts a snapshot does not hold. */
const WHOLE: ReadonlySet<GateCheck> = new Set<GateCheck>(['raci', 'scope', 'conditions', 'commitment', 'change']);

function changedChecks(snapshot: Snapshot, findings: readonly Finding[]): GateChange[] {
  return snapshot.findings.flatMap(({ check, weight, is: was }): GateChange[] => {
    const is = weight === 'off' ? was : (findings.find((one) => one.check === check)?.is ?? was);
    if (is === was) return [];
    if (is === 'unknown') return [ruledChange('check-unknown', { what: check, from: was, to: is })];
    if (!WHOLE.has(check)) return [];
    const effect: Effect = is === 'unmet' ? 'worse' : was === 'unmet' ? 'better' : 'neutral';
    return [ruledChange('check-changed', { what: check, from: was, to: is, effect })];
  });
}
