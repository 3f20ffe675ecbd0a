import type { Gate, GateRow } from '../../contract/gates';
import type { RowResult } from '../../contract/readiness';
import type { ItemState } from '../../readiness/wave-readiness';
import type { GateDays } from '../record/carries';
import { coveredBy } from '../facts/covered-by';
import { findingsOf, type SaidAtGate } from '../status/findings-of';
import { fingerprintOf, type Hash } from '../record/fingerprint-of';
import { frozenItem, frozenKey, frozenLetters } from '../record/frozen-item';
import { frozenDocument, needOf } from '../facts/document-as-asked';
import { gateCounts } from '../facts/gate-counts';
import type { GateFacts } from '../facts/gate-facts';
import type { FrozenModule, Snapshot } from '../record/snapshot';
import { verdictOf } from '../status/verdict-of';

/** Who freezes it and when, an ISO instant; the days of the gates that conditions depend on; and a hash for its fingerprint. */
interface Freezing {
  readonly by: string;
  readonly at: string;
  readonly next: GateDays['next'];
  readonly exit?: GateDays['exit'];
  readonly hash: Hash;
}

/** The snapshot that approvers sign. */
export function freezeGate(
  gate: Gate,
  record: SaidAtGate,
  facts: GateFacts,
  { by, at, next, exit = null, hash }: Freezing,
): Snapshot {
  const covered = coveredBy(gate, facts);
  const findings = findingsOf(gate, facts, record);
  const frozen: Omit<Snapshot, 'fingerprint'> = {
    schema: 1,
    gate: gate.id,
    frozenBy: by,
    frozenAt: at,
    date: gate.date,
    verdict: verdictOf(findings, { today: facts.wave.today, next, cutover: facts.cutover.date, exit }),
    findings: findings.map(({ check, weight, is, evidence }) => ({ check, weight, is, count: evidence.length })),
    counts: gateCounts(covered),
    cutover: facts.cutover,
    // Of what is met already nothing is demanded any more: a condition stands for a check that is unmet.
    conditions: findings.flatMap(({ is, conditions }) => (is === 'unmet' ? conditions : [])),
    waivers: findings.flatMap(({ is, waiver }) => (is === 'unmet' && waiver !== null ? [waiver] : [])),
    approvers: gate.approvers,
    decides: gate.decides,
    modules: modulesOf(covered.counted),
    rows: rowsOf(covered.rows),
    documents: Object.fromEntries(
      (facts.documents ?? [])
        .filter(({ id, readable }) => readable && gate.documents.includes(id))
        .map((document) => [document.id, frozenDocument(document, needOf(gate, document.id))] as const)
        .sort(byKey),
    ),
    decisions: Object.fromEntries(
      (facts.decisions ?? [])
        // Those that were approved besides are asked for too: none of them may be under revision.
        .filter(({ id, state }) => gate.decisions.includes(id) || state === 'approved')
        .map(({ id, state }) => [id, state] as const)
        .sort(byKey),
    ),
    workstreams: Object.fromEntries(
      (facts.workstreams ?? [])
        .filter(({ slug }) => covered.counted.some(({ workstream }) => workstream === slug))
        .map(({ slug, closed }) => [slug, closed] as const)
        .sort(byKey),
    ),
    ...(gate.stands === 'cutover' ? { roll: rollOf(covered.counted, facts) } : {}),
  };
  return { ...frozen, fingerprint: fingerprintOf(frozen, hash) };
}

const rollOf = (counted: readonly ItemState[], { roll = {} }: GateFacts): NonNullable<Snapshot['roll']> =>
  Object.fromEntries(
    [...new Set(counted.map(({ workstream }) => workstream))]
      .map((slug) => [slug, roll[slug] ?? '–'] as const)
      .sort(byKey),
  );

function modulesOf(counted: readonly ItemState[]): FrozenModule[] {
  const modules = new Map<string, ItemState[]>();
  for (const item of counted) {
    const others = modules.get(item.module);
    if (others === undefined) modules.set(item.module, [item]);
    else others.push(item);
  }
  return [...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, items]) => ({
      module,
      phase: items[0]?.phase ?? '',
      items: Object.fromEntries(
        items.map((item) => [frozenKey(item.id, module), frozenLetters(frozenItem(item))] as const).sort(byKey),
      ),
    }));
}

function rowsOf(rows: readonly GateRow[]): Snapshot['rows'] {
  const byItem = new Map<string, [string, RowResult][]>();
  for (const { item, key, result } of rows) byItem.set(item, [...(byItem.get(item) ?? []), [key, result]]);
  return Object.fromEntries(
    [...byItem].sort(byKey).map(([item, results]) => [item, Object.fromEntries(results.sort(byKey))]),
  );
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
