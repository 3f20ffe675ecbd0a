import { MAX_SOURCE_BYTES } from '../../src/contract/limits';
import type { TemplateSources } from '../../src/contract/source';
import { onProjectPage, type Place, type Sandbox, smallTemplate, startSandbox, testId } from '../support/sandbox';

const FILE = 'stages.md';
const colleague = onProjectPage('10000', 'MIG', 'acc-member');
const outsider = onProjectPage('10000', 'MIG', 'acc-outsider');

/** A site on which two people may import into MIG. */
const start = () =>
  startSandbox((state) => {
    state.jira.projects['10000']?.permissions['ADMINISTER_PROJECTS']?.push('acc-member');
    state.confluence.spaces['65538']?.readers.push('acc-app');
  });

const valueOf = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const sourcesOf = async (sandbox: Sandbox, place?: Place): Promise<TemplateSources> =>
  valueOf(await sandbox.call('listTemplates', {}, place));

async function kept(sandbox: Sandbox, bytes: Uint8Array, place?: Place, name = FILE): Promise<string> {
  const uploadId = await sandbox.upload(name, bytes, place);
  valueOf(await sandbox.call('keepTemplate', { uploadId }, place));
  return uploadId;
}

describe('a template that comes with Runway', () => {
  it('is offered in every project, with what it holds', async () => {
    const sandbox = await start();
    const { bundled } = await sourcesOf(sandbox, onProjectPage('10002', 'FLAT'));
    expect(new Set(bundled.map(({ id }) => id)).size).toBe(4);
    for (const { name, version, about, phases, counts } of bundled) {
      for (const text of [name, version, about, ...phases]) expect(text).toMatch(/\S/);
      expect(phases.length).toBeGreaterThan(0);
      expect(counts.modules).toBeGreaterThanOrEqual(phases.length);
      expect(counts.tasks).toBeGreaterThanOrEqual(counts.modules);
    }
  });
});

