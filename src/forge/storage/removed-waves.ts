import { z } from 'zod';
import type { ProjectId } from '../../wave/ids';
import { type VersionedRow, versionedRow } from './rows/versioned-row';
import { WAVE } from './wave-entity';

/** Beside the waves of the project, so that a removal can demand that no other wrote it meanwhile. */
export const removedKey = (project: ProjectId): string => `${project}.removed`;

const rows = versionedRow(WAVE, z.array(z.number().int().positive()));

export interface RemovedWaves {
  /** Numbers of waves whose data was removed: they are not given again, since labels of issues still say them. */
  readonly numbers: readonly number[];
  /** Null: nothing was ever removed. */
  readonly epoch: number | null;
}

export async function removedWaves(project: ProjectId): Promise<RemovedWaves> {
  return removedIn(await rows.read(removedKey(project)));
}

/** What a stored value says; undefined: there is none. */
export const removedOf = (value: unknown): RemovedWaves => removedIn(value === undefined ? null : rows.parse(value));

const removedIn = (row: VersionedRow<number[]> | null): RemovedWaves => ({
  numbers: row?.body ?? [],
  epoch: row?.epoch ?? null,
});

/** What a transaction writes of the numbers, on condition that nobody has written them since they were read. */
export const removedRowWith = (project: ProjectId, { numbers, epoch }: RemovedWaves, number: number) =>
  rows.write(removedKey(project), { project }, [...numbers, number], epoch);
