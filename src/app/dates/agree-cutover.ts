import type { Payload } from '../../contract/calls';
import type { WaveDates } from '../../contract/wave-dates';
import { failureOf } from '../../errors/failure-of';
import { changedBy } from '../../forge/jira/changed-by';
import { runStore } from '../../forge/storage/run-store';
import { writeSliced } from '../../forge/storage/rows/sliced-values';
import { planKey, waveStore } from '../../forge/storage/wave-store';
import { writeWave } from '../../forge/storage/write-wave';
import { lineOf } from '../../marks/stored-line';
import { agreedDates } from '../../wave/agreed-dates';
import type { OpenWave } from '../waves/open-wave';

/**
 * Records who agreed to T-0 and its window as they are, for which party and on which day. No date moves, so that no reason is asked and
 * nothing is written to Jira. A plan is never written again: there is a new one.
 * @returns the dates as they are then
 * @throws AppFailure where the person does not own the wave, T-0 or its window is not set, or the wave was written at the same moment
 */
export async function agreeCutover(
  { commitment }: Payload<'agreeCutover'>,
  { wave: seen, rights, account, epoch }: OpenWave,
): Promise<WaveDates['dates']> {
  if (rights.role !== 'owner') throw failureOf(OWNER_ONLY);
  const plan = await runStore.plan(seen);
  const dates = plan === null ? null : agreedDates(plan.dates, commitment);
  if (plan === null || dates === null) throw failureOf(NOT_SET);
  const next = { ...seen, plan: crypto.randomUUID() };
  await writeSliced([[planKey(next), { ...plan, dates }]]);
  const { by, party, on } = commitment;
  const line = lineOf(
    {
      changes: [],
      line: { kind: 'settings', what: 'Date agreed with the customer', from: '', to: `${by}, ${party}, ${on}` },
    },
    { by: account, at: Date.now() },
    { item: null, issue: null },
    crypto.randomUUID().slice(0, 8),
  );
  const isBeaten = async () => (await waveStore.wave(seen.id))?.epoch !== epoch;
  const write = { wave: next, epoch, settings: null, register: null, lines: [line] };
  if (!(await writeWave(write, isBeaten))) throw await changedBy([]);
  return dates;
}

const OWNER_ONLY = {
  code: 'not-allowed',
  message: 'Only the owner of the wave and administrators of the project record that the date is agreed.',
  next: 'Ask one of them.',
} as const;

const NOT_SET = {
  code: 'refused-by-rule',
  message: 'T-0 or the length of its window is not set yet: there is nothing to agree to.',
  next: 'Set both on the page of the dates, then record who agreed.',
} as const;
