import type { z } from 'zod';
import type { settingsChange } from '../contract/readiness';
import type { AccountId } from '../wave/ids';
import type { Wave } from '../wave/wave';
import type { Said } from '../marks/said';
import type { WaveSettings } from './wave-settings';

/** Leads are the register's: `changedLeads`. */
export type SettingsToChange = Omit<z.output<typeof settingsChange>, 'wave' | 'version' | 'leads'>;

export interface SettingsChanged {
  readonly settings: WaveSettings;
  readonly wave: Wave;
  /** One a field that differs; none where nothing does. */
  readonly lines: readonly Said['line'][];
  /** People who are named now and were not before. */
  readonly accounts: readonly AccountId[];
}

/** What a change makes of a wave's settings; fields that it does not name are kept. */
export function changedSettings(wave: Wave, before: WaveSettings, change: SettingsToChange): SettingsChanged {
  const { name, owner, viewers, policy, dropped, firstSteps, life } = change;
  const { overdueDays, overdueItems, gateDays, ownerWorkingDays, ownerDays } = change;
  const { readiness } = before;
  const settings: WaveSettings = {
    ...before,
    state: life?.state ?? before.state,
    firstSteps: firstSteps ?? before.firstSteps,
    owner: (owner ?? before.owner) as AccountId,
    viewers: viewers === undefined ? before.viewers : ([...new Set(viewers)] as AccountId[]),
    readiness: {
      ...readiness,
      policy: policy ?? readiness.policy,
      dropped: dropped ?? readiness.dropped,
      overdueDays: overdueDays ?? readiness.overdueDays,
      overdueItems: overdueItems ?? readiness.overdueItems,
      gateDays: gateDays ?? readiness.gateDays,
      ownerWorkingDays: ownerWorkingDays ?? readiness.ownerWorkingDays,
      ownerDays: ownerDays ?? readiness.ownerDays,
    },
  };
  const next = { ...wave, name: name ?? wave.name };
  const [old, now] = [fieldsOf(wave, before), fieldsOf(next, settings)];
  const lines = [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => old.get(field) !== now.get(field))
    .map((what) => ({ kind: 'settings' as const, what, from: old.get(what) ?? '', to: now.get(what) ?? '' }))
    // The reason for closing or reopening is part of the line.
    .map((line) => (line.what === LIFE && life !== undefined ? { ...line, to: `${line.to}: ${life.reason}` } : line));
  const named = new Set(peopleOf(before));
  return { settings, wave: next, lines, accounts: peopleOf(settings).filter((account) => !named.has(account)) };
}

const peopleOf = ({ owner, viewers }: WaveSettings): AccountId[] => [...new Set([owner, ...viewers])];

const LIFE = 'Wave status';

/** The fields as the activity names them. */
const fieldsOf = (
  { name }: Wave,
  { state, firstSteps, owner, viewers, readiness }: WaveSettings,
): Map<string, string> =>
  new Map([
    ['Name', name],
    [LIFE, state],
    ['Owner', owner],
    ['Criterion policy', readiness.policy],
    ['Counts as won’t do', readiness.dropped.join(', ')],
    ['Long overdue after, in working days', String(readiness.overdueDays)],
    ['Long overdue items that put a phase at risk', String(readiness.overdueItems)],
    ['Overdue before a gate, in working days', String(readiness.gateDays)],
    ['Owner needed before the start, in working days', String(readiness.ownerWorkingDays)],
    ['Owner of high priority needed before the start, in days', String(readiness.ownerDays)],
    ['First steps', firstSteps],
    ['Viewers', viewers.join(', ')],
  ]);
