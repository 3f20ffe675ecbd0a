import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HostState } from '../../sandbox/forge/host-state';

const ENTITY = 'entity:';
/**
 * The kind of a stored row: the prefix of a plain key, the name of an entity, for an entry what it holds, and for a value that is
 * too long for an entry what it is of.
 * @param space as the sandbox names it: `kvs` or `entity:<name>`
 */
export function kindOfRow(space: string, key: string): string {
  if (!space.startsWith(ENTITY)) return kindOfKey(key);
  const entity = space.slice(ENTITY.length);
  if (key.endsWith('.removed')) return `${entity} removed`;
  return entity === 'entry' ? `entry ${key.split('.')[2] ?? ''}` : entity;
}

function kindOfKey(key: string): string {
  const [prefix = '', , of = ''] = key.split(':');
  return prefix === 'long' && /^(snapshot|gate|raci|known)$/.test(of) ? `long ${of}` : prefix;
}

/** Kinds of the rows of a storage. */
export const kindsIn = (storage: HostState['storage']): ReadonlySet<string> =>
  new Set(Object.entries(storage).flatMap(([space, rows]) => Object.keys(rows).map((key) => kindOfRow(space, key))));

/** A row of the table in docs/data.md. */
interface DocumentedRow {
  readonly cell: string;
  readonly kinds: readonly string[];
  readonly personal: string;
  readonly life: string;
}

export function documentedRows(): readonly DocumentedRow[] {
  const text = readFileSync(resolve(__dirname, '../../docs/data.md'), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [, cell = '', , personal = '', life = ''] = line.split('|').map((one) => one.trim());
    return /^(?:entity )?`/.test(cell) ? [{ cell, kinds: kindsOfCell(cell), personal, life }] : [];
  });
}

/** Kinds that the first column of the table in docs/data.md lists. */
export const documentedKinds = (): ReadonlySet<string> => new Set(documentedRows().flatMap(({ kinds }) => kinds));

function kindsOfCell(cell: string): string[] {
  const [first = '', ...others] = [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  if (!cell.startsWith('entity')) return [first, ...others].map(kindOfKey);
  const keys = others.filter((key) => key.startsWith('<'));
  if (first === 'entry') return keys.flatMap((key) => `entry ${/^<wave>\.([a-z-]+)/.exec(key)?.[1] ?? key}`);
  return [keys.some((key) => key.endsWith('.removed')) ? `${first} removed` : first];
}
