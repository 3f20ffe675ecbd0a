import type { Gate, ParsedGateAct } from '../../contract/gates';
import { actOnGate } from '../../gates/acts/act-on-gate';
import { freezeGate } from '../../gates/acts/freeze-gate';
import { gateDays } from '../../gates/gate-days';
import { standingOf } from '../../gates/changes/standing-of';
import { baseGates } from '../../gates/plan/wave-gates';
import type { GateRecord } from '../../gates/record/gate-record';
import type { GateRefusal } from '../../gates/acts/gate-refusal';
import { lineOf } from '../../marks/stored-line';
import { askForSignatures } from './ask-for-signatures';
import { accountsOf } from './gate-accounts';
import { changeName } from './gate-as-seen';
import { noSuchGate } from './gate-failure';
import { namePeople } from '../people/name-people';
import { refuseClosedAccounts } from '../../forge/access/refuse-closed-accounts';
import { factsSaid } from './gate-facts-of';
import { gateSaid } from './gate-said';
import {
  type KeptGate,
  listOf,
  NOTHING_SAID,
  readGateRecords,
  sha256,
  writeGate,
} from '../../forge/storage/gate-store';
import { type OpenGates, openGates } from './open-gates';
import type { OpenWave } from '../waves/open-wave';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { changedBy } from '../../forge/jira/changed-by';
import { lastChange } from '../../gates/record/last-said';

/** What builds on all that was read. What only adds its own entry is done again on what another has left. */
const BUILDS_ON: ReadonlySet<ParsedGateAct['do']> = new Set<ParsedGateAct['do']>(['weigh', 'freeze', 'decide']);

interface ActedAtGate {
  readonly gates: OpenGates;
  readonly gate: Gate;
}

/**
 * Does something at a gate, as the person who opened the wave: a signature is one's own, whatever a request says.
 * @param version of the gate that was read
 * @returns the gate as it is then, or why it cannot be done
 * @throws AppFailure where the wave has no such gate, or somebody else has written what the act builds on
 */
export async function actAtGate(
  open: OpenWave,
  id: string,
  act: ParsedGateAct,
  version: number,
): Promise<ActedAtGate | GateRefusal> {
  return retryOnConflict(async () => {
    const gates = await openGates(open.wave, id);
    const gate = gates.of.gates.find((one) => one.id === id);
    if (gate === undefined) throw noSuchGate();
    const kept = gates.of.kept.get(id) ?? NOTHING_SAID;
    if (BUILDS_ON.has(act.do) && version !== kept.version) throw await changedBy(lastChange(kept.stored.last));
    if (isDone(act, kept.record, open.account)) return { gates, gate };
    await refuseClosedIn(act, gate);
    const at = new Date();
    const next = actOnGate(kept.record, named(act, gates, gate, kept), contextOf(open, gates, gate, kept, at));
    if (typeof next === 'string') return next;
    if (act.do === 'demand') await namePeople(open, [act.owner]);
    if (!(await write(open, gates, gate, kept, next, act, at))) return 'conflict';
    if (act.do === 'freeze')
      await askForSignatures(open.wave, gates.facts, gate.name, accountsOf(gate.approvers), open.account);
    return { gates: await reread(gates, open, id), gate };
  });
}

/** With what is written now: everything else is as it was a moment ago, and need not be read again. */
async function reread(gates: OpenGates, { wave }: OpenWave, gate: string): Promise<OpenGates> {
  const now = await readGateRecords(wave.id, [gate], 'all');
  const said = now.get(gate)?.record;
  return {
    ...gates,
    of: { ...gates.of, kept: new Map([...gates.of.kept, ...now]) },
    factsOf: (one) => ({ ...gates.factsOf(one), ...(one.id === gate && said !== undefined ? factsSaid(said) : {}) }),
  };
}

/** After an interruption the same person signs the same again: that stands already, and is no fault. */
const isDone = (act: ParsedGateAct, { rounds }: GateRecord, account: string): boolean =>
  act.do === 'sign' &&
  rounds.some(
    ({ snapshot, signatures }) =>
      snapshot.fingerprint === act.snapshot &&
      signatures.some(
        ({ by, says, comment, meetOn }) =>
          by === account &&
          says === act.says &&
          comment === act.comment &&
          (says !== 'reconvene' || meetOn === act.meetOn),
      ),
  );

/** A seat, and a condition, must not be given to somebody who could never sign it or meet it. */
async function refuseClosedIn(act: ParsedGateAct, { approvers }: Gate): Promise<void> {
  if (act.do === 'freeze') await refuseClosedAccounts(accountsOf(approvers), 'An approver');
  if (act.do === 'demand' && act.owner !== null) await refuseClosedAccounts([act.owner], 'The owner of the condition');
}

/** People name changes as the gate was shown to them. */
function named(act: ParsedGateAct, { factsOf }: OpenGates, gate: Gate, { record }: KeptGate): ParsedGateAct {
  if (act.do !== 'still-holds') return act;
  const waiting = standingOf(gate, record, factsOf(gate))?.worse ?? [];
  const byName = new Map(waiting.map((change) => [changeName(change), change]));
  return { ...act, changes: act.changes.map((name) => byName.get(name) ?? name) };
}

function contextOf(
  { account, rights }: OpenWave,
  { of, facts, factsOf, readiness }: OpenGates,
  gate: Gate,
  { record }: KeptGate,
  at: Date,
) {
  const days = gateDays(gate, of.gates, facts.today, factsOf(gate).cutover);
  return {
    gate,
    who: { account, role: rights.role },
    at: at.toISOString(),
    today: facts.today,
    days,
    id: crypto.randomUUID(),
    backlog: new Map(readiness.items.flatMap(({ id, team, workstream }) => (team ? [[id, workstream] as const] : []))),
    leads: rights.leads,
    freeze: () =>
      freezeGate(gate, record, factsOf(gate), {
        by: account,
        at: at.toISOString(),
        next: days.next,
        exit: days.exit,
        hash: sha256,
      }),
    worse: standingOf(gate, record, factsOf(gate))?.worse ?? [],
  };
}

function write(
  { wave, account }: OpenWave,
  { of }: OpenGates,
  gate: Gate,
  kept: KeptGate,
  record: GateRecord,
  act: ParsedGateAct,
  at: Date,
): Promise<boolean> {
  const said = gateSaid(act, act.do === 'withdraw' ? kept.record : record);
  const line = lineOf(
    { changes: [], line: { kind: 'gate', what: gate.name, ...said } },
    { by: account, at: at.getTime() },
    { item: null, issue: null },
    crypto.randomUUID().slice(0, 8),
  );
  const list = listOf(of.list);
  const base = baseGates(of.planned, list).find(({ id }) => id === gate.id);
  const isFirst = base !== undefined && !list.said.some(({ id }) => id === gate.id);
  return writeGate(
    wave.id,
    gate.id,
    kept,
    { record, issues: kept.issues, last: { by: account, to: said.to } },
    [line],
    isFirst ? { value: { ...list, said: [...list.said, base] }, read: of.list } : null,
  );
}
