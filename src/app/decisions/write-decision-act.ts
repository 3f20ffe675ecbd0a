import { actOnDecision, type Actor, type AnyDecisionAct } from '../../decisions/act-on-decision';
import { DECISION_REFUSALS } from '../../decisions/decision-refusal';
import { historyOf } from '../../decisions/history-of';
import type { StoredDecision } from '../../decisions/stored-decision';
import { readDecision, writeDecision } from '../../forge/storage/decision-store';
import type { KeptEntry } from '../../forge/storage/entry-store';
import { logFailure, NOT_IN_LOG } from './log-failure';
import { logLine } from './log-line';
import type { OpenWave } from '../waves/open-wave';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { failureOf } from '../../errors/failure-of';
import { changedBy } from '../../forge/jira/changed-by';

/**
 * Does something with a decision, judged by what stands when it is written. An edit and a change of state were made against what
 * was read, so they are refused where somebody else has written since; two who approve, or look, at once both have.
 * @param version that the person read; null: whatever stands is fine
 */
export async function writeDecisionAct(
  { wave }: OpenWave,
  id: string,
  version: number | null,
  act: AnyDecisionAct,
  actor: Actor,
): Promise<KeptEntry<StoredDecision>> {
  return retryOnConflict(async () => {
    const kept = await readDecision(wave.id, id);
    if (kept === null) throw failureOf(NOT_IN_LOG);
    if (version !== null && version !== kept.epoch) throw await changedBy(changesSince(kept, version));
    const acted = actOnDecision(kept.value, act, actor);
    if (acted.is === 'refused') throw failureOf(DECISION_REFUSALS[acted.because]);
    const { decision } = acted;
    const written = await writeDecision(wave.id, { id, read: kept.epoch, make: () => decision }, () =>
      logLine(actor.account, actor.at, {
        kind: 'decision',
        what: decision.title,
        from: kept.value.state === decision.state ? '' : STATES[kept.value.state],
        to: kept.value.state === decision.state ? EVENTS[act.do] : STATES[decision.state],
      }),
    );
    if (written === 'written') return { value: decision, epoch: kept.epoch + 1 };
    if (written !== 'changed-meanwhile') throw logFailure(written, 'decisions');
    return 'conflict';
  });
}

/** What was done with a decision since the version that the person read, as `changedBy` tells it. The version counts what was ever done. */
export const changesSince = (
  { value, epoch }: KeptEntry<StoredDecision>,
  version: number,
): readonly { readonly by: string; readonly what: string }[] =>
  historyOf(value)
    .slice(0, Math.max(1, epoch - version))
    .map(({ by, kind, changes }) => {
      const fields = changes.map(({ field }) => field).join(', ');
      return { by, what: `${EVENT_WORDS[kind]}${fields === '' ? '' : ` (${fields})`}` };
    });

const STATES = {
  draft: 'draft',
  'under-review': 'under review',
  approved: 'approved',
  'under-revision': 'under revision',
} as const satisfies Record<StoredDecision['state'], string>;

const EVENTS = {
  edit: 'edited',
  send: 'sent for approval',
  approve: 'approved by one of its approvers',
  'take-back': 'withdrawn from approval',
  revise: 'under revision again',
  look: 'a dependent document was reviewed',
  'look-at-item': 'a dependent item was reviewed',
} as const satisfies Record<AnyDecisionAct['do'], string>;

const EVENT_WORDS = {
  created: 'created it',
  edited: 'edited it',
  sent: 'sent it for approval',
  approved: 'approved it',
  'taken-back': 'withdrew it from approval',
  revised: 'started a revision',
  'looked-at-item': 'reviewed a dependent item',
  'looked-at-document': 'reviewed a dependent document',
} as const satisfies Record<StoredDecision['history'][number]['kind'], string>;