describe('a template that is kept for the project', () => {
  it('moves from the uploads of a person to the list of all, at once', async () => {
    const sandbox = await start();
    const uploadId = await sandbox.upload(FILE, smallTemplate());
    const answered = valueOf(await sandbox.call('keepTemplate', { uploadId }));
    expect(answered).toMatchObject({
      kept: [{ versions: [{ uploadId, number: 1, file: FILE, size: smallTemplate().length, page: null }] }],
      uploads: [],
    });
    expect(answered.kept[0]?.name).toMatch(/\S/);
    await sandbox.clock.advance(10_000);
    expect(await sourcesOf(sandbox)).toEqual(answered);
    expect(await sourcesOf(sandbox, colleague)).toEqual(answered);
  });

  it('is imported by others who may import, and by nobody else', async () => {
    const sandbox = await start();
    const uploadId = await kept(sandbox, smallTemplate());
    expect(await sandbox.call('previewImport', { uploadId }, colleague)).toMatchObject({
      ok: true,
      value: { counts: { create: 10 } },
    });
    expect(await sandbox.call('previewImport', { uploadId }, outsider)).toMatchObject({ ok: false });
    for (const call of ['keepTemplate', 'removeTemplate'] as const)
      expect(await sandbox.call(call, { uploadId }, outsider)).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      });
    const elsewhere = onProjectPage('10002', 'FLAT');
    expect(await sandbox.call('previewImport', { uploadId }, elsewhere)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await sourcesOf(sandbox, elsewhere)).toMatchObject({ kept: [], uploads: [] });
  });

  it('outlives the thirty days of an upload', async () => {
    const sandbox = await start();
    const uploadId = await kept(sandbox, smallTemplate());
    const forgotten = await sandbox.upload('other.md', smallTemplate(1, 1, 0));
    // No sweep has to do with it: in 33 days there would be 9,504 of them.
    sandbox.host.close();
    await sandbox.clock.advance(33 * 86_400_000);
    expect(await sandbox.call('previewImport', { uploadId })).toMatchObject({ ok: true });
    expect(await sandbox.call('previewImport', { uploadId: forgotten })).toMatchObject({ ok: false });
  });

  it('has versions, counted from 1; the same bytes again change nothing', async () => {
    const sandbox = await start();
    const first = await kept(sandbox, smallTemplate(1));
    await sandbox.clock.advance(5_000);
    const second = await kept(sandbox, smallTemplate(2), colleague);
    await kept(sandbox, smallTemplate(1), colleague);
    await kept(sandbox, smallTemplate(2));
    await sandbox.call('keepTemplate', { uploadId: first }, colleague);
    const { kept: templates } = await sourcesOf(sandbox);
    expect(templates.map(({ versions }) => versions.map(({ uploadId, number }) => [uploadId, number]))).toEqual([
      [
        [second, 2],
        [first, 1],
      ],
    ]);
    await kept(sandbox, smallTemplate(1), undefined, 'another.md');
    await sandbox.clock.advance(5_000);
    expect(await sourcesOf(sandbox)).toEqual({ bundled: expect.anything(), kept: templates, uploads: [] });
  });

  it('is each a version of its own where two people keep theirs at the same moment', async () => {
    const sandbox = await start();
    const uploads = [
      [await sandbox.upload(FILE, smallTemplate(1)), undefined],
      [await sandbox.upload(FILE, smallTemplate(2), colleague), colleague],
    ] as const;
    await Promise.all(uploads.map(([uploadId, place]) => sandbox.call('keepTemplate', { uploadId }, place)));
    const { kept: templates } = await sourcesOf(sandbox);
    expect(templates.flatMap(({ versions }) => versions.map(({ number }) => number)).sort()).toEqual([1, 2]);
    for (const [uploadId] of uploads)
      expect(await sandbox.call('previewImport', { uploadId }, colleague)).toMatchObject({ ok: true });
  });

  it('is gone when somebody removes it, its number is not given again, and the keeper’s upload goes with it', async () => {
    const sandbox = await start();
    const first = await kept(sandbox, smallTemplate(1));
    const second = await kept(sandbox, smallTemplate(2));
    const left = valueOf(await sandbox.call('removeTemplate', { uploadId: second }));
    expect(left).toMatchObject({ kept: [{ versions: [{ uploadId: first, number: 1 }] }], uploads: [] });
    expect(left.kept[0]?.versions).toHaveLength(1);
    for (const place of [undefined, colleague])
      expect(await sandbox.call('previewImport', { uploadId: second }, place)).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    expect(await sandbox.call('removeTemplate', { uploadId: second })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    const third = await kept(sandbox, smallTemplate(2));
    expect((await sourcesOf(sandbox)).kept[0]?.versions).toMatchObject([
      { uploadId: third, number: 3 },
      { uploadId: first, number: 1 },
    ]);
  });

  it('is not what has errors: all of them are told, and nothing is kept', async () => {
    const sandbox = await start();
    const uploadId = await sandbox.upload(FILE, new TextEncoder().encode('No heading of a module at all.\n'.repeat(3)));
    const broken = await sandbox.upload('zeros.md', new Uint8Array(64));
    expect(await sandbox.call('keepTemplate', { uploadId: broken })).toMatchObject({
      ok: false,
      error: { code: 'template-has-errors', diagnostics: [{ severity: 'error' }] },
    });
    // What a query answers may be seconds behind.
    await sandbox.clock.advance(5_000);
    const sources = await sourcesOf(sandbox);
    expect(sources.kept).toEqual([]);
    expect(sources.uploads.map((upload) => upload.uploadId).sort()).toEqual([uploadId, broken].sort());
    expect(valueOf(await sandbox.call('removeTemplate', { uploadId: broken })).uploads).toMatchObject([{ uploadId }]);
  });

  it('does not give way to another source under the same id', async () => {
    const sandbox = await start();
    const uploadId = await kept(sandbox, smallTemplate(1));
    const bytes = smallTemplate(2);
    const data = Buffer.from(bytes).toString('base64');
    const chunk = { uploadId, name: FILE, size: bytes.length, index: 0, of: 1, data };
    valueOf(await sandbox.call('uploadChunk', chunk, colleague));
    expect(await sandbox.call('keepTemplate', { uploadId }, colleague)).toMatchObject({
      ok: false,
      error: { code: 'upload-rejected' },
    });
    expect(await sandbox.call('previewImport', { uploadId })).toMatchObject({
      ok: true,
      value: { counts: { epics: 1 } },
    });
  });

  it('may be as large as an upload, and comes back byte for byte', async () => {
    const sandbox = await start();
    const head = smallTemplate(3, 3, 2);
    const bytes = new Uint8Array(MAX_SOURCE_BYTES).fill(' '.charCodeAt(0));
    bytes.set(head);
    bytes.set(
      new TextEncoder().encode('\n# Module: The last\n## Task 1: The end\n#### Description\nIt is read.'),
      MAX_SOURCE_BYTES - 80,
    );
    const uploadId = await kept(sandbox, bytes);
    const preview = valueOf(await sandbox.call('previewImport', { uploadId }, colleague));
    expect(preview.counts).toMatchObject({ epics: 4 });
    expect(JSON.stringify(preview.nodes)).toContain('The end');
  });
});

