import { issuesOfOurs, onIssue, onProjectPage, testId } from '../support/sandbox';
import { asMember, asViewer, later } from '../support/marked-wave';
import { CABLES, RACI_TEMPLATE, raciWave, WALLS } from '../support/raci-wave';

const error = (code: string) => ({ ok: false, error: { code } });
const lettersOf = (rows: readonly { id: string; cells: readonly { role: string; letters: string }[] }[], id: string) =>
  rows.find((row) => row.id === id)?.cells.map(({ role, letters }) => `${role} ${letters}`);

describe('the matrix of a wave', () => {
  it('begins as its template says, with what is wrong in it', async () => {
    const { raci, sandbox, wave } = await raciWave();
    const view = await raci();
    expect(view.rows.map(({ id, kind, tasks }) => [id, kind, tasks])).toEqual([
      [CABLES, 'module', 2],
      [WALLS, 'module', 1],
      ['gate:room-move/go', 'gate', 0],
      ['milestone:t-0', 'milestone', 0],
      ['milestone:room-move/rehearsal', 'milestone', 0],
    ]);
    // The owner is responsible; the lead role of the workstream, which is the same, accountable.
    expect(lettersOf(view.rows, CABLES)).toEqual(['network RA']);
    expect(lettersOf(view.rows, WALLS)).toEqual(['lead A', 'network I', 'office R']);
    expect(lettersOf(view.rows, 'milestone:t-0')).toEqual([]);
    expect(view.rows[0]?.issue).toMatchObject({ title: 'Cables' });
    // Milestones are not judged: what is to be done for one is in its modules.
    expect(view.findings.filter(({ row }) => row === 'milestone:t-0')).toEqual([]);
    expect(view.workstreams).toEqual([
      { slug: 'lines', counted: 2, complete: 0, unowned: 2 },
      { slug: 'rooms', counted: 1, complete: 0, unowned: 1 },
    ]);
    expect(view.windows.map(({ milestone, minutes }) => [milestone, minutes])).toEqual([
      ['rehearsal', 2_880],
      ['t-0', null],
    ]);
    const tasks = await sandbox.call('listRaciTasks', { wave, module: CABLES });
    if (!tasks.ok) throw new Error(tasks.error.message);
    expect(lettersOf(tasks.value.rows, `${CABLES}/1`)).toEqual(['network RA']);
    expect(lettersOf(tasks.value.rows, `${CABLES}/2`)).toEqual(['network A', 'office R']);
  });

  it('is written by two people at once: both win in other cells, the second is told of the same one', async () => {
    const { edit, raci, hold } = await raciWave();
    await hold('network', 'n1', 'acc-member');
    const { rows } = await raci();
    const read = Object.fromEntries(rows.map(({ id, version }) => [id, version]));
    const cell = (role: string, letters: 'I' | 'C') => ({ do: 'cell' as const, row: CABLES, role, letters });
    const both = await Promise.all([
      edit(cell('lead', 'I'), undefined, read),
      edit(cell('office', 'C'), asMember, read),
    ]);
    for (const one of both) expect(one).toMatchObject({ ok: true, value: { is: 'written', cells: 1 } });
    expect(lettersOf((await raci()).rows, CABLES)).toEqual(['lead I', 'network RA', 'office C']);
    const second = await edit(cell('lead', 'C'), asMember, read);
    expect(second).toMatchObject({
      ok: true,
      value: {
        is: 'refused',
        conflicts: [{ row: CABLES, role: 'lead', now: 'I', by: 'acc-lead' }],
      },
    });
    if (!second.ok || second.value.is !== 'refused') throw new Error('It was written.');
    const now = Object.fromEntries(second.value.view.rows.map(({ id, version }) => [id, version]));
    expect(await edit(cell('lead', 'C'), asMember, now)).toMatchObject({ ok: true, value: { is: 'written' } });
  });

  it('is written by leads in their workstreams, and not by members, viewers, other waves or on closed ones', async () => {
    const { edit, hold, raci, sandbox, wave } = await raciWave();
    const cables = { do: 'cell' as const, row: CABLES, role: 'office', letters: 'I' as const };
    const walls = { ...cables, row: WALLS, role: 'lead' };
    expect(await edit(cables, asMember)).toMatchObject(error('not-allowed'));
    await hold('network', 'n1', 'acc-member');
    expect((await raci(asMember)).may).toEqual({ register: false, workstreams: ['lines'], self: 'n1' });
    expect(await edit(walls, asMember)).toMatchObject(error('not-allowed'));
    const block = {
      do: 'cells' as const,
      cells: { [CABLES]: { office: 'I' as const }, [WALLS]: { lead: 'I' as const } },
    };
    expect(await edit(block, asMember)).toMatchObject(error('not-allowed'));
    expect(await edit({ ...cables, row: 'milestone:t-0' }, asMember)).toMatchObject(error('not-allowed'));
    expect(await edit(cables, asMember)).toMatchObject({ ok: true, value: { is: 'written' } });
    expect(await edit(cables, asViewer)).toMatchObject(error('not-allowed'));
    expect((await raci(asViewer)).may).toEqual({ register: false, workstreams: [], self: null });
    const place = onProjectPage('10001', 'TEAM');
    expect(await edit(cables, place)).toMatchObject({ ok: false });
    expect(await edit(cables, onProjectPage('10000', 'MIG', 'acc-outsider'))).toMatchObject(error('not-allowed'));
    const life = { state: 'closed', reason: 'All is moved.' };
    await sandbox.call('changeSettings', { wave, version: 0, life });
    expect(await edit({ ...cables, letters: 'C' })).toMatchObject(error('wave-closed'));
    expect((await raci()).may).toEqual({ register: false, workstreams: [], self: null });
  });

  it('goes out as CSV and comes back: only what differs is written, and a table with faults is not', async () => {
    const { edit, sandbox, wave, raci, written } = await raciWave();
    const exported = await sandbox.call('exportRaci', { wave });
    if (!exported.ok) throw new Error(exported.error.message);
    const { name, type, text } = exported.value;
    expect([name, type]).toEqual(['W1-room-move-raci.csv', 'text/csv']);
    expect(text.split('\r\n')[0]).toContain('Row,Kind,Phase,Workstream,Title,Move lead (lead)');
    expect(text).toContain(`${CABLES}/1,task`);
    expect(await edit({ do: 'paste', csv: text })).toMatchObject({ ok: true, value: { is: 'refused', conflicts: [] } });
    const csv = `Row,Office\n${CABLES},C\nmilestone:t-0,A\n`;
    expect((await written({ do: 'paste', csv })).cells).toBe(2);
    expect(lettersOf((await raci()).rows, CABLES)).toEqual(['network RA', 'office C']);
    const faulty = await edit({ do: 'paste', csv: `Row,Office\n${CABLES},X\nno/such/row,A\n` });
    expect(faulty).toMatchObject({ ok: true, value: { is: 'refused', faults: [{ line: 2 }, { line: 3 }] } });
  });

  it('is taken back by the line of its write, whole, unless somebody wrote over it', async () => {
    const { raci, sandbox, wave, written, hold } = await raciWave();
    await hold('network', 'n1', 'acc-member');
    const before = lettersOf((await raci()).rows, CABLES);
    const block = { [CABLES]: { office: 'I' as const, lead: 'C' as const }, [WALLS]: { network: 'C' as const } };
    const { line, cells } = await written({ do: 'cells', cells: block });
    expect(cells).toBe(3);
    const undo = (id: string | null, place = onProjectPage()) => sandbox.call('undoRaci', { wave, line: id }, place);
    expect(await undo(line, asMember)).toMatchObject(error('not-allowed'));
    const undone = await undo(line);
    expect(undone).toMatchObject({ ok: true });
    expect(lettersOf(undone.ok ? undone.value.rows : [], CABLES)).toEqual(before);
    expect(await undo(line)).toMatchObject(error('refused-by-rule'));
    const next = await written({ do: 'cell', row: CABLES, role: 'office', letters: 'I' });
    await written({ do: 'cell', row: CABLES, role: 'office', letters: 'C' });
    expect(await undo(next.line)).toMatchObject(error('changed-meanwhile'));
    await sandbox.clock.advance(60_000);
    const activity = await sandbox.call('listActivity', { wave, kind: 'raci' });
    const lines = activity.ok ? activity.value.lines.map(({ what, from, to, undone: is }) => [what, from, to, is]) : [];
    expect(lines).toEqual([
      ['Cables: Office', 'I', 'C', false],
      ['Cables: Office', '', 'I', false],
      ['2 rows', '', '3 cells', true],
    ]);
  });

  it('tells nobody of work that Jira does not show them, and counts it for all alike', async () => {
    const { raci, sandbox, wave, edit, inJira, item } = await raciWave();
    const fields = { security: { id: '10181' } };
    await inJira('PUT', `/rest/api/3/issue/${item('/walls').issue}`, { fields }, 'acc-lead');
    await later(sandbox);
    const [mine, theirs] = [await raci(), await raci(asMember)];
    expect(theirs.rows.map(({ id }) => id)).not.toContain(WALLS);
    expect(theirs.hidden).toBe(1);
    expect(theirs.findings).toHaveLength(mine.findings.length);
    expect(JSON.stringify(theirs)).not.toMatch(/walls/i);
    expect(await sandbox.call('listRaciTasks', { wave, module: WALLS }, asMember)).toEqual({
      ok: true,
      value: { rows: [], hidden: 0 },
    });
    const exported = await sandbox.call('exportRaci', { wave }, asMember);
    expect(exported.ok && exported.value.text).not.toContain(`${WALLS},`);
    const { version } = await sandbox
      .call('getSettings', { wave })
      .then((answer) => (answer.ok ? answer.value : { version: -1 }));
    await sandbox.call('changeSettings', { wave, version, owner: 'acc-member' });
    const walls = { do: 'cell' as const, row: WALLS, role: 'lead', letters: 'I' as const };
    expect(await edit(walls, asMember)).toMatchObject({ ok: true, value: { is: 'refused' } });
    expect(await edit({ do: 'paste', csv: `Row,lead\n${WALLS},I\n` }, asMember)).toMatchObject({
      ok: true,
      value: { is: 'refused', conflicts: [] },
    });
    await edit(walls);
    await sandbox.clock.advance(60_000);
    const lines = await sandbox.call('listActivity', { wave, kind: 'raci' }, asMember);
    expect(lines.ok && lines.value.lines.map(({ what }) => what)).toEqual(['']);
  });

  it('stands beside an item of it: roles with the people who hold them', async () => {
    const { hold, item, sandbox, register } = await raciWave();
    await hold('network', 'n1', 'acc-member');
    const typed = { person: 'o1', who: { name: 'Somebody there' }, party: null, zone: null, function: '' };
    await register({ do: 'person', ...typed });
    await register({ do: 'hold', role: 'office', people: ['o1'] });
    const { issue } = item('cables/2');
    const view = await sandbox.call('getItem', {}, onIssue(issue));
    expect(view.ok && view.value?.who).toEqual({
      R: [{ role: 'office', name: 'Office', people: [{ name: 'Somebody there' }] }],
      A: [{ role: 'network', name: 'Network', people: [{ account: 'acc-member' }] }],
      C: [],
      I: [],
      row: `${CABLES}/2`,
    });
  });

  it('assigns items to the one person who is Responsible, and names the others with the reason', async () => {
    const { hold, item, sandbox, wave, register } = await raciWave();
    await hold('network', 'n1', 'acc-member');
    const typed = { person: 'o1', who: { name: 'Somebody there' }, party: null, zone: null, function: '' };
    await register({ do: 'person', ...typed });
    const [first, second, third] = [item('cables/1'), item('cables/2'), item('walls/1')];
    const assign = () =>
      sandbox.call('startBulkEdit', {
        wave,
        items: [first, second, third].map(({ id }) => id),
        set: { field: 'owner', to: { from: 'raci' } },
        requestId: testId(),
      });
    const reason = (word: string) => ({ item: expect.any(String), message: expect.stringContaining(word) });
    expect(await assign()).toMatchObject({
      ok: true,
      value: { field: 'owner', total: 1, refused: [reason('has no holder'), reason('has no holder')] },
    });
    await later(sandbox);
    await register({ do: 'hold', role: 'office', people: ['o1'] });
    expect(await assign()).toMatchObject({
      ok: true,
      value: { total: 0, same: 1, refused: [reason('no Jira account'), reason('no Jira account')] },
    });
    await register({ do: 'hold', role: 'office', people: ['n1', 'o1'] });
    expect(await assign()).toMatchObject({
      ok: true,
      value: { refused: [reason('Several people'), reason('Several people')] },
    });
    const assignee = (id: string) =>
      issuesOfOurs(sandbox.site).find((issue) => issue.id === id)?.fields['assignee'] ?? null;
    expect([first, second, third].map(({ issue }) => assignee(issue))).toEqual(['acc-member', null, null]);
  });

  it('follows the next import: what it leaves out has no row, what people wrote stays', async () => {
    const { raci, sandbox, wave, written, register } = await raciWave();
    await written({ do: 'cell', row: CABLES, role: 'lead', letters: 'I' });
    await register({ do: 'role', role: 'office', name: 'Front office', party: 'customer' });
    const newer = RACI_TEMPLATE.replace('informed: [network]', 'consulted: [network]')
      .replace('name: Network,', 'name: Network team,')
      .replace('{id: rehearsal, name: Rehearsal', '{id: rehearsal, name: Trial');
    const uploadId = await sandbox.upload('newer.yaml', new TextEncoder().encode(newer));
    const request = { uploadId, wave, requestId: testId(), unticked: [`${CABLES}/2`] };
    const started = await sandbox.call('startImport', request);
    if (!started.ok) throw new Error(started.error.message);
    // The same click twice is one import, and merges once.
    await sandbox.call('startImport', request);
    await later(sandbox);
    const view = await raci();
    expect(view.register.roles.map(({ name }) => name)).toEqual(['Move lead', 'Network team', 'Front office']);
    expect(lettersOf(view.rows, WALLS)).toEqual(['lead A', 'network C', 'office R']);
    expect(lettersOf(view.rows, CABLES)).toEqual(['lead I', 'network RA']);
    expect(view.rows.at(-1)?.name).toBe('Trial');
    const tasks = await sandbox.call('listRaciTasks', { wave, module: CABLES });
    expect(tasks.ok && tasks.value.rows.map(({ id }) => id)).toEqual([`${CABLES}/1`]);
  });
});

