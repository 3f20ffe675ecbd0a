import type { Removal } from '../../forge/storage/removal-store';
import { removeBeginningWith, removeKeys, removeRowsOf } from '../../forge/storage/rows/remove-keys';
import { STORED_KINDS } from '../../forge/storage/stored-kinds';

/**
 * Deletes every kind that is stored of a wave, but its own row. What is gone already is no fault: an interrupted
 * clearing is begun again. Queries lag behind writes, and another call may still write: it is to be done once more later.
 */
export async function clearWave(removal: Removal): Promise<void> {
  const ways = Object.values(STORED_KINDS).flatMap(({ removed }) => (typeof removed === 'string' ? [] : removed));
  await removeKeys(
    ways.flatMap((way) =>
      'keys' in way
        ? way.keys(removal).map((key) => (way.entity === null ? { key } : { key, entityName: way.entity }))
        : [],
    ),
  );
  // Kinds share prefixes and entities: each is looked through once.
  const prefixes = new Set(ways.flatMap((way) => ('prefixes' in way ? way.prefixes(removal) : [])));
  for (const prefix of prefixes) await removeBeginningWith(prefix);
  const entities = new Set(ways.flatMap((way) => ('rowsOf' in way ? way.rowsOf : [])));
  for (const entity of entities) await removeRowsOf(entity, removal.wave);
}
