import { gatesLike } from '../../gates/plan/gates-like';
import type { BegunRun } from '../../import/ports';
import type { StoredRegister } from '../../raci/stored-register';
import { listOf, readGateList } from '../../forge/storage/gate-store';
import { matrixEntries, readKeptMatrix, readKeptRegister } from '../../forge/storage/raci-store';
import { distanceOf, shiftedDay } from '../../wave/shifted-dates';
import type { Wave } from '../../wave/wave';

/** What a new wave takes over from one that it is like, besides what its import names. */
export interface TakenOver {
  readonly register: StoredRegister;
  readonly entries: NonNullable<BegunRun['entries']>;
}

/** @param cutover T-0 of the new wave; days that were typed at gates keep their distance to it */
export async function takenFrom(wave: Wave, cutover: string | null): Promise<TakenOver> {
  const [{ stored }, { matrix }, list] = await Promise.all([
    readKeptRegister(wave.id),
    readKeptMatrix(wave.id),
    readGateList(wave.id),
  ]);
  const by = distanceOf(wave.cutover, cutover);
  const rows = matrixEntries(matrix, matrix.keys(), { epochs: new Map() });
  return {
    register: registerLike(stored),
    entries: [
      ...rows.map(({ id, value }) => ({ kind: 'raci' as const, id, value })),
      ...(list === null
        ? []
        : [{ kind: 'gates' as const, id: '', value: gatesLike(listOf(list), (day) => shiftedDay(day, by)) }]),
    ],
  };
}

/** Without who is there when, and without workstreams that were closed. */
const registerLike = ({ version, entries }: StoredRegister): StoredRegister => ({
  version,
  entries: Object.fromEntries(
    Object.entries(entries).filter(
      ([, { value }]) => value !== null && value.is !== 'available' && value.is !== 'standing',
    ),
  ),
});
