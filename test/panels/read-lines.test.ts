import fc from 'fast-check';
import { readLines } from '../../static/panels/src/tabs/gates/meeting-view/read-lines';

const plain = (text: string) => ({ text, owner: '', priority: null, expected: '' });
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test('text is one line each, without bullets and numbers', () => {
  expect(readLines('- The bridge is staffed\n\n2. Calls are recorded\r\nAlarms ring').lines).toEqual([
    plain('The bridge is staffed'),
    plain('Calls are recorded'),
    plain('Alarms ring'),
  ]);
  expect(readLines(' \n').lines).toEqual([]);
});

test.each([',', ';', '\t'])('CSV is read by its headings, in any order, with the separator %j', (separator) => {
  const rows = [
    ['Expected result', 'Title', 'Owner', 'Priority', 'Team'],
    [quoted('Within 5 s, always'), 'Alarms ring', 'Ada', 'High', 'x'],
    ['', quoted('Calls "A" and "B"\nare recorded'), '', 'sometimes', ''],
    ['', '', 'Ada', 'Low', ''],
  ];
  expect(readLines(rows.map((cells) => cells.join(separator)).join('\r\n')).lines).toEqual([
    { text: 'Alarms ring', owner: 'Ada', priority: 'high', expected: 'Within 5 s, always' },
    { text: 'Calls "A" and "B" are recorded', owner: '', priority: null, expected: '' },
  ]);
});

test('what is too long is named by its number, and not cut', () => {
  expect(readLines(`short\n${'x'.repeat(501)}`)).toEqual({ lines: [plain('short')], tooLong: [2] });
  expect(readLines(`Title\n${'x'.repeat(501)}`)).toEqual({ lines: [], tooLong: [2] });
});

test('whatever a cell holds, it is read as it was written', () => {
  const cell = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '' && !text.includes('\r'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (pairs) => {
      const csv = ['title,expected', ...pairs.map((pair) => pair.map(quoted).join(','))].join('\n');
      expect(readLines(csv).lines).toEqual(
        pairs.map(([text, expected]) => ({
          text: text.trim().replace(/\s+/g, ' '),
          owner: '',
          priority: null,
          expected: expected.trim(),
        })),
      );
    }),
  );
});