describe('a wave from before there was a RACI', () => {
  it('has the rows that it knows of, an empty register, and takes both from the next import', async () => {
    const { raci, sandbox, wave, register, item } = await raciWave();
    const { storage } = sandbox.host.state;
    for (const rows of Object.values(storage))
      for (const [key, row] of Object.entries(rows)) {
        if (key.startsWith('long:') || key === `${wave}.register`) Reflect.deleteProperty(rows, key);
        if (key.startsWith(`wave-plan:${wave}`)) {
          const value = row.value as { text: string };
          value.text = value.text.replace(/,"(?:raci|known)":"[^"]*"/g, '');
        }
      }
    const before = await raci();
    expect(before.rows.map(({ id, name, cells }) => [id, name, cells])).toEqual([
      [CABLES, 'Cables', []],
      [WALLS, 'Walls', []],
      ['gate:room-move/go', 'Go or no-go', []],
      ['milestone:t-0', 'T-0', []],
      ['milestone:room-move/rehearsal', 'Rehearsal', []],
    ]);
    expect(before.register).toMatchObject({ version: 0, roles: [], people: [], workstreams: [] });
    expect(await sandbox.call('getItem', {}, onIssue(item('cables/1').issue))).toMatchObject({ ok: true });
    await register({ do: 'role', role: 'reader', name: 'Reader', party: null });
    const uploadId = await sandbox.upload('again.yaml', new TextEncoder().encode(RACI_TEMPLATE));
    await sandbox.call('startImport', { uploadId, wave, requestId: testId() });
    await later(sandbox);
    const after = await raci();
    expect(after.register.roles.map(({ name }) => name)).toEqual(['Move lead', 'Network', 'Office', 'Reader']);
    expect(lettersOf(after.rows, CABLES)).toEqual(['network RA']);
  });
});
