import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { JiraLink } from '../../../kit/jira-link';
import { Person } from '../../../kit/people/person';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { KeyLegend } from '../meeting/key-legend';
import { MeetingGrid } from '../meeting/meeting-grid';
import type { MeetingRow } from '../meeting/meeting-row-state';
import { keysOf } from '../meeting/result-keys';
import { rowId } from '../meeting/row-id';
import { OnBehalf } from '../meeting/on-behalf';
import { isToReconfirm, useAnswering } from '../meeting/use-answering';
import { useGateWork } from '../work/gate-work';
import { isAllGo, type LineGroup } from './line-groups';
import { MEETING_HOME } from './meeting-home';

interface Props {
  readonly group: LineGroup;
  readonly number: number;
  /** The line that takes the focus; null: the first that is open. */
  readonly row: string | null;
  readonly onOpen: (row: MeetingRow) => void;
  readonly onPlan: (rows: readonly MeetingRow[]) => void;
  readonly onAddLines: () => void;
  /** Hears which line is in focus. */
  readonly onActive: (row: string) => void;
}

/** One checklist of the meeting. One that is all go when it is come to is folded. */
export function GroupPane({ group, number, row, onOpen, onPlan, onAddLines, onActive }: Props) {
  const { texts } = useViewer(gateTexts);
  const { people, meeting } = useGateWork();
  const [isFolded, setFolded] = useState(isAllGo(group) && row === null);
  const { rows, issue } = group;
  const first =
    row ??
    rows
      .map((one) => (one.result === 'pending' || one.result === 'not-run' ? rowId(one) : null))
      .find((id) => id !== null) ??
    null;
  const answering = useAnswering(rows, meeting, first);
  const { current, chosen } = answering;
  const words = texts.gates.meeting;
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const toPlan = (chosen.length > 0 ? chosen : current === undefined ? [] : [current]).filter(({ mayMark }) => mayMark);
  return (
    <section className="rw-stack-100" aria-labelledby={MEETING_HOME}>
      <div className="rw-row rw-apart">
        <Heading size="medium" as="h3" id={MEETING_HOME}>
          <span dir="auto" className="rw-break">{`${number} ${issue.title}`}</span>
        </Heading>
        {issue.key === '' ? null : <JiraLink issueKey={issue.key} />}
        <Person account={group.owner} people={people} />
        <span className="rw-number rw-strong">{words.goOf(group.good, rows.length)}</span>
      </div>
      {isFolded ? (
        <div className="rw-row">
          <p>{words.foldedGo(rows.length)}</p>
          <Button autoFocus onClick={() => setFolded(false)}>
            {words.unfold}
          </Button>
        </div>
      ) : (
        <>
          <OnBehalf home={MEETING_HOME} />
          <KeyLegend
            kinds={kinds}
            row={current}
            chosen={chosen.length}
            isShort
            onResult={answering.give}
            onPlan={() => toPlan.length > 0 && onPlan(toPlan)}
          />
          <MeetingGrid
            label={words.linesOf(issue.title)}
            rows={rows}
            people={people}
            active={current === undefined ? null : rowId(current)}
            selected={answering.selected}
            onActive={(id) => {
              answering.onActive(id);
              onActive(id);
            }}
            onSelect={answering.onSelect}
            onResult={answering.give}
            onRest={answering.giveRest}
            onOpen={onOpen}
            onPlan={() => toPlan.length > 0 && onPlan(toPlan)}
            onUndo={meeting.takeBack}
            onReconfirm={answering.reconfirm}
            hasPhase={false}
            takesFocus
          />
          <div className="rw-row">
            {rows.some(isToReconfirm) ? (
              <Button onClick={() => answering.reconfirm(true)}>{texts.gates.rows.reconfirm}</Button>
            ) : null}
            {kinds.map((kind) => {
              const [best] = keysOf(kind);
              return best === undefined ? null : (
                <Button key={kind} isDisabled={group.open === 0} onClick={() => answering.giveRest(best.result)}>
                  {words.wholeGroup(texts.item.results[best.result])}
                </Button>
              );
            })}
          </div>
        </>
      )}
      {rows.some(({ mayMark }) => mayMark) ? (
        <div>
          <Button onClick={onAddLines}>{words.addLine}</Button>
        </div>
      ) : null}
      <p className="rw-subtle rw-small" role="status">
        {[answering.heard, meeting.told].filter((text) => text !== '').join(' ')}
      </p>
    </section>
  );
}
