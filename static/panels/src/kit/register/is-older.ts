import type { RaciView } from '../../../../../src/contract/raci';

/** Whether an answer was on its way before another was written: something in it has an earlier version. */
export function isOlder(one: RaciView, other: RaciView): boolean {
  const versions = new Map(other.rows.map(({ id, version }) => [id, version]));
  return (
    one.register.version < other.register.version ||
    one.rows.some(({ id, version }) => version < (versions.get(id) ?? 0))
  );
}
