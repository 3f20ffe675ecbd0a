import type { GateCondition } from '../../contract/gates';
import { type GateSheet } from '../../contract/gate-sheet';
import type { StoredGate } from '../../gates/record/stored-gate';
import type { WaveId } from '../../wave/ids';
import { lineOf, type StoredLine } from '../../marks/stored-line';
import { type Asked, createIssue, foundIssue } from './condition-issue';
import { noSuchGate } from './gate-failure';
import { readGateRecords, writeGate } from '../../forge/storage/gate-store';
import { type OpenWave } from '../waves/open-wave';
import { sheetOf } from './sheet-of';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { GATE_REFUSALS } from '../../gates/acts/gate-refusal';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

type Issues = StoredGate['issues'];

/**
 * Makes a Jira issue of a condition, as the person, once: that it is asked for is written before, and after an interruption
 * the issue of that try is looked for first.
 */
export async function trackCondition(
  { gate, condition: which }: Payload<'trackCondition'>,
  open: OpenWave,
): Promise<GateSheet> {
  const sheet = await sheetOf(open, gate);
  const condition = sheet.gate.conditions.find((one) => one.id === which);
  if (condition === undefined) throw failureOf(GATE_REFUSALS['no-such-condition']);
  if (open.rights.role === 'viewer' && condition.owner !== open.account) throw failureOf(GATE_REFUSALS['view-only']);
  const { wave } = open;
  const stood = (await issuesAt(wave.id, gate))[which];
  if (stood !== undefined && 'issue' in stood) return sheet;
  if (stood !== undefined) {
    const found = await foundIssue(wave, { ...condition, is: 'condition' }, stood);
    if (found !== null) return kept(open, sheet, condition, found);
  }
  const asked: Asked & { readonly by: string } = {
    token: crypto.randomUUID(),
    by: open.account,
    at: new Date().toISOString(),
  };
  const isOurs = await writeIssues(wave.id, gate, (issues) => {
    const now = issues[which];
    const isAsSeen =
      now === undefined || (stood !== undefined && 'token' in now && 'token' in stood && now.token === stood.token);
    return isAsSeen ? { ...issues, [which]: asked } : null;
  });
  // Somebody else has asked at the same moment: theirs is the one.
  if (!isOurs) return sheetOf(open, gate);
  const created = await createIssue(
    wave,
    { ...condition, is: 'condition' },
    `Condition of ${sheet.gate.gate.name}`,
    asked,
  );
  if (created.is === 'created') return kept(open, sheet, condition, created.issue);
  await writeIssues(wave.id, gate, ({ [which]: _asked, ...others }) => others);
  throw created.because;
}

async function kept(open: OpenWave, sheet: GateSheet, condition: GateCondition, issue: string): Promise<GateSheet> {
  const { id, name } = sheet.gate.gate;
  const line = lineOf(
    { changes: [], line: { kind: 'gate', what: name, from: condition.text, to: 'Tracked as a work item' } },
    { by: open.account, at: Date.now() },
    { item: null, issue: null },
    crypto.randomUUID().slice(0, 8),
  );
  await writeIssues(open.wave.id, id, (issues) => ({ ...issues, [condition.id]: { issue } }), [line]);
  return sheetOf(open, id);
}

async function issuesAt(wave: WaveId, gate: string): Promise<Issues> {
  return (await readGateRecords(wave, [gate], 'latest')).get(gate)?.issues ?? {};
}

/** @returns false where `change` gave null: nothing was written */
function writeIssues(
  wave: WaveId,
  gate: string,
  change: (issues: Issues) => Issues | null,
  lines: readonly StoredLine[] = [],
): Promise<boolean> {
  return retryOnConflict(async () => {
    const found = (await readGateRecords(wave, [gate], 'latest')).get(gate);
    if (found === undefined) throw noSuchGate();
    const issues = change(found.issues);
    if (issues === null) return false;
    const next = { record: found.record, issues, last: found.stored.last };
    return (await writeGate(wave, gate, found, next, lines, null)) || 'conflict';
  });
}
