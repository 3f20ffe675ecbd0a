import type { GateSheet } from '../../../../../src/contract/gate-sheet';
import type { Approver } from '../../../../../src/contract/gates';

/** Everybody whose name stands somewhere at a gate. */
export function accountsOfGate({
  gate,
  rows,
  decisions,
  itemOwners,
  workstreams,
}: GateSheet): readonly (string | null)[] {
  const seats = (approvers: readonly Approver[]) =>
    approvers.flatMap(({ held, deputy = null }) => [held !== null && 'account' in held ? held.account : null, deputy]);
  return [
    gate.gate.owner,
    ...seats(gate.gate.approvers),
    ...rows.flatMap(({ owner, by, forPerson }) => [
      owner,
      by,
      forPerson !== undefined && 'account' in forPerson ? forPerson.account : null,
    ]),
    ...Object.values(itemOwners ?? {}),
    ...(workstreams ?? []).flatMap(({ leads }) => leads),
    ...gate.conditions.flatMap(({ owner, by, met, accepted }) => [owner, by, met?.by ?? null, accepted?.by ?? null]),
    ...gate.waivers.flatMap(({ by, ended }) => [by, ended?.by ?? null]),
    ...gate.rounds.flatMap(({ snapshot, signatures, signOffs, decision, holds, results }) => [
      snapshot.frozenBy,
      ...seats(snapshot.approvers),
      ...snapshot.waivers.map(({ by }) => by),
      ...snapshot.conditions.map(({ owner }) => owner),
      ...signatures.map(({ by }) => by),
      ...signOffs.map(({ recordedBy }) => recordedBy),
      decision?.by ?? null,
      ...holds.map(({ by }) => by),
      ...results.map(({ by }) => by),
    ]),
    ...decisions.flatMap(({ approvers, changes }) => [
      ...approvers.map(({ account }) => account),
      ...changes.flatMap(({ by, from, to }) => [by, ...from, ...to]),
    ]),
    ...gate.notes.map(({ by }) => by),
    ...gate.sent.map(({ by }) => by),
  ];
}
