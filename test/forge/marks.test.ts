import { answersFile } from '../../src/marks/answers-file';
import { asMember, asViewer, later, markedWave, type MarkedWave } from '../support/marked-wave';
import { personInJira } from '../support/people-in-jira';

const valueOf = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const keyOf = async ({ read }: MarkedWave, item: string, part: 'criteria' | 'rows', text: string) => {
  const found = (await read(item))[part].find((one) => one.text.includes(text));
  if (!found) throw new Error(`No ${text}.`);
  return found.key;
};

describe('what people say of an item', () => {
  it('stands in the item, in the numbers and in the activity, with who and when', async () => {
    const wave = await markedWave();
    const { id } = wave.item('lines/1');
    const before = await wave.read(id);
    expect(before).toMatchObject({ version: 0, is: 'open', counted: true, activity: [], may: { role: 'owner' } });
    expect(before.rows.map(({ kind, result }) => [kind, result])).toEqual([
      ['go-no-go', 'pending'],
      ['test', 'not-run'],
      ['step', 'not-done'],
      ['link', 'missing'],
    ]);
    const key = await keyOf(wave, id, 'criteria', 'confirmed by the provider');
    const said = await wave.say(id, { do: 'confirm', criteria: [key], note: 'Letter of 3 May' }, asMember);
    expect(said).toMatchObject({ ok: true, value: { version: 1 } });
    const after = await wave.read(id);
    expect(after.criteria[0]).toMatchObject({ is: 'confirmed', by: 'acc-member', note: 'Letter of 3 May' });
    expect(after.activity).toMatchObject([
      { kind: 'confirm', by: 'acc-member', item: id, from: 'open', undone: false },
    ]);
    expect(valueOf(await wave.sandbox.call('getOverview', {}))).toMatchObject({ total: { criteriaMet: 1 } });
    await wave.sandbox.clock.advance(60_000);
    expect(valueOf(await wave.sandbox.call('listActivity', { wave: wave.wave }))).toMatchObject({
      lines: [{ kind: 'confirm', by: 'acc-member' }],
      next: null,
    });
  });

  it('reads the wave and asks Jira once for a press on a checklist line: after the write only the record is read again', async () => {
    const wave = await markedWave();
    const { id } = wave.item('lines/1');
    const row = await keyOf(wave, id, 'rows', 'Both ways');
    const { host } = wave.sandbox;
    const costs = async (deed: () => Promise<unknown>) => {
      const jira = () => Object.values(host.requests).reduce((sum, count) => sum + count, 0);
      const [requests, reads] = [jira(), host.storageRequests];
      await deed();
      return { jira: jira() - requests, storage: host.storageRequests - reads };
    };
    const read = await costs(() => wave.read(id));
    const press = await costs(() =>
      wave.say(id, { do: 'row', row, result: 'go', note: '', evidence: '' }, undefined, 0),
    );
    // The item's digests and record, the wave's stamp, the transaction that writes them, and the record again.
    expect(press).toEqual({ jira: read.jira, storage: read.storage + 5 });
  });

  it('is told to the second of two people, with who wrote what, and nothing is lost', async () => {
    const wave = await markedWave();
    const { id } = wave.item('lines/1');
    const { criteria } = await wave.read(id);
    const [first, second] = criteria.map(({ key }) => key);
    const both = await Promise.all([
      wave.say(id, { do: 'confirm', criteria: [first ?? ''] }, asMember, 0),
      wave.say(id, { do: 'confirm', criteria: [second ?? ''] }, undefined, 0),
    ]);
    const refused = both.filter(({ ok }) => !ok);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({
      error: { code: 'changed-meanwhile', message: expect.stringMatching(/(Workstream|Migration) lead changed/) },
    });
    const version = (await wave.read(id)).version;
    expect(version).toBe(1);
    const left = both[0]?.ok ? (second ?? '') : (first ?? '');
    expect(await wave.say(id, { do: 'confirm', criteria: [left] })).toMatchObject({ ok: true });
    expect((await wave.read(id)).criteria.map(({ is }) => is)).toEqual(['confirmed', 'confirmed']);
  });

  it('loses nothing where people write different items at the same moment', async () => {
    const wave = await markedWave();
    const items = ['lines/1', 'lines/2', 'cutover/1', 'cutover/2'].map((ending) => wave.item(ending).id);
    const views = await Promise.all(items.map((item) => wave.read(item)));
    const said = await Promise.all(
      views.map(({ id, criteria }, index) =>
        wave.say(id, { do: 'confirm', criteria: criteria.map(({ key }) => key) }, index % 2 ? asMember : undefined, 0),
      ),
    );
    expect(said.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(valueOf(await wave.sandbox.call('getOverview', {}))).toMatchObject({ total: { criteriaMet: 6 } });
    await wave.sandbox.clock.advance(60_000);
    expect(valueOf(await wave.sandbox.call('listActivity', { wave: wave.wave }))?.lines).toHaveLength(4);
  });

  it('is taken back, unless something was written over it', async () => {
    const wave = await markedWave();
    const { id } = wave.item('lines/1');
    const row = await keyOf(wave, id, 'rows', 'Both ways');
    const undo = async () => {
      const line = (await wave.read(id)).activity.find(({ kind, undone }) => kind !== 'undo' && !undone);
      return valueOf(await wave.sandbox.call('undoMarks', { wave: wave.wave, lines: [line?.id] }));
    };
    await wave.say(id, { do: 'row', row, result: 'go' });
    const oldest = (await wave.read(id)).activity[0]?.id;
    await wave.sandbox.clock.advance(1_000);
    await wave.say(id, { do: 'row', row, result: 'no-go' });
    expect(valueOf(await wave.sandbox.call('undoMarks', { wave: wave.wave, lines: [oldest] }))).toMatchObject({
      done: 0,
      refused: [{ item: id, message: expect.stringContaining('changed again since') }],
    });
    await wave.sandbox.clock.advance(1_000);
    expect(await undo()).toMatchObject({ done: 1, refused: [] });
    expect((await wave.read(id)).rows[0]).toMatchObject({ result: 'go' });
    await wave.sandbox.clock.advance(1_000);
    expect(await undo()).toMatchObject({ done: 1, refused: [] });
    const end = await wave.read(id);
    expect(end.rows[0]).toMatchObject({ result: 'pending', by: null });
    expect(end.activity.map(({ kind, undone }) => [kind, undone])).toEqual([
      ['undo', false],
      ['undo', false],
      ['row', true],
      ['row', true],
    ]);
  });

  it('confirms everything that is proposed over many items with one call', async () => {
    const tasks = Array.from({ length: 10 }, (_, index) => {
      const criteria =
        index < 2
          ? 'criteria: [{text: Shown, evidence: comment}, {text: Also shown, evidence: comment}]'
          : 'criteria: [{text: Shown, evidence: comment}]';
      return `          - title: Part ${index + 1}\n            ${criteria}`;
    });
    const source = `runway: 1\nname: Many\nphases:\n  - name: Work\n    modules:\n      - title: Parts\n        tasks:\n${tasks.join('\n')}\n`;
    const wave = await markedWave(undefined, source);
    const items = tasks.map((_, index) => wave.item(`parts/${index + 1}`));
    for (const { issue } of items) {
      await wave.sandbox.clock.advance(1_000);
      await commented(wave, issue);
    }
    await later(wave.sandbox);
    const before = valueOf(await wave.sandbox.call('getOverview', {}));
    expect(before?.total).toMatchObject({ proposed: 12, criteriaMet: 0, criteria: 12 });
    expect(before?.waiting).toContainEqual({ kind: 'confirm', count: 12, filter: { is: 'proposed' } });
    const request = { wave: wave.wave, items: items.map(({ id }) => id), mark: { do: 'confirm-proposed' } };
    const done = valueOf(await wave.sandbox.call('markItems', request));
    expect(done).toMatchObject({ done: 10, criteria: 12, refused: [] });
    expect(valueOf(await wave.sandbox.call('getOverview', {}))?.total).toMatchObject({ proposed: 0, criteriaMet: 12 });
    expect(valueOf(await wave.sandbox.call('markItems', request))).toMatchObject({ done: 0, criteria: 0 });
    await wave.sandbox.clock.advance(1_000);
    const undone = valueOf(await wave.sandbox.call('undoMarks', { wave: wave.wave, lines: done.lines }));
    expect(undone).toMatchObject({ done: 10, criteria: 12, refused: [] });
    expect(valueOf(await wave.sandbox.call('getOverview', {}))?.total).toEqual(before?.total);
  });
});

describe('many open criteria', () => {
  it('are confirmed at once with a note, on items that are done; proposed ones and open items stay', async () => {
    const wave = await markedWave();
    const [done, open] = [wave.item('lines/1'), wave.item('lines/2')];
    const mark = { do: 'confirm-open', note: 'Seen on site.' } as const;
    const request = { wave: wave.wave, items: [done.id, open.id], mark };
    expect(valueOf(await wave.sandbox.call('markItems', request))).toMatchObject({ done: 0, refused: [{}, {}] });
    await personInJira(wave.sandbox, 'acc-member').transition(done.issue, 'Done');
    await later(wave.sandbox);
    const before = (await wave.read(done.id)).criteria.filter(({ is }) => is === 'open');
    expect(before.length).toBeGreaterThan(0);
    const said = valueOf(await wave.sandbox.call('markItems', request));
    expect(said).toMatchObject({ done: 1, criteria: before.length, refused: [{ item: open.id }] });
    for (const { key } of before)
      expect((await wave.read(done.id)).criteria.find((one) => one.key === key)).toMatchObject({
        is: 'confirmed',
        by: 'acc-lead',
        note: 'Seen on site.',
      });
    const blank = { ...request, mark: { ...mark, note: ' ' } };
    expect(await wave.sandbox.call('markItems', blank)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(await wave.sandbox.call('markItems', request, asViewer)).toMatchObject({ ok: false });
  });
});

describe('a missing item', () => {
  async function withGone() {
    const wave = await markedWave();
    const gone = wave.item('lines/2');
    await wave.inJira('DELETE', `/rest/api/3/issue/${gone.issue}`, undefined, 'acc-lead');
    await later(wave.sandbox);
    return { wave, gone };
  }

  it('is listed with its title from the template, and created again as it was', async () => {
    const { wave, gone } = await withGone();
    expect(await wave.read(gone.id)).toMatchObject({ is: 'missing', complete: false });
    const listed = valueOf(await wave.sandbox.call('listItems', { wave: wave.wave, filter: { is: 'missing' } }));
    expect(listed).toMatchObject({
      items: [],
      hidden: 0,
      total: 1,
      gone: [{ id: gone.id, title: 'Describe the rooms', unreadable: false }],
    });
    expect(await wave.say(gone.id, { do: 'create-again' }, asMember)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    const made = valueOf(await wave.say(gone.id, { do: 'create-again' }));
    const issue = wave.sandbox.site.state.jira.issues[made.replacedBy?.issue ?? ''];
    expect(issue?.fields['summary']).toBe('Describe the rooms');
    await later(wave.sandbox);
    expect(await wave.read(gone.id)).toMatchObject({ is: 'open', issue: made.replacedBy?.issue, tampered: false });
    expect(valueOf(await wave.sandbox.call('getOverview', {}))).toMatchObject({ total: { missing: 0, added: 0 } });
  });

  it('can be said not to apply, and is told afterwards', async () => {
    const { wave, gone } = await withGone();
    const mark = { do: 'not-applicable', reason: 'not-contracted' } as const;
    expect(await wave.say(gone.id, mark)).toMatchObject({ ok: true, value: { is: 'not-applicable' } });
    expect(await wave.read(gone.id)).toMatchObject({ is: 'not-applicable' });
  });

  it('is replaced by an issue that the person and the app can read, and that is no other item', async () => {
    const { wave, gone } = await withGone();
    const other = wave.item('lines/1');
    expect(await wave.say(gone.id, { do: 'replace', issue: other.issue })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('another item') },
    });
    expect(await wave.say(gone.id, { do: 'replace', issue: 'TEAM-999' })).toMatchObject({ ok: false });
    const own = await wave.inJira('POST', '/rest/api/3/issue', {
      fields: { project: { id: '10000' }, issuetype: { id: '10002' }, summary: 'The rooms, described elsewhere' },
    });
    expect(await wave.say(gone.id, { do: 'replace', issue: own.key })).toMatchObject({
      ok: true,
      value: { replacedBy: { issue: own.id, key: own.key } },
    });
    Object.assign(wave.sandbox.site.state.jira.issues[own.id] ?? {}, { securityLevelId: '10181' });
    expect(await wave.read(gone.id, asMember)).toMatchObject({ replacedBy: { issue: own.id, key: null } });
    Object.assign(wave.sandbox.site.state.jira.issues[own.id] ?? {}, { securityLevelId: undefined });
    await later(wave.sandbox);
    expect(await wave.read(gone.id)).toMatchObject({ issue: own.id });
    expect((await wave.read(gone.id)).is).not.toBe('missing');
  });
});

describe('not applicable', () => {
  it('is the lead’s until the phase begins, the owner’s afterwards and for high priority; and can be reversed', async () => {
    const wave = await markedWave();
    const [early, high] = [wave.item('lines/1').id, wave.item('cutover/2').id];
    const mark = { do: 'not-applicable', reason: 'not-contracted' } as const;
    expect(await wave.say(early, mark, asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const settings = valueOf(await wave.sandbox.call('getSettings', { wave: wave.wave }));
    const leads = Object.fromEntries(settings.workstreams.map(({ slug }) => [slug, 'acc-member']));
    valueOf(await wave.sandbox.call('changeSettings', { wave: wave.wave, version: settings.version, leads }));
    await wave.inJira('PUT', `/rest/api/3/issue/${wave.item('cutover/2').issue}`, {
      fields: { priority: { id: '2' } },
    });
    await later(wave.sandbox);
    const before = valueOf(await wave.sandbox.call('getOverview', {}))?.total;
    expect(await wave.say(high, mark, asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await wave.say(early, mark, asMember)).toMatchObject({
      ok: true,
      value: { is: 'not-applicable', notApplicable: { sincePhaseBegan: false, by: 'acc-member' } },
    });
    expect(valueOf(await wave.sandbox.call('getOverview', {}))?.total).toMatchObject({
      notApplicable: 1,
      counted: (before?.counted ?? 0) - 1,
    });
    expect(await wave.say(early, { do: 'applicable' }, asMember)).toMatchObject({ ok: true });
    expect(valueOf(await wave.sandbox.call('getOverview', {}))?.total).toEqual(before);
  });

  it('is only the owner’s once the phase has begun, and says so', async () => {
    const wave = await markedWave(undefined, undefined, '2027-03-03');
    const { id } = wave.item('lines/1');
    const { version, workstreams } = valueOf(await wave.sandbox.call('getSettings', { wave: wave.wave }));
    const leads = Object.fromEntries(workstreams.map(({ slug }) => [slug, 'acc-member']));
    valueOf(await wave.sandbox.call('changeSettings', { wave: wave.wave, version, leads }));
    const mark = { do: 'not-applicable', reason: 'not-contracted' } as const;
    expect(await wave.say(id, mark, asMember)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await wave.say(id, mark)).toMatchObject({ ok: true, value: { notApplicable: { sincePhaseBegan: true } } });
    expect(valueOf(await wave.sandbox.call('getOverview', {}))?.total).toMatchObject({ notApplicableSinceBegin: 1 });
  });

  it('is refused item by item in bulk, and the others stand', async () => {
    const wave = await markedWave();
    const items = [wave.item('lines/1').id, 'no/such/item/1', wave.item('lines/2').id];
    const request = { wave: wave.wave, items, mark: { do: 'not-applicable', reason: 'other', note: '' } };
    expect(await wave.sandbox.call('markItems', request, asViewer)).toMatchObject({ ok: false });
    expect(await wave.sandbox.call('markItems', request, asMember)).toMatchObject({ ok: false });
    expect(valueOf(await wave.sandbox.call('markItems', request))).toMatchObject({ done: 0, refused: { length: 3 } });
    const reasoned = { ...request, mark: { do: 'not-applicable', reason: 'replaced', note: '' } };
    expect(valueOf(await wave.sandbox.call('markItems', reasoned))).toMatchObject({
      done: 2,
      refused: [{ item: 'no/such/item/1' }],
    });
  });
});

const commented = ({ inJira }: MarkedWave, issue: string) =>
  inJira('POST', `/rest/api/3/issue/${issue}/comment`, {
    body: {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It is done.' }] }],
    },
  });

describe('answers of a form', () => {
  const FORM = `
runway: 1
name: Form
phases:
  - name: Prepare
    modules:
      - title: Lines
        tasks:
          - title: Fill in the order form
            offset: T-60
            criteria: [{text: The filled form is attached, evidence: attachment}]
            questions: [Which way comes first?, Who signs?]
`;

  it('become a file of the issue in one press, and the evidence that its criterion asks for', async () => {
    const { sandbox, item, read, say } = await markedWave(undefined, FORM);
    const { id, issue } = item('lines/1');
    const files = () => sandbox.site.state.jira.issues[issue]?.attachments ?? [];
    expect(await say(id, { do: 'attach-answers' })).toMatchObject({ ok: false, error: { code: 'refused-by-rule' } });
    const [first] = (await read(id)).questions;
    await say(id, { do: 'answer', question: first?.key ?? '', text: 'The northern one.' }, asMember);
    expect(await say(id, { do: 'attach-answers' }, asViewer)).toMatchObject({ ok: false });
    expect(files()).toEqual([]);
    expect((await say(id, { do: 'attach-answers' }, asMember)).ok).toBe(true);
    expect(files()).toMatchObject([
      { author: 'acc-member', filename: 'runway-W1-answers.md', mimeType: expect.stringMatching(/^text\/markdown/) },
    ]);
    await later(sandbox);
    expect((await read(id)).criteria).toMatchObject([{ is: 'proposed', evidence: { by: 'acc-member' } }]);
  });

  it('say who answered and when, and what is not answered yet', () => {
    const at = '2027-03-01T08:30:00.000Z';
    const asked = [
      { label: 'Which way\ncomes first?', text: 'The northern one.', by: 'acc-member', at },
      { label: 'Who signs?', text: '', by: null, at: null },
      { label: 'And then?', text: 'The guard.', by: 'acc-gone', at },
    ];
    const { name, text } = answersFile({ code: 'W1', name: 'Form' }, asked, new Map([['acc-member', 'Mia Member']]));
    expect(name).toBe('runway-W1-answers.md');
    expect(text).toBe(
      [
        '# Answers in Form (W1)',
        '## Which way comes first?\n\nThe northern one.\n\n*Mia Member, 2027-03-01 08:30 UTC*',
        '## Who signs?\n\n*Not answered yet*',
        '## And then?\n\nThe guard.\n\n*Not shown, 2027-03-01 08:30 UTC*',
        '',
      ].join('\n\n'),
    );
  });
});
