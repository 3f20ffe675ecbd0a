import type { SettingsView } from '../contract/readiness';
import type { WavePlan } from '../import/wave-plan';
import type { OpenWave } from './open-wave';
import { viewWaveHead } from './view-wave-head';

/** @param workstreams slugs, as the wave's items have them */
export function viewSettings(
  { wave, settings, rights }: OpenWave,
  plan: WavePlan,
  workstreams: readonly string[],
): SettingsView {
  const names = new Map(wave.phases.map(({ slug, name }) => [slug, name]));
  const { policy, dropped, settingUpDays, overdueDays, ownerDays } = settings.readiness;
  return {
    wave: viewWaveHead(wave, plan, settings),
    version: settings.epoch,
    owner: settings.owner,
    policy,
    dropped,
    settingUpDays,
    overdueDays,
    ownerDays,
    workstreams: workstreams.map((slug) => ({
      slug,
      name: names.get(slug) ?? slug,
      lead: settings.leads[slug] ?? null,
    })),
    viewers: settings.viewers,
    may: rights,
  };
}
