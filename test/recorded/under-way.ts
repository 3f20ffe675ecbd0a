import type { SavedSandbox } from '../../sandbox/data-directory';
import type { Deeds } from './deeds';
import { moveTo } from './moving-wave';
import { WAREHOUSE } from './own-templates';
import { MOVING, REMOVED, WORKED } from './waves';

/** Simulated milliseconds between two looks at what is under way. */
const STEP_MS = 50;
const MOST_STEPS = 6_000;

/** Begins what is to be under way, looks until all of it is, and takes the state at that moment. */
export async function leaveUnderWay(deeds: Deeds): Promise<SavedSandbox> {
  const { must, sandbox, begin, person, item } = deeds;
  const { clock, site, host } = sandbox;
  await must('forgetPerson', { wave: WORKED, person: 'desk' });
  await must('refreshWave', { wave: WORKED });
  const moving = await moveTo(deeds, '2027-06-28', 'The rooms are not ready.');
  // Events of changes in Jira arrive within three minutes, and are read together at the end of each.
  const changed = ['floor-1/1', 'floor-1/2', 'floor-2/1', 'floor-2/2', 'floor-3/1', 'floor-3/2'];
  for (const ending of [...changed, ...changed]) await person.comment(item(MOVING, ending).issue, 'It goes on.');
  await until(deeds, 'two changes in one minute', () => hasDirty(deeds) && clock.now() % 60_000 < 40_000);
  // Without a pause between them: each is under way when the next begins.
  for (const [key, payload] of [
    ['startMove', moving],
    ['removeWave', { wave: REMOVED, code: 'W3' }],
  ] as const) {
    const answer = await sandbox.call(key, payload);
    if (!answer.ok) throw new Error(answer.error.message);
  }
  const dates = { cutover: '2027-08-02' };
  const { run } = await begin('warehouse.yaml', WAREHOUSE, { wave: 'new', dates, waveName: 'Warehouse' });
  await until(deeds, 'an import and a move under way', () => hasDirty(deeds) && isWorking(deeds, run));
  host.close();
  return structuredClone({ savedAt: clock.now(), site: site.state, host: host.state });
}

async function until({ sandbox }: Deeds, what: string, is: () => boolean): Promise<void> {
  for (let steps = 0; !is(); steps += 1) {
    if (steps === MOST_STEPS) throw new Error(`The recorder waited in vain for ${what}.`);
    await sandbox.clock.advance(STEP_MS);
  }
}

const keysOf = ({ sandbox }: Deeds): readonly string[] => Object.keys(sandbox.host.state.storage['kvs'] ?? {});
const hasDirty = (deeds: Deeds): boolean => keysOf(deeds).some((key) => key.startsWith('dirty:'));

/** One batch of the import is stored and one is not, and the move has written nothing of its last part. */
function isWorking(deeds: Deeds, run: string): boolean {
  const keys = keysOf(deeds);
  const batches = keys.filter((key) => key.startsWith(`batch:${run}:`)).length;
  const results = keys.filter((key) => key.startsWith(`result:${run}:`)).length;
  const queues = deeds.sandbox.host.state.queue.events.map(({ queueName }) => queueName);
  return results > 0 && results < batches && queues.includes('import') && queues.includes('shift');
}
