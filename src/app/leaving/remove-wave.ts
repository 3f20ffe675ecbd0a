import { type WaveRemoved } from '../../contract/removal';
import { type OpenWave } from '../waves/open-wave';
import { refuseWorkUnderWay } from '../waves/refuse-work-under-way';
import { pushRemoval } from '../../forge/queues/removal-queue';
import { beginRemoval } from '../../forge/storage/removal-store';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/**
 * Removes what Runway keeps of a wave, closed ones too. It is out of sight when this answers; the rest is deleted afterwards.
 * Jira is not touched: its issues are the customer's, and their labels and property say where they came from.
 */
export async function removeWave(
  { code }: Payload<'removeWave'>,
  { wave, epoch, rights }: OpenWave,
): Promise<WaveRemoved> {
  if (!rights.settings) throw failureOf(ownerOnly);
  if (code !== wave.code)
    throw failureOf({
      code: 'invalid-input',
      message: `The code of this wave is ${wave.code}.`,
      next: 'Type it to confirm. Nothing was removed.',
    });
  await refuseWorkUnderWay(wave);
  if (!(await beginRemoval({ wave, epoch }, Date.now()))) throw failureOf(changedMeanwhile);
  await pushRemoval(wave.id);
  return { code: wave.code, name: wave.name };
}

const ownerOnly = {
  code: 'not-allowed',
  message: 'Only the owner of the wave and administrators of the project remove it.',
  next: 'Ask one of them. Nothing was removed.',
} as const;

const changedMeanwhile = {
  code: 'changed-meanwhile',
  message: 'Someone else is working on this wave.',
  next: 'Look at the wave again, then remove it. Nothing was removed.',
} as const;
