import { type RaciView } from '../../contract/raci';
import { readRegister } from '../../raci/read-register';
import { forgetEverywhere } from './forget-everywhere';
import { beginForgetting } from '../../forge/storage/forgetting-store';
import { type OpenWave } from '../waves/open-wave';
import { readKeptMatrix, readKeptRegister } from '../../forge/storage/raci-store';
import { refuseWorkUnderWay } from '../waves/refuse-work-under-way';
import { viewRaci } from '../raci/view-raci';
import { RACI_REFUSALS } from '../../raci/raci-refusal';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';
import { raciOf } from '../raci/raci-of';

/**
 * Takes a person out of all that Runway keeps of a wave, but of what docs/data.md names. What is interrupted, and lines of the activity
 * that a query does not find yet, are done by the sweep.
 */
export async function forgetPerson({ person }: Payload<'forgetPerson'>, open: OpenWave): Promise<RaciView> {
  const base = await raciOf(open);
  if (open.rights.role !== 'owner') throw failureOf(ownerOnly);
  const { wave, account, settings, register } = open;
  const found = register.people.find((one) => one.id === person);
  if (found === undefined) throw failureOf(RACI_REFUSALS['no-such-person']);
  const { who } = found;
  if ('account' in who && settings.owner === who.account) throw failureOf(ownsTheWave);
  await refuseWorkUnderWay(wave);
  const forgetting = {
    wave: wave.id,
    person,
    account: 'account' in who ? who.account : null,
    name: 'name' in who ? who.name : null,
    by: account,
    at: Date.now(),
  };
  await beginForgetting(forgetting);
  await forgetEverywhere(forgetting);
  const [kept, cells] = await Promise.all([readKeptRegister(wave.id), readKeptMatrix(wave.id)]);
  return viewRaci(open, base, readRegister(kept.stored), cells.matrix);
}

const ownerOnly = {
  code: 'not-allowed',
  message: 'Only the owner of the wave and administrators of the project make Runway forget a person.',
  next: 'Ask one of them.',
} as const;

const ownsTheWave = {
  code: 'refused-by-rule',
  message: 'This person owns the wave.',
  next: 'Give the wave another owner in its settings first.',
} as const;
