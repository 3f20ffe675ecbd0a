import { GATE_REFUSAL_WORDS, type GateRefusal } from '../../gates/acts/gate-refusal';
import type { LastSaid } from '../../gates/record/last-said';
import { AppFailure } from '../../errors/app-failure';
import { namesAsViewer } from '../../forge/jira/names-as-viewer';

const RIGHTS: readonly GateRefusal[] = [
  'wave-owner-only',
  'gate-owner-only',
  'approver-only',
  'condition-owner-only',
  'view-only',
];

export const gateFailure = (because: GateRefusal): AppFailure =>
  new AppFailure({ code: RIGHTS.includes(because) ? 'not-allowed' : 'bad-request', ...GATE_REFUSAL_WORDS[because] });

export const noSuchGate = (): AppFailure =>
  new AppFailure({
    code: 'not-found',
    message: 'The wave has no such gate.',
    next: 'Look at the gates of the wave, and choose one of them.',
  });

/** Says who has written what since; the name as Jira shows it to the person. */
export async function changedSince(
  where: 'at this gate' | 'in the list of gates',
  last: LastSaid | null,
): Promise<AppFailure> {
  const name = last === null ? undefined : (await namesAsViewer([last.by])).get(last.by);
  return new AppFailure({
    code: 'changed-meanwhile',
    message: `${name ?? 'Somebody else'} has written ${where} meanwhile${last === null ? '' : `: ${last.to}`}.`,
    next: 'Look at what stands now, then apply yours again.',
  });
}