describe('a Confluence page', () => {
  it('is found by space and title, as the person who looks sees them', async () => {
    const sandbox = await start();
    expect(valueOf(await sandbox.call('listSpaces', {}))).toEqual([
      { id: '65538', key: 'LEADS', name: 'Lead notes' },
      { id: '65537', key: 'MIGDOC', name: 'Migration documents' },
    ]);
    expect(valueOf(await sandbox.call('listSpaces', {}, colleague))).toMatchObject([{ key: 'MIGDOC' }]);
    for (const query of ['MIGDOC', 'migdoc', 'gration doc'])
      expect(valueOf(await sandbox.call('listSpaces', { query }))).toMatchObject([{ key: 'MIGDOC' }]);
    expect(valueOf(await sandbox.call('listSpaces', { query: 'LEADS' }, colleague))).toEqual([]);
    expect(valueOf(await sandbox.call('listPages', { space: '65537', query: 'timeline' }, colleague))).toEqual([
      { id: '131076', title: 'Cutover timeline' },
    ]);
    expect(valueOf(await sandbox.call('listPages', { space: '65537' }))).toHaveLength(5);
  });

  it('is looked for among more than one answer holds', async () => {
    const sandbox = await start();
    const { pages, spaces } = sandbox.site.state.confluence;
    const [page, space] = [pages['131076'], spaces['65537']];
    if (!page || !space) throw new Error('The site has no page.');
    for (let n = 0; n < 1_200; n += 1) {
      const id = String(200_000 + n);
      pages[id] = { ...page, id, title: `Minutes ${n}`, versionCreated: page.versionCreated + n };
      spaces[id] = { ...space, id, key: `S${n}`, name: `Room ${String(n).padStart(4, '0')}` };
    }
    const titles = async (query: string) =>
      valueOf(await sandbox.call('listPages', { space: '65537', query })).map(({ title }) => title);
    expect(await titles('')).toHaveLength(50);
    expect((await titles(''))[0]).toBe('Minutes 1199');
    expect(await titles('inutes 700')).toEqual(['Minutes 700']);
    expect(await titles('Cutover timeline')).toEqual(['Cutover timeline']);
    const keys = async (query: string) => valueOf(await sandbox.call('listSpaces', { query })).map(({ key }) => key);
    expect(await keys('oom 0700')).toEqual(['S700']);
    expect(await keys('s1199')).toEqual(['S1199']);
  });

  it('is refused in the same words where the person may not read it and where it is not there', async () => {
    const sandbox = await start();
    const ask = (page: string, place: Place) => sandbox.call('readPage', { page, uploadId: testId() }, place);
    const hidden = await ask('131079', colleague);
    expect(hidden).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await ask('404', colleague)).toEqual(hidden);
    expect(await ask('131079', onProjectPage())).toMatchObject({ ok: true });
    expect(await sandbox.call('listPages', { space: '65538' }, colleague)).toEqual(
      await sandbox.call('listPages', { space: '404' }, colleague),
    );
    expect((await sourcesOf(sandbox, colleague)).uploads).toEqual([]);
  });

  it.each([
    [429, 'jira-busy', 'Confluence asks to wait 7 s'],
    [503, 'jira-unreachable', 'Confluence did not answer'],
    [403, 'not-allowed', 'may not see'],
  ])(
    'is not there for now where Confluence answers %s: said in words, and Jira goes on',
    async (status, code, words) => {
      const sandbox = await start();
      const answer = sandbox.site.answer.bind(sandbox.site);
      sandbox.site.answer = (request, hooks) =>
        request.product === 'confluence'
          ? Promise.resolve({ status, headers: { 'Retry-After': '7' }, body: '{}' })
          : answer(request, hooks);
      for (const asked of [
        await sandbox.call('listSpaces', {}),
        await sandbox.call('listPages', { space: '65537' }),
        await sandbox.call('readPage', { page: '131076', uploadId: testId() }),
      ])
        expect(asked).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(words) } });
      expect(await sandbox.call('listTemplates', {})).toMatchObject({ ok: true });
    },
  );

  it('becomes an upload of the person who read it, the same click twice being one', async () => {
    const sandbox = await start();
    const uploadId = testId();
    for (let times = 0; times < 2; times += 1)
      expect(await sandbox.call('readPage', { page: '131076', uploadId }, colleague)).toMatchObject({
        ok: true,
        value: { uploadId },
      });
    await sandbox.clock.advance(5_000);
    expect((await sourcesOf(sandbox, colleague)).uploads).toMatchObject([{ uploadId, name: 'Cutover timeline' }]);
    expect((await sourcesOf(sandbox)).uploads).toEqual([]);
  });

  it('is planned from its table, and kept with its version: a change is seen, by whoever may see the page', async () => {
    const sandbox = await start();
    const uploadId = testId();
    await sandbox.call('readPage', { page: '131076', uploadId });
    const preview = valueOf(await sandbox.call('previewImport', { uploadId }));
    expect(preview.template.format).toBe('timeline');
    expect(preview.counts).toMatchObject({ tasks: 8, subtasks: 2 });
    const page = { id: '131076', title: 'Cutover timeline', version: 1 };
    expect(valueOf(await sandbox.call('keepTemplate', { uploadId })).kept).toMatchObject([
      { versions: [{ page: { ...page, present: 1 } }] },
    ]);
    const stored = sandbox.site.state.confluence.pages['131076'];
    if (!stored) throw new Error('No page.');
    stored.version = 2;
    expect((await sourcesOf(sandbox)).kept).toMatchObject([{ versions: [{ page: { ...page, present: 2 } }] }]);
    stored.viewers = ['acc-lead'];
    expect((await sourcesOf(sandbox, colleague)).kept).toMatchObject([
      { versions: [{ page: { ...page, present: null } }] },
    ]);
    expect(await sandbox.call('previewImport', { uploadId }, colleague)).toMatchObject({ ok: true });

    valueOf(await sandbox.call('keepTemplate', { uploadId: await readAgain(sandbox) }));
    expect((await sourcesOf(sandbox)).kept).toMatchObject([
      {
        versions: [
          { number: 2, page: { version: 2 } },
          { number: 1, page: { version: 1 } },
        ],
      },
    ]);
  });

  async function readAgain(sandbox: Sandbox): Promise<string> {
    const uploadId = testId();
    valueOf(await sandbox.call('readPage', { page: '131076', uploadId }));
    return uploadId;
  }
});

