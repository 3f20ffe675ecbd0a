import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox';
import { Lozenge } from '../../../kit/lozenge';
import { type ReactNode, useState } from 'react';
import type { AnsweredFor } from '../../../../../../src/contract/answers';
import type { RollAnswer, RollSays } from '../../../../../../src/contract/meetings';
import { LongField } from '../../../kit/long-field';
import { Person } from '../../../kit/people/person';
import { Segments } from '../../../kit/segments';
import type { Written } from '../../../kit/written';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { ActDialog } from '../work/act-dialog';
import { GateSection } from '../work/gate-section';
import { useGateWork } from '../work/gate-work';
import { ToldBy } from '../work/told-by';
import { MEETING_HOME } from './meeting-home';
import { NamedPerson } from './named-person';
import { PersonField } from './named-person-field';
import { ROLL_LOOK } from './roll-look';
import type { MeetingRecord } from './use-meeting-record';

const SAYS = ['ready', 'ready-with-conditions', 'not-ready'] as const satisfies readonly RollSays[];
export type Workstream = { readonly slug: string; readonly name: string; readonly leads: readonly string[] };

/** Each lead says whether their workstream is ready; the owner of the gate can record it for a named person. */
export function RollCall({ meeting }: { readonly meeting: MeetingRecord }) {
  const { texts, account } = useViewer(gateTexts);
  const { sheet, people } = useGateWork();
  const [asked, setAsked] = useState<Workstream | null>(null);
  const words = texts.gates.meeting;
  const answers = new Map(meeting.record?.roll.map((one) => [one.workstream, one]));
  return (
    <GateSection id={MEETING_HOME} title={words.sections['roll-call']}>
      <p className="rw-subtle rw-text">{words.rollMeans}</p>
      <ul className="rw-rows">
        {(sheet.workstreams ?? []).map((one) => {
          const answer = answers.get(one.slug);
          const isLead = account !== null && one.leads.includes(account);
          return (
            <li key={one.slug} className="rw-row rw-between">
              <span className="rw-row">
                <span dir="auto" className="rw-strong rw-break">
                  {one.name}
                </span>
                {one.leads.length === 0 ? (
                  <span className="rw-subtle">{words.noLead}</span>
                ) : (
                  one.leads.map((lead) => <Person key={lead} account={lead} people={people} />)
                )}
              </span>
              <span className="rw-row">
                {answer === undefined ? <span className="rw-subtle">{words.notSaid}</span> : <Said answer={answer} />}
                {isLead || sheet.may.freeze ? (
                  <Button spacing="compact" onClick={() => setAsked(one)} aria-label={words.rollOf(one.name)}>
                    {isLead ? words.rollSay : words.rollRecord}
                  </Button>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      {asked === null ? null : (
        <RollDialog
          workstream={asked}
          isLead={account !== null && asked.leads.includes(account)}
          before={answers.get(asked.slug)}
          others={othersOf(asked, sheet.workstreams ?? [], new Set(answers.keys()))}
          meeting={meeting}
          home={MEETING_HOME}
          onClose={() => setAsked(null)}
        />
      )}
    </GateSection>
  );

  function Said({ answer }: { readonly answer: RollAnswer }) {
    return (
      <span className="rw-stack-050">
        <span className="rw-row rw-tight">
          <Lozenge appearance={ROLL_LOOK[answer.says]}>{words.says[answer.says]}</Lozenge>
          <span dir="auto" className="rw-break">
            {answer.note}
          </span>
        </span>
        <span className="rw-row rw-tight rw-small">
          {answer.forPerson === null ? null : (
            <>
              {words.saidBy} <NamedPerson person={answer.forPerson} people={people} /> · {words.recordedBy}
            </>
          )}
          <ToldBy by={answer.by} at={answer.at} people={people} sentence={(relative) => relative} />
        </span>
      </span>
    );
  }
}

/** Workstreams of the same leads as one, or of none as that one, for which no one has answered. */
export const othersOf = (
  { slug, leads }: Workstream,
  all: readonly Workstream[],
  answered: ReadonlySet<string>,
): readonly Workstream[] =>
  all.filter((one) => one.slug !== slug && !answered.has(one.slug) && one.leads.join(' ') === leads.join(' '));

interface DialogProps {
  readonly workstream: Workstream;
  readonly isLead: boolean;
  readonly before: RollAnswer | undefined;
  /** Workstreams of the same leads that wait for an answer. */
  readonly others: readonly Workstream[];
  readonly meeting: MeetingRecord;
  readonly home: string;
  readonly onClose: () => void;
  /** What is said beside the answer. */
  readonly children?: ReactNode;
}

/** What the lead of a workstream says; the status of the gate rests on it, so the gate is read again. */
export function RollDialog({ workstream, isLead, before, others, meeting, home, onClose, children }: DialogProps) {
  const { texts, format } = useViewer(gateTexts);
  const { again } = useGateWork();
  const words = texts.gates.meeting;
  const [says, setSays] = useState<RollSays | null>(before?.says ?? null);
  const [note, setNote] = useState(before?.note ?? '');
  const [person, setPerson] = useState<AnsweredFor | null>(null);
  const [isForAll, setForAll] = useState(false);
  const [tried, setTried] = useState(false);
  const isLacking = says === null || (!isLead && person === null);
  return (
    <ActDialog
      title={words.rollOf(workstream.name)}
      action={words.rollSave}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (isLacking) return null;
        return record(says);
      }}
    >
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.rollIs}</legend>
        <Segments<RollSays | ''>
          name="rw-roll"
          options={SAYS.map((value) => ({ value, label: words.says[value] }))}
          value={says ?? ''}
          onChange={(value) => setSays(value === '' ? null : value)}
        />
        {tried && says === null ? <p role="alert">{words.needSays}</p> : null}
      </fieldset>
      {children}
      {isLead ? null : (
        <PersonField
          id="rw-roll-person"
          label={words.onBehalf}
          wrong={tried && person === null ? words.needPerson : null}
          onChange={setPerson}
        />
      )}
      <LongField grows label={words.note} value={note} onChange={setNote} />
      {others.length === 0 ? null : (
        <Checkbox
          label={words.rollOthers(format.list(others.map(({ name }) => name)))}
          isChecked={isForAll}
          onChange={(event) => setForAll(event.currentTarget.checked)}
        />
      )}
    </ActDialog>
  );

  async function record(said: RollSays): Promise<Written> {
    let done: Written = { is: 'done' };
    // One after the other: those that are recorded when one is refused stay so.
    for (const { slug } of [workstream, ...(isForAll ? others : [])]) {
      done = await meeting.act({
        do: 'roll-call',
        workstream: slug,
        says: said,
        note: note.trim(),
        ...(isLead || person === null ? {} : { forPerson: person }),
      });
      if (done.is !== 'done') break;
    }
    void again();
    return done;
  }
}
