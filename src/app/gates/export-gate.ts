import { type ExportedGate, type ExportedRound } from '../../contract/gate-sheet';
import { frozenItems } from '../../gates/record/frozen-items';
import type { Snapshot } from '../../gates/record/snapshot';
import { viewGate } from '../../gates/view-gate';
import { decisionsOfGate } from './decisions-of-gate';
import { gateAsSeen } from './gate-as-seen';
import { noSuchGate } from './gate-failure';
import { NOTHING_SAID } from '../../forge/storage/gate-store';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { openGates } from './open-gates';
import { type OpenWave } from '../waves/open-wave';
import type { Payload } from '../../contract/calls';

/** What was frozen, signed and decided at a gate. A snapshot is whole for who may see every item in it: of the others its numbers. */
export async function exportGate({ gate: which }: Payload<'exportGate'>, open: OpenWave): Promise<ExportedGate> {
  const gates = await openGates(open.wave, which);
  const gate = gates.of.gates.find((one) => one.id === which);
  if (gate === undefined) throw noSuchGate();
  const kept = gates.of.kept.get(which) ?? NOTHING_SAID;
  const view = viewGate(gate, kept.record, gates.factsOf(gate), {
    gates: gates.of.gates,
    version: kept.version,
    waveOwner: open.settings.owner,
    earlier: kept.earlier,
  });
  const snapshots = [...kept.earlier, ...kept.record.rounds].map(({ snapshot }) => snapshot);
  const issues = new Map([...gates.facts.facts].map(([node, { issue }]) => [node, issue]));
  for (const { id: item, issue } of gates.readiness.items) if (issue !== null) issues.set(item, issue);
  const named = new Set([
    ...gate.settles,
    ...snapshots.flatMap(itemsIn),
    ...(view.standing?.changes ?? []).flatMap(({ what }) => itemNamed(what, issues)),
  ]);
  const shown = await issuesAsViewer([...named].flatMap((item) => issues.get(item) ?? []));
  const isSeen = (item: string): boolean => shown.has(issues.get(item) ?? '');
  const seen = gateAsSeen(view, isSeen);
  const { conditions, waivers, rounds, standing, notes, sent } = seen;
  return {
    gate: seen.gate,
    decisions: await decisionsOfGate(open.wave, gate, gates.of),
    conditions,
    waivers,
    rounds: rounds.map((round, index): ExportedRound => {
      const snapshot = snapshots[index];
      return { ...round, whole: snapshot !== undefined && itemsIn(snapshot).every(isSeen) ? snapshot : null };
    }),
    standing,
    notes,
    sent,
  };
}

/** The items of a snapshot, and the modules whose paths stand in it. */
const itemsIn = (snapshot: Snapshot): string[] => [
  ...new Set([
    ...frozenItems(snapshot).keys(),
    ...Object.keys(snapshot.rows),
    ...snapshot.modules.map(({ module }) => module),
  ]),
];

/** Of a row the item stands before its key. */
const itemNamed = (what: string, issues: ReadonlyMap<string, unknown>): string[] =>
  [what, what.slice(0, Math.max(0, what.lastIndexOf(' ')))].filter((item) => issues.has(item));
