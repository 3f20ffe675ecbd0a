import { VerdictLozenge } from '../../../kit/gates/verdict-lozenge';
import { LinkButton } from '../../../kit/link-button';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { countsOf } from '../meeting/row-counts';
import { SavingCount } from '../meeting/save-state';
import { useGateWork } from '../work/gate-work';
import { type ExpectedPerson, expectedPeople } from './expected-people';
import { openByOwner } from './line-groups';
import { RollStrip } from './roll-strip';
import type { MeetingRecord } from './use-meeting-record';

/** Owners of open lines that are named; the others are counted. */
const MOST_OWNERS = 6;

interface Props {
  readonly record: MeetingRecord;
  readonly onAttendance: () => void;
  /** Absent: the gate has no roll call. */
  readonly onRoll: (() => void) | undefined;
}

/** How far the meeting is, what is missing and who is missing: one line each, which stay in sight at every width. */
export function MeetingSight({ record, onAttendance, onRoll }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, people, meeting } = useGateWork();
  const { gate: view } = sheet;
  const expected = record.record === null ? [] : expectedPeople(sheet, record.record);
  const here = expected.filter(({ is }) => is === 'here').length;
  const away = expected.filter(({ is }) => is !== 'here');
  const nameOf = ({ person }: ExpectedPerson): string =>
    'name' in person ? person.name : (people.get(person.account)?.name ?? texts.person.notShown);
  const words = texts.gates.meeting;
  const rows = texts.gates.rows;
  const counts = countsOf(view.rows, meeting.rows);
  const owners = openByOwner(meeting.rows);
  const named = owners.slice(0, MOST_OWNERS);
  const unmet = view.findings.filter(({ is, weight }) => is === 'unmet' && weight === 'must');
  const open = counts.all - counts.answered;
  const present = words.hereOf(here, expected.length);
  const workstreams = sheet.workstreams ?? [];
  const missing = [
    ...(counts.noGo === 0 ? [] : [rows.against(counts.noGo)]),
    ...(counts.failing === 0 ? [] : [rows.failing(counts.failing)]),
    ...(open === 0 ? [] : [words.openLines(open)]),
    ...(owners.length === 0
      ? []
      : [
          [
            ...named.map(([owner, count]) =>
              words.missingOf(
                owner === null ? texts.person.nobody : (people.get(owner)?.name ?? texts.person.notShown),
                count,
              ),
            ),
            ...(owners.length > named.length ? [words.missingMore(owners.length - named.length)] : []),
          ].join(', '),
        ]),
  ].join(' · ');
  return (
    <div className="rw-mv-sight" role="group" aria-label={words.inSight}>
      <div className="rw-row rw-apart">
        {view.verdict === null ? null : (
          <VerdictLozenge verdict={view.verdict.is} open={view.standing === null ? view.open : undefined} />
        )}
        <span className="rw-strong rw-number">{rows.answered(counts.answered, counts.all)}</span>
        <progress
          className="rw-mv-bar"
          max={Math.max(1, counts.all)}
          value={counts.answered}
          aria-label={rows.answered(counts.answered, counts.all)}
        />
        <SavingCount meeting={meeting} />
      </div>
      {missing === '' ? null : <p className="rw-mv-fact rw-number">{missing}</p>}
      {unmet.length === 0 ? null : (
        <p className="rw-mv-fact">
          {words.unmet(unmet.length, unmet.map(({ check }) => texts.gates.check[check]).join(', '))}
        </p>
      )}
      {record.record === null ? null : (
        <div className="rw-mv-fact rw-mv-here">
          <LinkButton label={`${present}: ${words.attendance}`} onClick={onAttendance}>
            {present}
          </LinkButton>
          {away.length === 0 ? null : (
            <span className="rw-strong rw-mv-cut">{words.missingPeople(away.map(nameOf).join(', '))}</span>
          )}
        </div>
      )}
      {record.record === null || onRoll === undefined || workstreams.length === 0 ? null : (
        <RollStrip workstreams={workstreams} roll={record.record.roll} onOpen={onRoll} />
      )}
    </div>
  );
}
