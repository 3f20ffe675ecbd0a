import type { Payload } from '../../contract/calls';
import type { SprintSheet } from '../../contract/sprints';
import { failureOf } from '../../errors/failure-of';
import { readSprintHead } from '../../forge/storage/sprints/sprint-store';
import { changeOverrides } from '../../forge/storage/sprints/override-store';
import { hidden } from '../../forge/access/or-hidden';
import { runStore } from '../../forge/storage/run-store';
import { lineOf } from '../../marks/stored-line';
import { endOfDay, mayEnd, type StateOverride, withOverride } from '../../sprints/state-override';
import { WORKSTREAM_WORDS } from '../../sprints/workstream-words';
import type { OpenWave } from '../waves/open-wave';
import { todayIn } from '../waves/today-in';
import { getSprintSheet } from './get-sprint-sheet';
import { maySetState } from './may-set-state';

const ZONE = 'UTC';
/**
 * Says of a workstream in a sprint another state than the rule does, with a reason and an end, or takes that back. The sheet is read
 * first: no one writes of a sprint that Jira does not show them.
 * @throws AppFailure where the person neither owns the wave nor leads the workstream, or the end is too far away
 */
export async function overrideWorkstream(
  { sprint, workstream, override }: Payload<'overrideWorkstream'>,
  open: OpenWave,
): Promise<SprintSheet> {
  const { wave, account } = open;
  if (!maySetState(open, workstream)) throw failureOf(notYours);
  const sheet = await getSprintSheet({ wave: wave.id, sprint }, open);
  const stated = sheet.shown?.workstreams.find(({ slug }) => slug === workstream);
  // There is nothing to take back.
  if (override === null && stated?.override === undefined) return sheet;
  if (stated === undefined || (await readSprintHead(sprint))?.gone === true)
    throw failureOf(hidden('this workstream in this sprint'));
  const now = Date.now();
  const zone = (await runStore.plan(wave))?.dates.zone ?? ZONE;
  if (override !== null && !mayEnd(override.until, todayIn(zone, now))) throw failureOf(tooLong);
  const next: StateOverride | null =
    override === null
      ? null
      : { sprint, workstream, ...override, by: account, at: now, endsAt: endOfDay(override.until, zone, now) };
  const line = lineOf(
    {
      changes: [],
      line: {
        kind: 'sprint-state',
        what: stated.name,
        from: WORKSTREAM_WORDS[stated.override?.state ?? stated.state],
        to:
          override === null
            ? `${WORKSTREAM_WORDS[stated.state]} (by rule)`
            : `${WORKSTREAM_WORDS[override.state]} until ${override.until}: ${override.reason}`,
      },
    },
    { by: account, at: now },
    { item: null, issue: null },
    crypto.randomUUID().slice(0, 8),
  );
  await changeOverrides(wave.id, (all) => withOverride(all, { sprint, workstream }, next, now), [line]);
  return getSprintSheet({ wave: wave.id, sprint }, open);
}

const notYours = {
  code: 'not-allowed',
  message: 'Only the lead of a workstream and the owner of the wave set its state.',
  next: 'Ask one of them.',
} as const;

const tooLong = {
  code: 'refused-by-rule',
  message: 'A state set by hand ends today at the earliest and in 14 days at the latest.',
  next: 'Choose an earlier end. You can set the state again then.',
} as const;
