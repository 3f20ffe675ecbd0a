import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { router } from '@forge/bridge';
import { VerdictLozenge } from '../../../kit/gates/verdict-lozenge';
import { LinkButton } from '../../../kit/link-button';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { GridConflicts } from '../meeting/grid-conflicts';
import { countsOf } from '../meeting/row-counts';
import { OverriddenList } from '../meeting/overridden-list';
import { NotSaved, SavingCount } from '../meeting/save-state';
import { MinutesButton } from '../minutes-button';
import { GateDay } from '../work/gate-day';
import { useGateWork } from '../work/gate-work';
import { type ExpectedPerson, expectedPeople } from './expected-people';
import { openByOwner } from './line-groups';
import type { AskedOfMeeting } from './meeting-dialogs';
import type { MeetingRecord } from './use-meeting-record';

/** Owners of open lines that are named; the others are counted. */
const MOST_OWNERS = 6;

interface Props {
  readonly record: MeetingRecord;
  readonly onAsk: (what: AskedOfMeeting) => void;
  readonly onEnd: () => void;
}

/** What is always in sight of a meeting: how far it is, what is missing, who is missing, and what is not saved. */
export function MeetingHead({ record, onAsk, onEnd }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, people, meeting } = useGateWork();
  const { gate: view, wave, may } = sheet;
  const { time, bridge } = record.record ?? { time: null, bridge: '' };
  const expected = record.record === null ? [] : expectedPeople(sheet, record.record);
  const here = expected.filter(({ is }) => is === 'here').length;
  const away = expected.filter(({ is }) => is !== 'here');
  const nameOf = ({ person }: ExpectedPerson): string =>
    'name' in person ? person.name : (people.get(person.account)?.name ?? texts.person.notShown);
  const words = texts.gates.meeting;
  const rows = texts.gates.rows;
  const counts = countsOf(view.rows, meeting.rows);
  const owners = openByOwner(meeting.rows);
  const unmet = view.findings.filter(({ is, weight }) => is === 'unmet' && weight === 'must');
  const open = counts.all - counts.answered;
  const says = [
    ...(counts.noGo === 0 ? [] : [rows.against(counts.noGo)]),
    ...(counts.failing === 0 ? [] : [rows.failing(counts.failing)]),
    ...(open === 0 ? [] : [words.openLines(open)]),
    ...(unmet.length === 0 ? [] : [words.unmet(unmet.map(({ check }) => texts.gates.check[check]).join(', '))]),
  ].join(' · ');
  const named = owners.slice(0, MOST_OWNERS);
  return (
    <header className="rw-mv-head">
      <div className="rw-row rw-between">
        <div className="rw-row">
          <Heading size="medium" as="h2">
            <span dir="auto" className="rw-break">
              {view.gate.name}
            </span>
          </Heading>
          <GateDay date={view.gate.date} zone={wave.zone} />
          {time === null ? null : <span className="rw-number">{time}</span>}
          {bridge === '' ? null : <LinkButton onClick={() => void router.open(bridge)}>{words.joinBridge}</LinkButton>}
          {may.freeze ? (
            <Button spacing="compact" onClick={() => onAsk('details')}>
              {words.details}
            </Button>
          ) : null}
        </div>
        <div className="rw-row">
          <SavingCount meeting={meeting} />
          {may.freeze ? <Button onClick={() => onAsk('answers')}>{words.ask}</Button> : null}
          <Button onClick={onEnd}>{words.end}</Button>
        </div>
      </div>
      <div className="rw-row rw-apart rw-mv-count">
        {view.verdict === null ? null : <VerdictLozenge verdict={view.verdict.is} />}
        <span className="rw-strong rw-number">{rows.answered(counts.answered, counts.all)}</span>
        <progress
          className="rw-mv-bar"
          max={Math.max(1, counts.all)}
          value={counts.answered}
          aria-label={rows.answered(counts.answered, counts.all)}
        />
        <span className="rw-number">{says}</span>
      </div>
      {record.record === null ? null : (
        <div className="rw-row">
          <span className="rw-number">{words.hereOf(here, expected.length)}</span>
          {away.length === 0 ? null : (
            <span className="rw-strong rw-break">{words.missingPeople(away.map(nameOf).join(', '))}</span>
          )}
          <Button spacing="compact" onClick={() => onAsk('attendance')}>
            {words.attendance}
          </Button>
        </div>
      )}
      {record.failed ? (
        <p>
          {words.recordFailed}{' '}
          <Button spacing="compact" onClick={record.retry}>
            {rows.retry}
          </Button>
        </p>
      ) : null}
      {owners.length === 0 ? null : (
        <p className="rw-small rw-number rw-break">
          {words.missing(
            [
              ...named.map(([owner, count]) =>
                words.missingOf(
                  owner === null ? texts.person.nobody : (people.get(owner)?.name ?? texts.person.notShown),
                  count,
                ),
              ),
              ...(owners.length > named.length ? [words.missingMore(owners.length - named.length)] : []),
            ].join(', '),
          )}
        </p>
      )}
      <MinutesButton />
      <NotSaved meeting={meeting} />
      <OverriddenList />
      <GridConflicts
        rows={meeting.rows}
        onAgain={(row) => meeting.say([row], ({ result, note, evidence }) => ({ result, note, evidence }))}
        onLeave={meeting.leave}
      />
    </header>
  );
}
