import type { Host } from '../../sandbox/forge/host';
import type { Row } from '../../sandbox/forge/storage/rows';

/** Stores a row, or takes it away, as if it had been so for long: queries see it too. */
export function putRow({ state: { storage }, memory }: Host, space: string, key: string, row: Row | null): void {
  const rows = (storage[space] ??= {});
  const indexed = memory.storage.rows.index?.get(space);
  if (row === null) {
    Reflect.deleteProperty(rows, key);
    indexed?.delete(key);
  } else {
    rows[key] = row;
    indexed?.set(key, row);
  }
}

/** What a clone has no need of: nothing that sweeps or views read. */
const LEFT_OUT = /^(?:batch|result|item-texts|intent|edits|upload|piece|activity|latest-run|read|tracked|points):/;

/**
 * Stores a wave so many times more, each in a project of its own, from 20000 on: its rows as they are, under other keys. Values
 * are shared, but for those that name the wave.
 * @returns ids of the waves
 */
export function cloneWave(host: Host, wave: string, count: number): string[] {
  const [project = ''] = wave.split('.');
  const clones = Array.from({ length: count }, (_, index) => String(20_000 + index));
  const { storage } = host.state;
  const latest = storage['kvs']?.[`latest-run:${project}`];
  if (latest === undefined) throw new Error(`Project ${project} has no wave.`);
  for (const clone of clones) putRow(host, 'kvs', `latest-run:${clone}`, latest);
  for (const [space, rows] of Object.entries(storage)) {
    const own = Object.entries(rows).filter(
      ([key]) => key.includes(wave) && !(space === 'kvs' && LEFT_OUT.test(key)) && !key.endsWith('.removed'),
    );
    for (const [key, row] of own) {
      for (const clone of clones) {
        const id = `${clone}.1`;
        const value = valueOf(space, key, row.value, { wave: id, project: clone });
        putRow(host, space, key.replace(wave, id), { ...row, value });
      }
    }
  }
  return clones.map((clone) => `${clone}.1`);

  function valueOf(space: string, key: string, value: unknown, to: { wave: string; project: string }): unknown {
    if (space === 'entity:wave' || /\.(?:view|gate-views)$/.test(key))
      return JSON.parse(
        JSON.stringify(value).replaceAll(`"${wave}"`, `"${to.wave}"`).replaceAll(`"${project}"`, `"${to.project}"`),
      );
    return space.startsWith('entity:') ? { ...(value as object), wave: to.wave } : value;
  }
}
