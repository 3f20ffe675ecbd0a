import kvs from '@forge/kvs';
import type { WaveId } from '../../../wave/ids';

export const basisKey = (wave: WaveId): string => `basis:${wave}`;

/**
 * What a transaction writes beside anything that views of a wave rest on: a value that was never there before, and without a
 * condition, since writers of different rows would make each other fail otherwise. A view names the value that it was evaluated
 * at; where another one is found, something was written since.
 */
export const basisRow = (wave: WaveId) => [basisKey(wave), crypto.randomUUID()] as const;

/** Empty where nothing was written since there are views. */
export const readBasis = async (wave: WaveId): Promise<string> => (await kvs.get<string>(basisKey(wave))) ?? '';
