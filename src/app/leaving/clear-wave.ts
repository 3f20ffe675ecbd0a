import { leaseOfMove } from '../../moves/move';
import { activityKey } from '../../forge/storage/activity-store';
import { editResultsKey, editsKey } from '../../forge/storage/edit-store';
import { forgettingsKey } from '../../forge/storage/forgetting-store';
import { ENTRY } from '../../forge/storage/rows/entry-key';
import { longKey } from '../../forge/storage/entry-store';
import { readKey } from '../../forge/queues/facts-queue';
import { FACTS, factsKeys } from '../../forge/storage/facts-store';
import { itemsKey, textsKey } from '../../forge/storage/item-store';
import { LEASE } from '../../forge/storage/lease-store';
import { MARKS, marksKeys } from '../../forge/storage/marks-store';
import { BULK } from '../../forge/storage/bulk-store';
import { dailyKey } from '../../forge/storage/notification-store';
import { RECORD } from '../../forge/storage/record-store';
import type { Removal } from '../../forge/storage/removal-store';
import { removeBeginningWith, removeKeys, removeRowsOf } from '../../forge/storage/rows/remove-keys';
import { runKeys } from '../../forge/storage/run-store';
import { SETTINGS } from '../../forge/storage/settings-store';
import { moveKey, moveChangesKey } from '../../forge/storage/move-store';
import { plansKey } from '../../forge/storage/wave-store';

/**
 * Deletes everything that docs/data.md lists of a wave, but its own row. What is gone already is no fault: an interrupted
 * clearing is begun again. Queries lag behind writes, and somebody may be writing still: it is to be done once more later.
 */
export async function clearWave({ wave, runs, shifts: moves }: Removal): Promise<void> {
  const work = [...runs, ...moves];
  await removeKeys([
    ...runs.flatMap((run) => [{ key: runKeys.run(run) }, { key: runKeys.cancel(run) }]),
    ...moves.map((move) => ({ key: moveKey(move) })),
    ...[...runs, ...moves.map(leaseOfMove)].map((key) => ({ key, entityName: LEASE })),
    ...factsKeys(wave).map((key) => ({ key, entityName: FACTS })),
    ...marksKeys(wave).map((key) => ({ key, entityName: MARKS })),
    { key: wave, entityName: SETTINGS },
    { key: dailyKey(wave) },
  ]);
  const prefixes = [
    ...runs.flatMap((run) => [
      ...[runKeys.batches(run), runKeys.results(run), `${runKeys.intent(run)}:`],
      ...[`${itemsKey(run)}:`, `${textsKey(run)}:`],
    ]),
    ...moves.map((move) => `${moveChangesKey(move)}:`),
    ...work.flatMap((one) => [`${editsKey(one)}:`, editResultsKey(one)]),
    ...[plansKey(wave), activityKey(wave), readKey(wave), longKey(wave), forgettingsKey(wave)],
  ];
  for (const prefix of prefixes) await removeBeginningWith(prefix);
  for (const entity of [RECORD, BULK, ENTRY]) await removeRowsOf(entity, wave);
}
