import type { WaveId } from '../../wave/ids';
import { knownNodes, type KnownNodes } from '../../wave/known-nodes';
import { longKey } from './entry-store';
import { readSliced } from './rows/sliced-values';

/** Where an import stores what the wave knows of the nodes of its template. */
export const knownNodesKey = (wave: WaveId, name: string): string => `${longKey(wave)}known:${name}`;

/** @throws Error where it is not there: it was written before a plan named it */
export const readKnownNodes = async (wave: WaveId, name: string): Promise<KnownNodes> =>
  knownNodes.parse(await readSliced(knownNodesKey(wave, name)));
