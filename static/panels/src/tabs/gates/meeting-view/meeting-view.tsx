import Button from '@atlaskit/button/default/button';
import { type CSSProperties, lazy, Suspense, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { Finding } from '../../../../../../src/contract/gates';
import { useViewer } from '../../../shell/viewer';
import { CheckList } from '../criteria/check-list';
import { PromiseSection } from '../criteria/promise-section';
import { gateTexts } from '../gate-texts';
import type { MeetingRow } from '../meeting/meeting-row-state';
import { rowId } from '../meeting/row-id';
import { MinutesButton } from '../minutes-button';
import { RoundSection } from '../round/round-section';
import { focusIfLost } from '../work/focus-if-lost';
import { useGateWork } from '../work/gate-work';
import { GroupPane } from './group-pane';
import { isAllGo, lineGroups, nextOpen } from './line-groups';
import { ActionList } from './action-list';
import { type AskedOfMeeting, MeetingDialogs } from './meeting-dialogs';
import { MEETING_HOME } from './meeting-home';
import { MeetingHead } from './meeting-head';
import { MeetingKeys } from './meeting-keys';
import { MeetingNav } from './meeting-nav';
import { RollCall } from './roll-call';
import { useMeetingRecord } from './use-meeting-record';
import { type MeetingSectionId, sectionAfter, sectionsOf, typedNumber, type TypedNumber } from './sections';

const RowDialog = lazy(async () => ({ default: (await import('../meeting/row-dialog')).RowDialog }));
const PlanDialog = lazy(async () => ({ default: (await import('../meeting/plan-dialog')).PlanDialog }));

interface At {
  readonly section: MeetingSectionId;
  readonly row: string | null;
  /** Rises with each jump by key: the part that is come to takes the focus. */
  readonly jump: number;
}

interface Props {
  /** Rises with each change of what is recorded of the meeting. */
  readonly changes: number;
  readonly onEnd: () => void;
  readonly onRows: (of: Finding) => void;
}

/** What browser and Jira show above and below a page, and the tabs of this one, in CSS pixels. */
const AROUND_PX = 320;
/** With less than this no line would be left between head and foot. */
const LEAST_PX = 560;

/** A gate as a meeting goes through it: one group of lines at a time, with what is missing always in sight. */
export function MeetingView({ changes, onEnd, onRows }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, people, meeting, again } = useGateWork();
  const record = useMeetingRecord(sheet.wave.id, sheet.gate.gate.id, changes);
  const [dialog, setDialog] = useState<AskedOfMeeting | null>(null);
  const [line, setLine] = useState('');
  const groups = useMemo(() => lineGroups(meeting.rows, sheet.itemOwners ?? {}), [meeting.rows, sheet.itemOwners]);
  const sections = sectionsOf(groups, sheet.gate.gate);
  const [asked, setAsked] = useState<At | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [planned, setPlanned] = useState<readonly MeetingRow[] | null>(null);
  // What opened the meeting is gone with its page: keys act at once, also where there are no lines that take the focus.
  useEffect(() => focusIfLost(MEETING_HOME), []);
  const [height] = useState(
    // A property of the style sheet, which React's type of styles does not have.
    () => ({ '--rw-mv-height': `${Math.max(LEAST_PX, window.screen.availHeight - AROUND_PX)}px` }) as CSSProperties,
  );
  const typed = useRef<TypedNumber | null>(null);
  const active = useRef<string | null>(null);
  // What there is to say something of: chosen once, so that the last answer of a group leads nowhere else.
  const [begin] = useState<MeetingSectionId | undefined>(() => {
    const open = groups.find((one) => !isAllGo(one));
    return open === undefined ? sections[0] : `group ${open.id}`;
  });
  const wanted = asked?.section ?? begin;
  const now = wanted !== undefined && sections.includes(wanted) ? wanted : sections[0];
  const group = groups.find(({ id }) => `group ${id}` === now);
  const openRow = meeting.rows.find((row) => rowId(row) === opened);
  const { findings, conditions } = sheet.gate;

  function go(section: MeetingSectionId, row: string | null = null) {
    active.current = row;
    setAsked((before) => ({ section, row, jump: (before?.jump ?? 0) + 1 }));
    if (!section.startsWith('group ')) focusIfLost(MEETING_HOME);
  }

  function ask(what: AskedOfMeeting, text: string) {
    setLine(text);
    setDialog(what);
  }

  /** The line in focus, where a group is looked at. */
  function rowText(): string {
    return group?.rows.find((row) => rowId(row) === active.current)?.text ?? '';
  }

  function press(event: KeyboardEvent) {
    const { target, key } = event;
    const isTyping =
      target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(key)) {
      typed.current = typedNumber(typed.current, Number(key), performance.now(), sections.length);
      const to = typed.current === null ? undefined : sections[typed.current.number - 1];
      if (to !== undefined) go(to);
    } else if (key.toLowerCase() === 'j') {
      const to = nextOpen(groups, { group: group?.id ?? groups[0]?.id ?? '', row: active.current }, rowId);
      if (to !== null) go(`group ${to.group}`, to.row);
    } else {
      const to = sectionAfter(sections, now, key);
      if (to === null) return;
      go(to);
    }
    event.preventDefault();
  }

  return (
    // Keys of parts that take the focus bubble up to here; what is typed into a field does not count.
    <div className="rw-mv" style={height} onKeyDown={press}>
      <MeetingHead
        record={record}
        onAsk={setDialog}
        onRoll={sections.includes('roll-call') ? () => go('roll-call') : undefined}
        onEnd={onEnd}
      />
      <div className="rw-mv-body">
        <MeetingNav
          sections={sections}
          groups={groups}
          now={now}
          open={{
            criteria: findings.filter(({ is, weight }) => is === 'unmet' && weight !== 'off').length,
            conditions: conditions.filter(({ is }) => is !== 'met').length,
            'roll-call': (sheet.workstreams ?? []).filter(
              ({ slug }) => record.record?.roll.some(({ workstream }) => workstream === slug) !== true,
            ).length,
            actions: record.record?.actions.length ?? 0,
          }}
          people={people}
          onGo={go}
        />
        <div className="rw-mv-part">
          <MeetingKeys />
          {group === undefined ? null : (
            <GroupPane
              key={`${group.id} ${asked?.jump ?? 0}`}
              group={group}
              number={sections.indexOf(`group ${group.id}`) + 1}
              row={asked?.row ?? null}
              onOpen={(row) => setOpened(rowId(row))}
              onPlan={setPlanned}
              onAddLines={() => ask('lines', '')}
              onActive={(id) => (active.current = id)}
            />
          )}
          {now === 'roll-call' ? <RollCall meeting={record} /> : null}
          {now === 'actions' ? <ActionList meeting={record} onAdd={() => ask('action', '')} /> : null}
          {now === 'criteria' ? <CheckList onRows={onRows} /> : null}
          {now === 'conditions' ? <PromiseSection /> : null}
          {now === 'decide' ? <RoundSection /> : null}
          {now === undefined ? <p className="rw-subtle">{texts.gates.rows.none}</p> : null}
          {sheet.hiddenRows === 0 ? null : <p className="rw-subtle">{texts.gates.rows.hidden(sheet.hiddenRows)}</p>}
        </div>
      </div>
      <div className="rw-mv-foot">
        <Button spacing="compact" onClick={() => ask('action', rowText())}>
          {texts.gates.meeting.addAction}
        </Button>
        {sheet.may.demand ? (
          <Button spacing="compact" onClick={() => ask('condition', '')}>
            {texts.gates.promises.demand}
          </Button>
        ) : null}
        {sheet.may.freeze ? (
          <Button spacing="compact" onClick={() => ask('signature', '')}>
            {texts.gates.rounds.freeze}
          </Button>
        ) : null}
        <MinutesButton />
      </div>
      <MeetingDialogs asked={dialog} record={record} group={group} line={line} onClose={() => setDialog(null)} />
      <Suspense fallback={<VisuallyHidden>{texts.loading}</VisuallyHidden>}>
        {openRow === undefined ? null : (
          <RowDialog
            key={opened}
            row={openRow}
            onSay={(row, next) => {
              meeting.say([row], () => next);
              setOpened(null);
            }}
            onClose={() => setOpened(null)}
          />
        )}
        {planned === null ? null : (
          <PlanDialog wave={sheet.wave.id} rows={planned} onClose={() => setPlanned(null)} onPlanned={again} />
        )}
      </Suspense>
    </div>
  );
}
