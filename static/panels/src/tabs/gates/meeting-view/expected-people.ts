import type { AnsweredFor } from '../../../../../../src/contract/answers';
import type { GateSheet } from '../../../../../../src/contract/gate-sheet';
import type { Attendance, GateMeeting } from '../../../../../../src/contract/meetings';

export interface ExpectedPerson {
  readonly person: AnsweredFor;
  /** Null: no one has said yet. */
  readonly is: Exclude<Attendance['is'], 'not-expected'> | null;
}

export const personKey = (person: AnsweredFor): string =>
  'account' in person ? `account ${person.account}` : `name ${person.name}`;

/** Who is asked for in a meeting: approvers, owner of the gate, leads of its workstreams, and who was added; each once. */
export function expectedPeople(
  { gate: { gate }, workstreams = [] }: Pick<GateSheet, 'gate' | 'workstreams'>,
  record: Pick<GateMeeting, 'attendance'>,
): readonly ExpectedPerson[] {
  const asked: readonly AnsweredFor[] = [
    ...(gate.owner === null ? [] : [{ account: gate.owner }]),
    ...gate.approvers.flatMap(({ held }) => (held === null ? [] : [held])),
    ...workstreams.flatMap(({ leads }) => leads.map((account) => ({ account }))),
    ...record.attendance.map(({ person }) => person),
  ];
  const said = new Map(record.attendance.map((one) => [personKey(one.person), one.is]));
  const people = new Map(asked.map((person) => [personKey(person), person]));
  return [...people].flatMap(([key, person]) => {
    const is = said.get(key) ?? null;
    return is === 'not-expected' ? [] : [{ person, is }];
  });
}
