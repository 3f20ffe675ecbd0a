import kvs from '@forge/kvs';
import { z } from 'zod';
import type { ProjectId } from '../../wave/ids';
import { atEpoch } from './keys';
import { WAVE } from './wave-entity';

/** Beside the waves of the project, so that a removal can demand that no other wrote it meanwhile. */
export const removedKey = (project: ProjectId): string => `${project}.removed`;

const row = z.object({ epoch: z.number(), body: z.array(z.number().int().positive()) });

export interface RemovedWaves {
  /** Numbers of waves whose data was removed: they are not given again, since labels of issues still say them. */
  readonly numbers: readonly number[];
  /** Null: nothing was ever removed. */
  readonly epoch: number | null;
}

export async function removedWaves(project: ProjectId): Promise<RemovedWaves> {
  return removedOf(await kvs.entity<unknown>(WAVE).get(removedKey(project)));
}

export function removedOf(value: unknown): RemovedWaves {
  if (value === undefined) return { numbers: [], epoch: null };
  const { epoch, body } = row.parse(value);
  return { numbers: body, epoch };
}

/** What a transaction writes of the numbers, on condition that nobody has written them since they were read. */
export const removedRowWith = (project: ProjectId, { numbers, epoch }: RemovedWaves, number: number) =>
  [
    removedKey(project),
    { project, epoch: (epoch ?? 0) + 1, body: [...numbers, number] },
    { entityName: WAVE, conditions: atEpoch(epoch) },
  ] as const;
