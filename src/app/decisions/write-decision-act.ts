import type { ErrorCode } from '../../contract/result';
import { actOnDecision, type Actor, type AnyDecisionAct } from '../../decisions/act-on-decision';
import { DECISION_REFUSALS, type DecisionRefusal } from '../../decisions/decision-refusal';
import { historyOf } from '../../decisions/history-of';
import type { StoredDecision } from '../../decisions/stored-decision';
import { AppFailure } from '../../errors/app-failure';
import { readDecision, writeDecision } from '../../forge/storage/decision-store';
import type { KeptEntry } from '../../forge/storage/entry-store';
import { logFailure, NOT_IN_LOG } from './log-failure';
import { logLine } from './log-line';
import { namesAsViewer } from '../../forge/jira/names-as-viewer';
import type { OpenWave } from '../waves/open-wave';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';

const RIGHTS: readonly DecisionRefusal[] = [
  'view-only',
  'owner-only',
  'people-owner-only',
  'wave-owner-only',
  'not-an-approver',
  'not-yours-to-look',
];

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
    if (kept === null) throw new AppFailure(NOT_IN_LOG);
    if (version !== null && version !== kept.epoch) throw await decisionChanged(kept, version);
    const acted = actOnDecision(kept.value, act, actor);
    if (acted.is === 'refused') throw decisionFailure(acted.because);
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

export function decisionFailure(because: DecisionRefusal): AppFailure {
  const code: ErrorCode = RIGHTS.includes(because) ? 'not-allowed' : 'bad-request';
  return new AppFailure({ code, ...DECISION_REFUSALS[because] });
}

/** Says who has done what since; names as Jira shows them to the person. The version counts what was ever done. */
export async function decisionChanged(
  { value, epoch }: KeptEntry<StoredDecision>,
  version: number,
): Promise<AppFailure> {
  const events = historyOf(value).slice(0, Math.max(1, epoch - version));
  const names = await namesAsViewer([...new Set(events.map(({ by }) => by))]);
  const told = events.map(({ by, kind, changes }) => {
    const fields = changes.map(({ field }) => field).join(', ');
    return `${names.get(by) ?? 'somebody else'} ${EVENT_WORDS[kind]}${fields === '' ? '' : ` (${fields})`}`;
  });
  return new AppFailure({
    code: 'changed-meanwhile',
    message: `This decision was written meanwhile: ${told.join('; ')}.`,
    next: 'Look at it as it is now, then apply yours again.',
  });
}

const STATES = {
  draft: 'draft',
  'under-review': 'under review',
  approved: 'approved',
  'under-revision': 'under revision',
} as const satisfies Record<StoredDecision['state'], string>;

const EVENTS = {
  edit: 'edited',
  send: 'sent to review',
  approve: 'approved by one of its approvers',
  'take-back': 'taken back from the review',
  revise: 'taken into revision',
  look: 'a document that rests on it was looked at',
  'look-at-item': 'an item that rests on it was looked at',
} as const satisfies Record<AnyDecisionAct['do'], string>;

const EVENT_WORDS = {
  created: 'made it',
  edited: 'edited it',
  sent: 'sent it to review',
  approved: 'approved it',
  'taken-back': 'took it back from the review',
  revised: 'took it into revision',
  'looked-at-item': 'looked at an item that rests on it',
  'looked-at-document': 'looked at a document that rests on it',
} as const satisfies Record<StoredDecision['history'][number]['kind'], string>;
