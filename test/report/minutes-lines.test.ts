import type { GateSheet } from '../../src/contract/gate-sheet';
import { gateMinutes } from '../../src/report/minutes';
import { reportMarkdown } from '../../src/report/report-markdown';
import { meeting, meetingRecord } from '../../static/panels/src/gallery/gate-data';

const NOW = Date.UTC(2027, 2, 10, 9, 30);

/** Lines of the minutes' table that name a text, cell by cell. */
function linesOf(sheet: GateSheet): readonly (readonly string[])[] {
  const people = new Map([['acc-lead', 'The lead']]);
  const text = reportMarkdown(gateMinutes({ sheet, meeting: meetingRecord, people, now: NOW }));
  const table = text.split('\n').filter((line) => line.startsWith('| '));
  const head = table.findIndex((line) => line.startsWith('| Line |'));
  const rest = table.slice(head);
  return rest.slice(0, sheet.rows.length + 2).map((line) => line.slice(2, -2).split(' | '));
}

describe('lines in the minutes of a gate', () => {
  test('of a repeated checklist have the earlier answer beside them, and say that it is to be reconfirmed', () => {
    const [head, , ...lines] = linesOf(meeting);
    expect(head?.at(-1)).toBe('Earlier checklist');
    const repeated = meeting.rows.flatMap((row, at) => (row.last === undefined ? [] : [at]));
    expect(repeated.length).toBeGreaterThan(1);
    for (const [at, line] of lines.entries())
      if (repeated.includes(at)) expect(line.at(-1)).toMatch(/^(Go|Passed) \(MIG-12, .+\), to reconfirm$/);
      else expect(line.at(-1)).toBe('–');
  });

  test('that are answered again are not to be reconfirmed, and without a repeated checklist there is no such column', () => {
    const answered = meeting.rows.map((row) => ({ ...row, result: 'go' as const }));
    const [, , ...lines] = linesOf({ ...meeting, rows: answered });
    expect(lines.flatMap((line) => line.at(-1) ?? []).filter((text) => text.includes('reconfirm'))).toEqual([]);
    const plain = meeting.rows.map(({ last: _last, ...row }) => row);
    expect(linesOf({ ...meeting, rows: plain })[0]?.at(-1)).toBe('Note');
  });

  test('name for whom they were answered, and which were added', () => {
    const [first, ...rest] = meeting.rows;
    if (first === undefined) throw new Error('The gallery has no line.');
    const [, , added, second] = linesOf({ ...meeting, rows: [{ ...first, added: true }, ...rest] });
    expect(added?.[0]).toBe(`${first.text} (added)`);
    expect(second?.[5]).toBe('Carrier (no account), recorded by The lead');
  });
});
