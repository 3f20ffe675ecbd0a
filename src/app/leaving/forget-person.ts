import { FORGOTTEN, forgetPersonRequest, type RaciView } from '../../contract/raci';
import { lineOf } from '../../marks/stored-line';
import { forgetPerson as withoutPerson } from '../../raci/forget-person';
import { readRegister } from '../../raci/read-register';
import { AppFailure } from '../../errors/app-failure';
import { callerOf } from '../../forge/access/context';
import { writeEntries } from '../../forge/storage/entry-store';
import { forgetInActivity } from './forget-in-activity';
import { beginForgetting } from '../../forge/storage/forgetting-store';
import { forgetInWave } from './forget-in-wave';
import { openRaci } from '../raci/open-raci';
import { refuseClosed } from '../waves/open-wave';
import { raciFailure } from '../raci/raci-failure';
import { matrixEntries, readKeptMatrix, readKeptRegister, registerWrite } from '../../forge/storage/raci-store';
import { refuseWorkUnderWay } from '../waves/refuse-work-under-way';
import { viewRaci } from '../raci/view-raci';

/** Each loss means that somebody else has written: so often in a row is no chance any more. */
const MAX_TRIES = 10;

/**
 * Takes a person out of all that Runway keeps of a wave, but of what docs/data.md names. The register goes last: as long as it lists the
 * person, what was interrupted can be asked for again. Lines of the activity that a query does not find yet are done by the sweep.
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
    at: Date.now(),
  };
  await beginForgetting(forgetting);
  await forgetInActivity(forgetting);
  await forgetInWave(wave.id, who);
  const by = { by: account, at: Date.now() };
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const [kept, cells] = await Promise.all([readKeptRegister(wave.id), readKeptMatrix(wave.id)]);
    const next = withoutPerson(kept.stored, cells.matrix, 'account' in who ? who : { person });
    const line = lineOf(
      { changes: [], line: { kind: 'register', what: 'person', from: '', to: FORGOTTEN } },
      by,
      { item: null, issue: null },
      crypto.randomUUID().slice(0, 8),
    );
    const entries = [registerWrite(next.register, kept), ...matrixEntries(next.matrix, next.matrix.keys(), cells)];
    if (!(await writeEntries(wave.id, entries, [line]))) continue;
    return viewRaci(open, base, readRegister(next.register), next.matrix);
  }
  throw raciFailure('changed-meanwhile');
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
