import ICAL from 'ical.js';
import fc from 'fast-check';
import { NO_DATES } from '../../../src/plan/dates/date-choices';
import { writeCalendar } from '../../../src/plan/dates/write-calendar';

/** A wave with one milestone, one gate and one freeze window, all of which are called the same. */
const written = (name: string): string =>
  writeCalendar({
    wave: '10000.1',
    name,
    version: 1,
    dates: { ...NO_DATES, freezes: [{ from: '2027-12-20', to: '2028-01-02', name }] },
    milestones: [
      { id: 'kick-off', name, date: '2027-05-03', from: 'typed', isCutover: false, windowDays: null, signOff: null },
    ],
    gates: [{ id: 'go', name, kind: 'decision', date: '2027-05-28' }],
    writtenAt: Date.UTC(2027, 0, 1),
  });
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  const events = calendar.getAllSubcomponents('vevent');
  return { calendar, titles: events.map((event) => new ICAL.Event(event).summary) };
};

const HOSTILE = 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:Free day\r\nDTSTART;VALUE=DATE:20270101';

describe('names in the calendar of a wave', () => {
  test.each(['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\u0000', '\n ', '\r\n\t'])(
    'with %j within them are text on one line, and no properties or events of their own',
    (sign) => {
      const name = HOSTILE.replaceAll('\r\n', sign);
      const { calendar, titles } = read(written(name));
      const line = HOSTILE.replaceAll('\r\n', ' ');
      expect(titles).toEqual([`${line}: ${line}`, `${line}: ${line} (decision)`, `${line}: ${line}`]);
      expect(calendar.getAllProperties().map(({ name: property }) => property)).toEqual([
        'version',
        'prodid',
        'x-wr-calname',
      ]);
    },
  );

  test('the calendar itself is named as the wave, with its signs escaped', () => {
    expect(written('Shop; first, wave \\ 1')).toContain('X-WR-CALNAME:Shop\\; first\\, wave \\\\ 1\r\n');
  });

  test('whatever they hold, lines end in CRLF, have at most 75 octets, and are UTF-8 by themselves', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom('\r', '\n', '\u2028', '\ud83d', '👩‍🚀', 'é', '漢', ';', ',', '\\', '"', 'BEGIN:VEVENT'),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 120 }), (signs) => {
        const text = written(signs.join(''));
        const bytes = Buffer.from(text, 'utf8').toString('latin1');
        expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of bytes.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(() => new TextDecoder('utf8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).not.toThrow();
        }
        expect(read(text).titles).toHaveLength(3);
      }),
      { numRuns: 200 },
    );
  });
});
