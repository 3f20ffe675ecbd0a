import { z } from 'zod';
import { answeredFor, type AnsweredFor } from './answers';
import { isoDate, slugId, time, waveId } from './choices';
import { opaqueId } from './short-text';

/** What the lead of a workstream says in the roll call of a cutover gate. */
export const rollSays = z.enum(['ready', 'ready-with-conditions', 'not-ready']);
export type RollSays = z.infer<typeof rollSays>;

const note = z.string().trim().max(2_000).default('');
/** The panel opens it: no other scheme, and no name or password in it. */
const link = z
  .union([z.literal(''), z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(2_000)])
  .refine((text) => text === '' || !text.includes('@'), 'an address of the web without a name or a password');

/** What someone records of the meeting at a gate. Who records it comes with the call. */
export const meetingAct = z.discriminatedUnion('do', [
  /** When it begins, on the wave's clock, and where it is joined. */
  z.strictObject({ do: z.literal('details'), time: time.nullable(), bridge: link }),
  /** Whether a person is there; `not-expected`: the person is not asked for any more. */
  z.strictObject({ do: z.literal('attendance'), person: answeredFor, is: z.enum(['here', 'missing', 'not-expected']) }),
  /** Of a workstream; null takes it back. `forPerson`: the owner of the gate records it for a named person. */
  z.strictObject({
    do: z.literal('roll-call'),
    workstream: slugId,
    says: rollSays.nullable(),
    note,
    forPerson: answeredFor.optional(),
  }),
]);
export type MeetingAct = z.input<typeof meetingAct>;
export type ParsedMeetingAct = z.output<typeof meetingAct>;

export const meetingRequest = z.strictObject({ wave: waveId, gate: slugId, act: meetingAct });

/** A Jira issue for something that came up at a gate. The same `id` again makes no other. */
export const actionRequest = z.strictObject({
  wave: waveId,
  gate: slugId,
  id: z.uuid(),
  text: z.string().trim().min(1).max(2_000),
  owner: opaqueId(128).nullable(),
  due: isoDate.nullable(),
});

/** One e-mail to each owner of open lines; without `send` it is only counted. */
export const askRequest = z.strictObject({ wave: waveId, gate: slugId, send: z.boolean() });

export interface Attendance {
  readonly person: AnsweredFor;
  readonly is: 'here' | 'missing' | 'not-expected';
  readonly by: string;
  readonly at: string;
}

export interface RollAnswer {
  readonly workstream: string;
  readonly says: RollSays;
  readonly note: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly forPerson: AnsweredFor | null;
}

export interface GateAction {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly by: string;
  readonly at: string;
  /** As Jira shows it to the person; null: not created yet, or not shown. */
  readonly key: string | null;
}

/** When owners of open lines were asked last. */
export interface AskedForAnswers {
  readonly by: string;
  readonly at: string;
  /** By account: why Jira sent no e-mail; null: it did. */
  readonly people: Readonly<Record<string, string | null>>;
}

/** What is recorded of the meeting at a gate. */
export interface GateMeeting {
  /** HH:MM on the wave's clock. */
  readonly time: string | null;
  readonly bridge: string;
  readonly attendance: readonly Attendance[];
  readonly roll: readonly RollAnswer[];
  readonly actions: readonly GateAction[];
  readonly asked: AskedForAnswers | null;
}

/** Who has open lines at a gate. */
export interface OpenLines {
  /** The most first. Each gets one e-mail. */
  readonly people: readonly { readonly account: string; readonly lines: number }[];
  /** Lines that no one owns. */
  readonly unowned: number;
  readonly meeting: GateMeeting;
}
