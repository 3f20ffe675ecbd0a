import { forgetPersonRequest, type RaciView } from '../../contract/raci';
import { readRegister } from '../../raci/read-register';
import { AppFailure } from '../../errors/app-failure';
import { callerOf } from '../../forge/access/context';
import { forgetEverywhere } from './forget-everywhere';
import { beginForgetting } from '../../forge/storage/forgetting-store';
import { openRaci } from '../raci/open-raci';
import { refuseClosed } from '../waves/open-wave';
import { raciFailure } from '../raci/raci-failure';
import { readKeptMatrix, readKeptRegister } from '../../forge/storage/raci-store';
import { refuseWorkUnderWay } from '../waves/refuse-work-under-way';
import { viewRaci } from '../raci/view-raci';

/**
 * Takes a person out of all that Runway keeps of a wave, but of what docs/data.md names. What is interrupted, and lines of the activity
 * that a query does not find yet, are done by the sweep.
 */
export async function forgetPerson(payload: unknown, context: unknown): Promise<RaciView> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, person } = forgetPersonRequest.parse(payload);
  const { open, base } = await openRaci(caller, id);
  refuseClosed(open);
  if (open.rights.role !== 'owner') throw new AppFailure(ownerOnly);
  const { wave, account, settings, register } = open;
  const found = register.people.find((one) => one.id === person);
  if (found === undefined) throw raciFailure('no-such-person');
  const { who } = found;
  if ('account' in who && settings.owner === who.account) throw new AppFailure(ownsTheWave);
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
  code: 'bad-request',
  message: 'This person owns the wave.',
  next: 'Give the wave another owner in its settings first.',
} as const;
