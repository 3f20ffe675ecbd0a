import { ROLL_NAMES } from '../../contract/check-names';
import { z } from 'zod';
import { answeredFor, type AnsweredFor } from '../../contract/answers';
import { type ParsedMeetingAct, rollSays } from '../../contract/meetings';

const said = { by: z.string(), at: z.string() };
const asked = z.object({ ...said, people: z.record(z.string(), z.string().nullable()) });
const action = z.object({
  id: z.string(),
  text: z.string(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  ...said,
  /** A token before its issue is known, so that after an interruption it is looked for and not made twice. */
  issue: z.union([z.object({ issue: z.string() }), z.object({ token: z.string(), at: z.string() })]),
});
export type StoredAction = z.output<typeof action>;

/** What is recorded of the meeting at a gate, as it is stored: beside what is signed, which none of it changes. */
export const storedMeeting = z.object({
  time: z.string().nullable(),
  bridge: z.string(),
  attendance: z.array(z.object({ person: answeredFor, is: z.enum(['here', 'missing', 'not-expected']), ...said })),
  roll: z.array(
    z.object({
      workstream: z.string(),
      says: rollSays,
      note: z.string(),
      ...said,
      forPerson: answeredFor.nullable(),
    }),
  ),
  actions: z.array(action),
  asked: asked.nullable(),
});
export type StoredMeeting = z.output<typeof storedMeeting>;

export const NO_MEETING: StoredMeeting = { time: null, bridge: '', attendance: [], roll: [], actions: [], asked: null };

/** People and workstreams of one gate: more than a meeting has, less than an entry takes. */
const MOST_ENTRIES = 200;
export const MOST_ACTIONS = 100;

const isSamePerson = (a: AnsweredFor, b: AnsweredFor): boolean =>
  'account' in a ? 'account' in b && a.account === b.account : 'name' in b && a.name === b.name;

/** Records something of a meeting. Each entry is of one person or workstream: two who record at once both have recorded. */
export function recordMeeting(
  meeting: StoredMeeting,
  act: ParsedMeetingAct,
  by: string,
  at: string,
): StoredMeeting | 'too-many' {
  switch (act.do) {
    case 'details':
      return { ...meeting, time: act.time, bridge: act.bridge };
    case 'attendance': {
      const others = meeting.attendance.filter(({ person }) => !isSamePerson(person, act.person));
      if (others.length >= MOST_ENTRIES) return 'too-many';
      return { ...meeting, attendance: [...others, { person: act.person, is: act.is, by, at }] };
    }
    case 'roll-call': {
      const others = meeting.roll.filter(({ workstream }) => workstream !== act.workstream);
      if (others.length >= MOST_ENTRIES) return 'too-many';
      const { workstream, says, note, forPerson = null } = act;
      return { ...meeting, roll: says === null ? others : [...others, { workstream, says, note, by, at, forPerson }] };
    }
  }
}

const HERE_NAMES = { here: 'Present', missing: 'Absent', 'not-expected': 'Not expected' } as const;

/** The activity's sentence for an entry of the meeting. */
export function meetingSaid(
  before: StoredMeeting,
  act: ParsedMeetingAct,
): { readonly from: string; readonly to: string } {
  switch (act.do) {
    case 'details':
      return {
        from: [before.time ?? '', before.bridge].join(' ').trim(),
        to: `Meeting: ${[act.time ?? '', act.bridge].join(' ').trim()}`,
      };
    case 'attendance':
      return { from: '', to: `Attendance: ${HERE_NAMES[act.is]}` };
    case 'roll-call': {
      const earlier = before.roll.find(({ workstream }) => workstream === act.workstream);
      const note = act.note === '' ? '' : `: ${act.note}`;
      const answer = act.says === null ? 'withdrawn' : ROLL_NAMES[act.says];
      return {
        from: earlier === undefined ? '' : ROLL_NAMES[earlier.says],
        to: `Roll call of ${act.workstream}: ${answer}${note}`,
      };
    }
  }
}
