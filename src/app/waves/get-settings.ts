import type { SettingsView } from '../../contract/readiness';
import { oneWave } from '../../contract/wave';
import { callerOf } from '../../forge/access/context';
import { openWave } from './open-wave';
import { viewSettings } from './view-settings';
import { wavePlanOf } from './wave-plan-of';
import { workstreamsOf } from './workstreams-of';

export async function getSettings(payload: unknown, context: unknown): Promise<SettingsView> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id } = oneWave.parse(payload);
  const open = await openWave(caller, id);
  const [plan, workstreams] = await Promise.all([wavePlanOf(open.wave), workstreamsOf(open)]);
  return viewSettings(open, plan, workstreams);
}
