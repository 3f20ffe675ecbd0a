import { meetingRequest } from '../../src/contract/meetings';
import { NO_MEETING, recordMeeting, storedMeeting, type StoredMeeting } from '../../src/gates/record/gate-meeting';

const AT = '2027-01-04T09:00:00.000Z';
const record = (meeting: StoredMeeting, act: Parameters<typeof recordMeeting>[1]): StoredMeeting => {
  const next = recordMeeting(meeting, act, 'acc-lead', AT);
  if (typeof next === 'string') throw new Error(next);
  return storedMeeting.parse(next);
};

describe('what is recorded of a meeting', () => {
  it('is one entry a person and one a workstream: the latest counts', () => {
    const here = record(NO_MEETING, { do: 'attendance', person: { name: 'Ada' }, is: 'missing' });
    const later = record(here, { do: 'attendance', person: { name: 'Ada' }, is: 'here' });
    expect(later.attendance).toEqual([{ person: { name: 'Ada' }, is: 'here', by: 'acc-lead', at: AT }]);
    expect(record(later, { do: 'attendance', person: { account: 'Ada' }, is: 'here' }).attendance).toHaveLength(2);
    const roll = { do: 'roll-call', workstream: 'network', note: '' } as const;
    const ready = record(later, { ...roll, says: 'ready' });
    const not = record(ready, { ...roll, says: 'not-ready', note: 'No', forPerson: { name: 'Ada' } });
    expect(not.roll).toMatchObject([{ says: 'not-ready', note: 'No', by: 'acc-lead', forPerson: { name: 'Ada' } }]);
    expect(record(not, { ...roll, says: null }).roll).toEqual([]);
  });

  it('keeps what two people record at once: each entry is of its own person', () => {
    const one = record(NO_MEETING, { do: 'attendance', person: { account: 'a' }, is: 'here' });
    const both = record(one, { do: 'roll-call', workstream: 'network', says: 'ready', note: '' });
    expect(record(both, { do: 'details', time: '10:00', bridge: '' })).toMatchObject({
      time: '10:00',
      attendance: [{ is: 'here' }],
      roll: [{ says: 'ready' }],
    });
  });

  it('is bounded', () => {
    let meeting: StoredMeeting | 'too-many' = NO_MEETING;
    for (let at = 0; at <= 200 && typeof meeting !== 'string'; at += 1)
      meeting = recordMeeting(meeting, { do: 'attendance', person: { name: `p${at}` }, is: 'here' }, 'a', AT);
    expect(meeting).toBe('too-many');
  });

  it.each(['http://example.com', 'javascript:alert(1)', 'https://a:b@example.com/', 'not an address'])(
    'takes no bridge link like %s',
    (bridge) => {
      const act = { do: 'details', time: null, bridge };
      expect(meetingRequest.safeParse({ wave: '10000.1', gate: 'go', act }).success).toBe(false);
    },
  );
  it('takes an https address, or none', () => {
    for (const bridge of ['', 'https://meet.example.com/j/1?pwd=2'])
      expect(
        meetingRequest.safeParse({ wave: '10000.1', gate: 'go', act: { do: 'details', time: '10:00', bridge } })
          .success,
      ).toBe(true);
  });
});
