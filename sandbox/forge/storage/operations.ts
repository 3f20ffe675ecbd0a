import { shuffled } from '../../shuffled';
import type { EntitySchema, Manifest } from '../manifest';
import { meetsFilters } from './condition';
import { checkEntityValue } from './entity-value';
import type { Page } from './query-rows';
import { type Keyed, type SetRequest, type Transaction, ttlOf, type Written } from './requests';
import type { Row, Rows } from './rows';
import { bytesOf, checkKey, checkSize, checkValue } from './storage-limits';
import { StorageRefusal } from './storage-refusal';
import { unitsOf } from './units';

const nameOf = ({ key, entityName }: Keyed) => `${entityName ?? ''}/${key}`;

/** A stored value as the SDK reads it. */
export const rowAnswer = (key: string, { value, createdAt, updatedAt, expiresAt }: Row) => ({
  key,
  value,
  createdAt,
  updatedAt,
  ...(expiresAt === null ? {} : { expireTime: new Date(expiresAt).toISOString() }),
});

/** What can be done with stored values. Each operation checks its request, counts its units, and throws StorageRefusal. */
export function createOperations(
  manifest: Manifest,
  rows: Rows,
  spend: (kind: 'read' | 'write', units: number) => void,
  order: () => number,
) {
  const schemaOf = (entityName: string): EntitySchema => {
    const schema = manifest.entities.get(entityName);
    if (schema === undefined)
      throw new StorageRefusal(400, 'INVALID_ENTITY_TYPE', `The manifest declares no entity '${entityName}'.`);
    return schema;
  };
  const spaceOf = (entityName: string | undefined) => {
    if (entityName === undefined) return 'kvs';
    schemaOf(entityName);
    return `entity:${entityName}`;
  };
  const checkWritten = ({ key, entityName, value }: Written) => {
    checkKey(key);
    checkValue(value);
    if (entityName !== undefined) checkEntityValue(entityName, schemaOf(entityName), value);
  };

  const get = (space: string, key: string) => {
    checkKey(key);
    const row = rows.read(space, key);
    spend('read', unitsOf(bytesOf(row?.value)));
    if (row === null) throw new StorageRefusal(404, 'KEY_NOT_FOUND', `There is no key '${key}'.`);
    return rowAnswer(key, row);
  };

  const set = (space: string, request: SetRequest) => {
    const { key, value, options } = request;
    checkWritten(request);
    spend('write', unitsOf(bytesOf(value)));
    const before = rows.read(space, key);
    // An expired key that has not been deleted yet is still in the way.
    if (options?.keyPolicy === 'FAIL_IF_EXISTS' && before !== null)
      throw new StorageRefusal(409, 'KEY_CONFLICT', `The key '${key}' exists.`);
    const after = rows.write(space, key, value, ttlOf(options));
    if (options?.returnValue === undefined) return undefined;
    const returned = options.returnValue === 'LATEST' ? after : before;
    return returned === null ? undefined : rowAnswer(key, returned);
  };

  const remove = (space: string, key: string): void => {
    checkKey(key);
    spend('write', 1);
    rows.remove(space, key);
  };

  /** A batch: each item for itself, answered in no order. */
  const each = <T extends Keyed>(items: readonly T[], work: (one: T) => object) => {
    checkSize(items.map(nameOf), items);
    const successfulKeys: object[] = [];
    const failedKeys: object[] = [];
    for (const one of items) {
      const name = { key: one.key, ...(one.entityName === undefined ? {} : { entityName: one.entityName }) };
      try {
        successfulKeys.push({ ...name, ...work(one) });
      } catch (refusal) {
        if (!(refusal instanceof StorageRefusal) || refusal.status === 429) throw refusal;
        failedKeys.push({ ...name, error: { code: refusal.code, message: refusal.message } });
      }
    }
    return { successfulKeys: shuffled(successfulKeys, order), failedKeys: shuffled(failedKeys, order) };
  };

  /** All or nothing: every condition is checked before anything is written. */
  const transact = (request: Transaction): void => {
    const all = [...request.set, ...request.delete, ...request.check];
    checkSize(all.map(nameOf), request);
    request.set.forEach(checkWritten);
    for (const { key, entityName, conditions } of all) {
      checkKey(key);
      const space = spaceOf(entityName);
      if (conditions === undefined) continue;
      if (entityName === undefined)
        throw new StorageRefusal(400, 'INVALID_CONDITION', `A condition needs an entity; '${key}' has none.`);
      spend('read', 1);
      if (!meetsFilters(rows.read(space, key)?.value, conditions, schemaOf(entityName).attributes)) {
        const message = `A condition on '${key}' of the entity '${entityName}' is not met; nothing was written.`;
        throw new StorageRefusal(409, 'TRANSACTION_CONDITION_FAILED', message);
      }
    }
    const units = [...request.set.map(({ value }) => unitsOf(bytesOf(value))), ...request.delete.map(() => 1)];
    // A transaction costs double ("Storage quotas").
    spend('write', 2 * units.reduce((sum, one) => sum + one, 0));
    for (const one of request.set) rows.write(spaceOf(one.entityName), one.key, one.value, ttlOf(one.options));
    for (const one of request.delete) rows.remove(spaceOf(one.entityName), one.key);
  };

  const page = ({ rows: found, cursor }: Page) => {
    spend('read', unitsOf(found.reduce((sum, [, row]) => sum + bytesOf(row.value), 0)));
    return { data: found.map(([key, row]) => rowAnswer(key, row)), ...(cursor === undefined ? {} : { cursor }) };
  };

  return { schemaOf, spaceOf, get, set, remove, each, transact, page };
}