describe('people', () => {
  it('are found among those who can be assigned, with nothing but id, name and picture', async () => {
    const sandbox = await start();
    const found = valueOf(await sandbox.call('findPeople', { query: 'work' }));
    expect(found).toEqual([
      { account: 'acc-member', name: 'Workstream lead', avatarUrl: expect.stringContaining('acc-member') },
    ]);
    const all = valueOf(await sandbox.call('findPeople', { query: '', to: 'assign' }, colleague));
    expect(all.map(({ account }) => account)).toEqual(['acc-lead', 'acc-member']);
  });

  it('are found among all who may browse the project; nobody who is gone, no app, and none where Jira shows none', async () => {
    const sandbox = await start();
    const found = async (place: typeof colleague) =>
      valueOf(await sandbox.call('findPeople', { query: '' }, place)).map(({ account }) => account);
    expect(await found(colleague)).toEqual(['acc-lead', 'acc-member', 'acc-viewer', 'acc-admin']);
    const stakeholder = onProjectPage('10000', 'MIG', 'acc-viewer');
    const { globalPermissions } = sandbox.site.state.jira;
    globalPermissions['USER_PICKER'] = ['acc-app'];
    expect(await found(stakeholder)).toEqual([]);
    // With Assign issues Jira still shows whom they can be assigned to.
    expect(await found(colleague)).toEqual(['acc-lead', 'acc-member']);
  });

  it('are at most twenty, though Jira cuts its page before it leaves people out', async () => {
    const sandbox = await startSandbox((state) => {
      const { 'acc-member': member, ...others } = state.users;
      if (!member) throw new Error('No member.');
      const many = (from: number) =>
        Array.from({ length: 100 }, (_, index) => ({
          ...member,
          accountId: `acc-${from + index}`,
          displayName: 'Hand',
        }));
      const [strangers, team] = [many(0), many(100)];
      state.users = Object.fromEntries(
        [...strangers, ...team, member, ...Object.values(others)].map((user) => [user.accountId, user]),
      );
      state.jira.projects['10000']?.permissions['ASSIGNABLE_USER']?.push(...team.map(({ accountId }) => accountId));
    });
    const found = valueOf(await sandbox.call('findPeople', { query: 'hand' }));
    expect(found.map(({ account }) => account)).toEqual(Array.from({ length: 20 }, (_, index) => `acc-${100 + index}`));
  });

  it('are shown by id; those whom Jira does not show are left out', async () => {
    const sandbox = await start();
    const accounts = ['acc-viewer', 'nobody', 'acc-lead', 'acc-lead'];
    expect(valueOf(await sandbox.call('showPeople', { accounts }))).toMatchObject([
      { account: 'acc-viewer', name: 'Stakeholder' },
      { account: 'acc-lead', name: 'Migration lead' },
    ]);
    expect(valueOf(await sandbox.call('showPeople', { accounts: [] }))).toEqual([]);
    const many = Array.from({ length: 99 }, (_, index) => `${'x'.repeat(120)}${index}`);
    expect(valueOf(await sandbox.call('showPeople', { accounts: [...many, 'acc-lead'] }))).toHaveLength(1);
  });
});

