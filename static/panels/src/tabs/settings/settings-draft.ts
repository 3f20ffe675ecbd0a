import type { SettingsChange, SettingsView } from '../../../../../src/contract/readiness';

/** What the form holds: the settings as somebody typed them. */
export interface SettingsDraft {
  readonly name: string;
  readonly owner: string;
  readonly policy: SettingsView['policy'];
  /** One name a line. */
  readonly dropped: string;
  readonly overdueDays: string;
  readonly overdueItems: string;
  readonly gateDays: string;
  readonly ownerWorkingDays: string;
  readonly ownerDays: string;
  /** By workstream; null is nobody. */
  readonly leads: Readonly<Record<string, string | null>>;
  readonly viewers: readonly string[];
}

export type SettingsField = keyof SettingsDraft;

/** The limits in days and items, and the most that each may be; the contract's own bounds. */
export const MOST_DAYS = {
  overdueDays: 60,
  overdueItems: 1_000,
  gateDays: 60,
  ownerWorkingDays: 60,
  ownerDays: 365,
} as const;
export const LIMITS = ['overdueDays', 'overdueItems', 'gateDays', 'ownerWorkingDays', 'ownerDays'] as const;
const LONGEST_NAME = 120;
const MOST_DROPPED = 50;

export function draftOf(view: SettingsView): SettingsDraft {
  return {
    name: view.wave.name,
    owner: view.owner,
    policy: view.policy,
    dropped: view.dropped.join('\n'),
    overdueDays: String(view.overdueDays),
    overdueItems: String(view.overdueItems),
    gateDays: String(view.gateDays),
    ownerWorkingDays: String(view.ownerWorkingDays),
    ownerDays: String(view.ownerDays),
    leads: Object.fromEntries(view.workstreams.map(({ slug, lead }) => [slug, lead])),
    viewers: view.viewers,
  };
}

const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two drafts differ. */
export function changedFields(a: SettingsDraft, b: SettingsDraft): readonly SettingsField[] {
  return (Object.keys(a) as SettingsField[]).filter((key) =>
    key === 'dropped' ? !isSame(linesOf(a.dropped), linesOf(b.dropped)) : !isSame(a[key], b[key]),
  );
}

/** Fields that cannot be saved as they are. */
export function faultsOf(draft: SettingsDraft): readonly SettingsField[] {
  const dropped = linesOf(draft.dropped);
  return [
    ...(draft.name.trim() === '' || draft.name.trim().length > LONGEST_NAME ? (['name'] as const) : []),
    ...(dropped.length > MOST_DROPPED || dropped.some((line) => line.length > LONGEST_NAME)
      ? (['dropped'] as const)
      : []),
    ...LIMITS.filter(
      (key) =>
        !/^\d{1,4}$/.test(draft[key].trim()) ||
        Number(draft[key]) > MOST_DAYS[key] ||
        (key === 'overdueItems' && Number(draft[key]) < 1),
    ),
  ];
}

/** What is to be saved: only what differs, so that two people who change different things do not undo each other. */
export function changeOf(view: SettingsView, draft: SettingsDraft): SettingsChange {
  const before = draftOf(view);
  const differs = new Set(changedFields(before, draft));
  const leads = Object.entries(draft.leads).filter(([slug, lead]) => lead !== (before.leads[slug] ?? null));
  return {
    wave: view.wave.id,
    version: view.version,
    ...(differs.has('name') ? { name: draft.name.trim() } : {}),
    ...(differs.has('owner') ? { owner: draft.owner } : {}),
    ...(differs.has('policy') ? { policy: draft.policy } : {}),
    ...(differs.has('dropped') ? { dropped: [...linesOf(draft.dropped)] } : {}),
    ...Object.fromEntries(LIMITS.filter((key) => differs.has(key)).map((key) => [key, Number(draft[key])])),
    ...(leads.length > 0 ? { leads: Object.fromEntries(leads) } : {}),
    ...(differs.has('viewers') ? { viewers: [...draft.viewers] } : {}),
  };
}

/** Mine put on top of theirs: what I had changed stays mine, everything else is as it is now. */
export function rebased(before: SettingsDraft, mine: SettingsDraft, theirs: SettingsDraft): SettingsDraft {
  const kept = changedFields(before, mine);
  const leads = Object.fromEntries(
    Object.entries(theirs.leads).map(([slug, lead]) => [
      slug,
      mine.leads[slug] === before.leads[slug] ? lead : (mine.leads[slug] ?? null),
    ]),
  );
  return { ...theirs, ...Object.fromEntries(kept.map((key) => [key, mine[key]])), leads };
}
