import type { gatesChange } from '../../contract/gate-sheet';
import { type GateFields, type GatesView } from '../../contract/gate-sheet';
import type { z } from 'zod';
import { changedList } from './changed-list';
import { accountsOf } from './gate-accounts';
import { listOf, writeGateList } from '../../forge/storage/gate-store';
import { lineOf } from '../../marks/stored-line';
import { openGates } from './open-gates';
import { type OpenWave } from '../waves/open-wave';
import { namePeople } from '../people/name-people';
import { refuseClosedAccounts } from '../../forge/access/refuse-closed-accounts';
import { viewGates } from './view-gates';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { failureOf } from '../../errors/failure-of';
import { changedBy } from '../../forge/jira/changed-by';
import { lastChange } from '../../gates/record/last-said';
import type { Payload } from '../../contract/calls';

type Change = z.output<typeof gatesChange>['change'];

/** Takes gates over, adds, sets and removes them; for the owner of the wave. One line of the activity a change. */
export async function changeGates({ version, change }: Payload<'changeGates'>, open: OpenWave): Promise<GatesView> {
  if (open.rights.role !== 'owner') throw failureOf(ownerOnly);
  await refuseNobody(change);
  await namePeople(open, accountsIn(change));
  return retryOnConflict(async () => {
    const { of, facts, plan } = await openGates(open.wave);
    const list = listOf(of.list);
    if (version !== list.version) throw await changedBy(lastChange(list.last));
    const { next, line } = changedList(change, { list, of, facts, plan }, Date.now());
    const lines = [activityOf(open, line)];
    const last = { by: open.account, to: `${line.what}: ${line.to}` };
    const value = { ...next, version: list.version + 1, last };
    // Its row is written at the first word at a gate too: then the list is as it was read, and the change is made again.
    const written = await writeGateList(open.wave.id, { value, read: of.list }, lines);
    return written ? viewGates(open) : 'conflict';
  });
}

const accountsIn = (change: Change): string[] =>
  'fields' in change ? [...[change.fields.owner ?? []].flat(), ...accountsOf(change.fields.approvers ?? [])] : [];

async function refuseNobody(change: Change): Promise<void> {
  const fields: GateFields = 'fields' in change ? change.fields : {};
  if (fields.owner !== undefined && fields.owner !== null) await refuseClosedAccounts([fields.owner], 'The owner');
  await refuseClosedAccounts(accountsOf(fields.approvers ?? []), 'An approver');
}

const activityOf = ({ account }: OpenWave, line: { what: string; from: string; to: string }) =>
  lineOf(
    { changes: [], line: { kind: 'gates', ...line } },
    { by: account, at: Date.now() },
    { item: null, issue: null },
    crypto.randomUUID().slice(0, 8),
  );

const ownerOnly = {
  code: 'not-allowed',
  message: 'Only the owner of the wave and administrators of the project change its gates.',
  next: 'Ask one of them.',
} as const;
