import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { VerdictLozenge } from '../../../kit/gates/verdict-lozenge';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { GridConflicts } from '../meeting/grid-conflicts';
import { countsOf } from '../meeting/row-counts';
import { NotSaved, SavingCount } from '../meeting/save-state';
import { GateDay } from '../work/gate-day';
import { useGateWork } from '../work/gate-work';
import { openByOwner } from './line-groups';

/** Owners of open lines that are named; the others are counted. */
const MOST_OWNERS = 6;

/** What is always in sight of a meeting: how far it is, what is missing, who is missing, and what is not saved. */
export function MeetingHead({ onEnd }: { readonly onEnd: () => void }) {
  const { texts } = useViewer(gateTexts);
  const { sheet, people, meeting } = useGateWork();
  const { gate: view, wave } = sheet;
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
        </div>
        <div className="rw-row">
          <SavingCount meeting={meeting} />
          <Button onClick={onEnd}>{words.end}</Button>
        </div>
      </div>
      <div className="rw-row rw-apart">
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
      <NotSaved meeting={meeting} />
      <GridConflicts
        rows={meeting.rows}
        onAgain={(row) => meeting.say([row], ({ result, note, evidence }) => ({ result, note, evidence }))}
        onLeave={meeting.leave}
      />
    </header>
  );
}
