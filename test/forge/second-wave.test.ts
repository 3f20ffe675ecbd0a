import { datedTemplate, EVERY_DAY } from '../support/dated-template';
import { issuesOfOurs, type Sandbox, startSandbox, testId } from '../support/sandbox';

const PHASES = 'Assess=1-2,Mobilize=3,Migrate=4';
const NAMES = ['Assess', 'Mobilize', 'Migrate'];
const HOLIDAYS = Array.from({ length: 7 }, (_, day) => ({ date: `2027-08-1${day + 3}`, name: 'Founders’ week' }));
const FREEZES = [{ from: '2027-12-20', to: '2028-01-03', name: 'Year end' }];
const CALENDAR = { zone: 'Europe/Berlin', workingDays: [1, 2, 3, 4], holidays: HOLIDAYS, freezes: FREEZES };
/** Of the wave, and not of the project. */
const DAYS = { start: '2027-08-02', cutover: '2027-09-01' };

/** A source that names no phases: so many modules, each with a task that is due before T-0. */
const flat = (modules: number): Uint8Array => {
  const offsets = Array.from({ length: modules }, (_, index) => [20 - 4 * index]);
  const text = new TextDecoder().decode(datedTemplate(offsets));
  return new TextEncoder().encode(
    text.replace('- name: Move', '- name: Dated move').replace('    cutover: true\n', ''),
  );
};

