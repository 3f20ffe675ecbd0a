import type { ErrorView } from '../contract/result';
import type { Rights } from '../contract/readiness';
import type { Wave } from '../wave/wave';
import type { SettingsToChange } from './changed-settings';
import { closedWave } from './closed-wave';
import { SETTINGS_REFUSALS } from './settings-refusal';
import type { WaveSettings } from './wave-settings';

/** By workstream: the account of its lead; null removes it. */
export type LeadsToChange = Readonly<Record<string, string | null>>;

interface Asked {
  readonly fields: SettingsToChange;
  readonly leads: LeadsToChange;
}

/**
 * Whether a person may change the settings so. A closed wave is refused first: no one may change anything there but its state.
 * @param workstreams slugs of those that the wave has
 * @returns why not; null where they may
 */
export function mayChangeSettings(
  { wave, settings, rights }: { readonly wave: Wave; readonly settings: WaveSettings; readonly rights: Rights },
  { fields, leads }: Asked,
  workstreams: ReadonlySet<string>,
): ErrorView | null {
  const closed = onlyState(fields, leads) ? null : closedWave(wave, settings);
  if (closed !== null) return closed;
  if (!rights.settings) return SETTINGS_REFUSALS['owner-only'];
  return Object.keys(leads).every((slug) => workstreams.has(slug)) ? null : SETTINGS_REFUSALS['no-such-workstream'];
}

const onlyState = ({ life, ...rest }: SettingsToChange, leads: LeadsToChange): boolean =>
  life !== undefined && Object.keys(leads).length === 0 && Object.values(rest).every((value) => value === undefined);
