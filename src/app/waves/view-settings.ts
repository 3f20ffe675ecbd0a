import type { SettingsView } from '../../contract/readiness';
import type { WavePlan } from '../../wave/wave-plan';
import { leadOf } from '../../raci/lead-of';
import type { OpenWave } from './open-wave';
import { viewWaveHead } from './view-wave-head';

export function viewSettings(
  { wave, settings, register, rights }: OpenWave,
  plan: WavePlan,
  workstreams: readonly { readonly slug: string; readonly name: string }[],
): SettingsView {
  const { policy, dropped, overdueDays, overdueItems, gateDays, ownerWorkingDays, ownerDays } = settings.readiness;
  return {
    wave: viewWaveHead(wave, plan, settings),
    version: settings.epoch,
    owner: settings.owner,
    policy,
    dropped,
    overdueDays,
    overdueItems,
    gateDays,
    ownerWorkingDays,
    ownerDays,
    workstreams: workstreams.map(({ slug, name }) => ({ slug, name, lead: leadOf(register, slug) })),
    viewers: settings.viewers,
    may: rights,
  };
}