const valued = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>) => {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

/** Uploads a flat file, keeps it for the project where asked, and imports it as the first wave with phases and a calendar. */
async function firstWave(sandbox: Sandbox, keep: 'before' | 'after' | 'never' = 'before') {
  const uploadId = await sandbox.upload('flat.yaml', flat(4));
  if (keep === 'before') await valued(sandbox.call('keepTemplate', { uploadId }));
  const dates = { ...DAYS, ...CALENDAR };
  await valued(sandbox.call('startImport', { uploadId, phases: PHASES, dates, requestId: testId() }));
  await sandbox.settle();
  if (keep === 'after') await valued(sandbox.call('keepTemplate', { uploadId }));
  return uploadId;
}

async function wave(
  sandbox: Sandbox,
  { dates, ...request }: { readonly dates?: object; readonly [key: string]: unknown },
) {
  const run = testId();
  const { wave: made } = await valued(
    sandbox.call('startImport', { wave: 'new', dates: { ...DAYS, ...dates }, ...request, requestId: run }),
  );
  await sandbox.settle();
  return made.id;
}

/** Phases and dates of a wave, as its plan and its issues in Jira have them. */
async function fitted(sandbox: Sandbox, id: string) {
  const { phases, dates } = await valued(sandbox.call('getDates', { wave: id }));
  const code = `wave-W${id.split('.')[1] ?? ''}`;
  const issues = issuesOfOurs(sandbox.site)
    .filter(({ fields }) => (fields['labels'] as string[]).includes(code))
    .map(({ fields }) => [fields['summary'], fields['duedate'] ?? null]);
  return { phases, calendar: { ...CALENDAR, ...pick(dates) }, issues };
}
const pick = ({ zone, workingDays, holidays, freezes }: typeof CALENDAR) => ({
  zone,
  workingDays,
  holidays,
  freezes,
});

describe('a second wave of a template that is kept', () => {
  it.each(['before', 'after', 'never'] as const)(
    'has the phases of the first, and dates around the same holidays, where the source was kept %s the import',
    async (keep) => {
      const sandbox = await startSandbox();
      const uploadId = await firstWave(sandbox, keep);
      const first = await fitted(sandbox, '10000.1');
      expect(first.phases.map(({ name }) => name)).toEqual(NAMES);
      expect(first.calendar).toEqual(CALENDAR);

      const preview = await valued(sandbox.call('previewImport', { uploadId, wave: 'new', dates: DAYS }));
      // Offered in the steps before anything is written, for the form to be filled with.
      expect(preview.template).toMatchObject({ flat: true, keptPhases: PHASES });
      expect(preview.dates.calendar).toEqual({ ...CALENDAR, from: 'project' });
      expect(preview.phases.map(({ name }) => name)).toEqual(NAMES);

      const free = { uploadId, wave: 'new', dates: { ...DAYS, holidays: [] } };
      const withoutHolidays = (await valued(sandbox.call('previewImport', free))).nodes;
      expect(withoutHolidays.map(({ summary, due }) => [summary, due])).not.toEqual(
        preview.nodes.map(({ summary, due }) => [summary, due]),
      );

      const second = await wave(sandbox, { uploadId });
      expect(await fitted(sandbox, second)).toEqual(first);
    },
  );

  it('has what its lead says instead: another cut, no phases at all, another calendar, no holidays', async () => {
    const sandbox = await startSandbox();
    const uploadId = await firstWave(sandbox);
    const other = await wave(sandbox, { uploadId, phases: 'Plan=1,Do=2-4', dates: { holidays: [] } });
    const { phases, calendar } = await fitted(sandbox, other);
    expect(phases.map(({ name }) => name)).toEqual(['Plan', 'Do']);
    expect(calendar).toEqual({ ...CALENDAR, holidays: [] });
    // That is what holds from then on.
    const third = await fitted(sandbox, await wave(sandbox, { uploadId }));
    expect([third.phases.length, third.calendar.holidays]).toEqual([2, []]);
    const single = await fitted(sandbox, await wave(sandbox, { uploadId, phases: '' }));
    expect(single.phases).toHaveLength(1);
    expect((await fitted(sandbox, await wave(sandbox, { uploadId }))).phases).toHaveLength(1);
  });

  it('has the phases in a newer version of the template too, as long as they fit its modules', async () => {
    const sandbox = await startSandbox();
    await firstWave(sandbox);
    for (const [modules, names] of [
      [5, [...NAMES, 'Dated move']],
      [3, ['Dated move']],
    ] as const) {
      const uploadId = await sandbox.upload('flat.yaml', flat(modules));
      await valued(sandbox.call('keepTemplate', { uploadId }));
      const { phases } = await fitted(sandbox, await wave(sandbox, { uploadId }));
      expect(phases.map(({ name }) => name)).toEqual(names);
    }
  });

  it('is not asked for phases where it goes on with a wave, which keeps its calendar whatever else is said of its dates', async () => {
    const sandbox = await startSandbox();
    const uploadId = await firstWave(sandbox);
    await valued(
      sandbox.call('startImport', { uploadId, wave: 'new', dates: { workingDays: EVERY_DAY }, requestId: testId() }),
    );
    await sandbox.settle();
    const request = { uploadId, wave: '10000.1', dates: DAYS };
    const preview = await valued(sandbox.call('previewImport', request));
    expect(preview.template).toMatchObject({ flat: false, keptPhases: PHASES });
    expect(preview.dates.calendar).toEqual({ ...CALENDAR, from: 'wave' });
    await valued(sandbox.call('startImport', { ...request, requestId: testId() }));
    await sandbox.settle();
    const { phases, calendar } = await fitted(sandbox, '10000.1');
    expect([phases.map(({ name }) => name), calendar]).toEqual([NAMES, CALENDAR]);
  });

  it('is judged by the rules of the one before it, and by its own once they are changed', async () => {
    const sandbox = await startSandbox();
    const uploadId = await firstWave(sandbox);
    const settings = (id: string) => valued(sandbox.call('getSettings', { wave: id }));
    const change = async (id: string, what: object) =>
      valued(sandbox.call('changeSettings', { wave: id, version: (await settings(id)).version, ...what }));
    await change('10000.1', { policy: 'strict', overdueDays: 1 });
    const second = await wave(sandbox, { uploadId });
    expect(await settings(second)).toMatchObject({ policy: 'strict', overdueDays: 1, version: 0 });
    await change(second, { policy: 'light' });
    expect(await settings(second)).toMatchObject({ policy: 'light', overdueDays: 1 });
    expect(await settings('10000.1')).toMatchObject({ policy: 'strict' });
  });

  it('has the calendar as a move of the first wave has changed it', async () => {
    const sandbox = await startSandbox();
    const uploadId = await firstWave(sandbox);
    const { version, dates } = await valued(sandbox.call('getDates', { wave: '10000.1' }));
    const more = [...HOLIDAYS, { date: '2027-08-26', name: 'Moving day' }];
    await valued(
      sandbox.call('startMove', {
        ...{ wave: '10000.1', version, reason: 'One more holiday.', requestId: testId() },
        dates: { ...dates, holidays: more },
      }),
    );
    await sandbox.settle();
    const { calendar } = await fitted(sandbox, await wave(sandbox, { uploadId }));
    expect(calendar).toEqual({ ...CALENDAR, holidays: more });
  });
});

describe('what is kept for that', () => {
  const rows = (sandbox: Sandbox) => sandbox.host.state.storage['kvs'] ?? {};

  it('was not stored by earlier versions, whose sources are read and whose waves are asked instead', async () => {
    const sandbox = await startSandbox();
    const uploadId = await firstWave(sandbox);
    const row = rows(sandbox)['kept:10000:1'];
    const { phases, ...before } = row?.value as Record<string, unknown>;
    expect(phases).toBe(PHASES);
    Object.assign(row ?? {}, { value: before });
    Reflect.deleteProperty(rows(sandbox), 'calendar:10000');
    const { kept } = await valued(sandbox.call('listTemplates', {}));
    expect(kept[0]?.versions).toMatchObject([{ number: 1, phases: null }]);
    const second = await fitted(sandbox, await wave(sandbox, { uploadId }));
    expect([second.phases.map(({ name }) => name), second.calendar]).toEqual([NAMES, CALENDAR]);
  });

  it('goes: phases with the source, the calendar with the last wave of the project', async () => {
    const sandbox = await startSandbox();
    const uploadId = await firstWave(sandbox);
    await wave(sandbox, { uploadId });
    const remove = async (id: string, code: string) => {
      await valued(sandbox.call('removeWave', { wave: id, code }));
      await sandbox.clock.advance(3_600_000);
      await sandbox.settle();
    };
    await remove('10000.1', 'W1');
    expect(rows(sandbox)).toHaveProperty(['calendar:10000']);
    await remove('10000.2', 'W2');
    expect(JSON.stringify(rows(sandbox))).not.toContain('Founders');
    expect(JSON.stringify(rows(sandbox))).toContain(PHASES);
    await valued(sandbox.call('removeTemplate', { uploadId }));
    expect(JSON.stringify(rows(sandbox))).not.toContain(PHASES);
  });
});
