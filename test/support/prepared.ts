import { type Checkpoint, takeCheckpoint } from '../../sandbox/checkpoint';
import type { Sandbox } from './sandbox';

interface Prepared {
  readonly key: readonly unknown[];
  readonly checkpoint: Checkpoint;
  readonly held: unknown;
}

/** Of one test file: each has modules of its own. */
const prepared: Prepared[] = [];

/**
 * A moment at which several tests of a file begin: the first prepares it from nothing, the others go on from a checkpoint, which ends
 * the same (`test/fault/same-end.test.ts`) and takes a twentieth of an import's time.
 * @param key what the moment depends on; functions by identity. Null: it is prepared each time, as with faults, which may have begun
 * @param goOn a sandbox from the checkpoint
 */
export async function atMoment<T>(
  key: readonly unknown[] | null,
  prepare: () => Promise<{ readonly sandbox: Sandbox; readonly held: T }>,
  goOn: (from: Checkpoint) => Promise<Sandbox>,
): Promise<{ readonly sandbox: Sandbox; readonly held: T }> {
  if (key === null) return prepare();
  const known = prepared.find((one) => one.key.length === key.length && one.key.every((part, at) => part === key[at]));
  if (known !== undefined) return { sandbox: await goOn(known.checkpoint), held: known.held as T };
  const made = await prepare();
  const { site, host, clock } = made.sandbox;
  const checkpoint = takeCheckpoint(site, host, clock);
  if (checkpoint !== null) prepared.push({ key, checkpoint, held: made.held });
  return made;
}
