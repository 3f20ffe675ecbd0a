import type { SettingsView } from '../../contract/readiness';
import { type OpenWave } from './open-wave';
import { viewSettings } from './view-settings';
import { wavePlanOf } from './wave-plan-of';
import { workstreamsOf } from './workstreams-of';
import type { Payload } from '../../contract/calls';

export async function getSettings(_payload: Payload<'getSettings'>, open: OpenWave): Promise<SettingsView> {
  const [plan, workstreams] = await Promise.all([wavePlanOf(open.wave), workstreamsOf(open)]);
  return viewSettings(open, plan, workstreams);
}
