import { smallTemplate, startSandbox, testId } from '../support/sandbox';

const HOSTILE = 'A\r\nBEGIN:VEVENT\r\nSUMMARY:Free day\r\nEND:VEVENT';

describe('names', () => {
  test('of several lines are refused before anything is written; stored ones are exported on one line', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('small.md', smallTemplate(1, 1, 0));
    const request = { uploadId, requestId: testId(), cutover: '2027-09-01' };
    const before = JSON.stringify(sandbox.host.state.storage);
    for (const waveName of [HOSTILE, 'A\u2028B', 'A\u0000B', 'A\u202eB'])
      expect(await sandbox.call('startImport', { ...request, waveName })).toMatchObject({
        ok: false,
        error: { code: 'invalid-input', message: expect.stringContaining('waveName: write it on one line') as string },
      });
    expect(JSON.stringify(sandbox.host.state.storage)).toBe(before);

    const started = await sandbox.call('startImport', request);
    if (!started.ok) throw new Error(started.error.message);
    await sandbox.settle();
    // As it was stored before such names were refused.
    const rows = Object.values(sandbox.host.state.storage).flatMap((space) => Object.values(space));
    const row = rows.find(({ value }) => JSON.stringify(value).includes('"phasesGiven"')) as { value: object };
    row.value = JSON.parse(
      JSON.stringify(row.value).replace(/"name":"[^"]*"(?=,"template")/, `"name":${JSON.stringify(HOSTILE)}`),
    ) as object;
    const file = await sandbox.call('exportCalendar', { wave: started.value.wave.id });
    if (!file.ok) throw new Error(file.error.message);
    const { text } = file.value;
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(text.replace(/\r\n /g, '')).toContain('X-WR-CALNAME:A BEGIN:VEVENT SUMMARY:Free day END:VEVENT\r\n');
  });
});