describe('holidays', () => {
  it('are read from a calendar, from the last year to five years ahead', async () => {
    const sandbox = await start();
    const event = (uid: string, day: string, more: readonly string[] = []) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:Day ${uid}`,
      ...more,
      'END:VEVENT',
    ];
    const lines = [
      'BEGIN:VCALENDAR',
      ...event('once', '20270503'),
      ...event('old', '20200101'),
      ...event('yearly', '20200601', ['RRULE:FREQ=YEARLY']),
      'BEGIN:VEVENT',
      'UID:hour',
      'DTSTART:20270504T090000Z',
      'DTEND:20270504T100000Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    const { holidays, notes } = valueOf(await sandbox.call('readHolidays', { text: `${lines.join('\r\n')}\r\n` }));
    expect(holidays).toContainEqual({ date: '2027-05-03', name: 'Day once' });
    expect(holidays.filter(({ name }) => name === 'Day yearly').map(({ date }) => date)).toEqual(
      [2026, 2027, 2028, 2029, 2030, 2031, 2032].map((year) => `${year}-06-01`),
    );
    expect(holidays).toHaveLength(8);
    expect(notes).toHaveLength(1);
  });

  it('are none in what is not a calendar, and it is said', async () => {
    const sandbox = await start();
    const german = valueOf(await sandbox.call('readHolidays', { country: 'DE' }));
    expect(german.holidays.filter(({ name }) => name === 'German Unity Day')).toHaveLength(6);
    expect(german.notes).toEqual([expect.stringContaining('whole country')]);
    expect(await sandbox.call('readHolidays', { country: 'DE', text: '' } as never)).toMatchObject({ ok: false });
    expect(await sandbox.call('readHolidays', { text: 'no calendar' })).toMatchObject({
      ok: true,
      value: { holidays: [], notes: [expect.stringMatching(/calendar/i)] },
    });
  });
});
