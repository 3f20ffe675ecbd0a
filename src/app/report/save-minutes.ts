import type { Payload } from '../../contract/calls';
import type { SavedReport } from '../../contract/report';
import type { GateSheet } from '../../contract/gate-sheet';
import type { GateMeeting } from '../../contract/meetings';
import { peopleByAccount } from '../../forge/jira/people-by-account';
import { readMeeting } from '../../forge/storage/meeting-store';
import { gateMinutes } from '../../report/minutes';
import { minutesTitles } from '../../report/page-title';
import { sheetOf } from '../gates/sheet-of';
import { viewMeeting } from '../gates/view-meeting';
import type { OpenWave } from '../waves/open-wave';
import { todayIn } from '../waves/today-in';
import { savePage } from './save-page';

/** The minutes of a gate as a new dated page: names of work and people are those that Jira shows to the person who saves it. */
export async function saveMinutes(
  { gate, space, parent, isPrivate }: Payload<'saveMinutes'>,
  open: OpenWave,
): Promise<SavedReport> {
  const { wave, account } = open;
  const [sheet, meeting] = await Promise.all([
    sheetOf(open, gate),
    readMeeting(wave.id, gate).then((stored) => viewMeeting(stored)),
  ]);
  const shown = await peopleByAccount(accountsIn(sheet, meeting));
  const printed = gateMinutes({
    ...{ sheet, meeting, now: Date.now() },
    people: new Map(shown.map((person) => [person.account, person.name])),
  });
  const titles = minutesTitles(sheet.wave.name, sheet.gate.gate.name, todayIn(sheet.wave.zone));
  return savePage({ printed, titles, wave: wave.id, account, gate }, { space, parent, isPrivate });
}

/** Everyone whom the minutes name. */
function accountsIn({ gate: view, rows }: GateSheet, { attendance, roll, actions }: GateMeeting): string[] {
  const { gate, conditions, waivers, rounds, notes, sent } = view;
  const accountOf = (of: object | null): string | null =>
    of !== null && 'account' in of && typeof of.account === 'string' ? of.account : null;
  const all = [
    ...[gate.owner, ...rows.map(({ by }) => by), ...conditions.map(({ owner }) => owner)],
    ...[...waivers, ...notes, ...sent, ...roll].map(({ by }) => by),
    ...rounds.flatMap(({ snapshot, signatures, signOffs, decision, results }) => [
      snapshot.frozenBy,
      ...snapshot.approvers.map(({ held }) => accountOf(held)),
      ...signatures.map(({ by }) => by),
      ...signOffs.map(({ recordedBy }) => recordedBy),
      ...results.map(({ by }) => by),
      decision?.by ?? null,
    ]),
    ...attendance.map(({ person }) => accountOf(person)),
    ...roll.map(({ forPerson }) => accountOf(forPerson)),
    ...actions.map(({ owner }) => owner),
  ];
  return [...new Set(all.filter((account) => account !== null))];
}
