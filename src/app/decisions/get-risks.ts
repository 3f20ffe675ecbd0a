import type { RisksView } from '../../contract/risks';
import { type OpenWave } from '../waves/open-wave';
import { viewRisks } from './view-risks';
import type { Payload } from '../../contract/calls';

/** The risks of a wave, and what is flagged or blocked in it. */
export async function getRisks(payload: Payload<'getRisks'>, open: OpenWave): Promise<RisksView> {
  return viewRisks(open);
}
