import { isAdf } from '../../sandbox/jira/adf-check';
import { reportOfConfig, textOf } from '../support/exported';
import { asSponsor, type GatedWave, gatedWave, LEAD, valueOf } from '../support/gated-wave';
import { onProjectPage, type Place } from '../support/sandbox';

const SPACE = '65537';
const HOME = '131073';
const macro = (wave: string, account: string): Place => ({
  module: 'runway-go-no-go',
  extension: { type: 'macro', content: { id: '131074', type: 'page' }, config: reportOfConfig(wave, ['gates']) },
  account,
});

/** A gate at which everything was said that minutes hold. */
async function meeting(made: GatedWave): Promise<string> {
  const { sandbox, wave } = made;
  await made.ask('go-live');
  await made.go('cutover/1');
  const at = { wave, gate: 'go-live' };
  await made.done('go-live', {
    ...{ do: 'demand', check: 'high-items', text: 'Label the cables', owner: 'acc-lead', due: '2027-05-30' },
  });
  for (const act of [
    { do: 'details', time: '10:00', bridge: 'https://bridge.example.com/1' },
    { do: 'attendance', person: { account: 'acc-lead' }, is: 'here' },
    { do: 'attendance', person: { name: 'Carrier desk' }, is: 'missing' },
  ] as const)
    valueOf(await sandbox.call('actMeeting', { ...at, act }));
  const snapshot = await made.freeze('go-live');
  await made.done('go-live', { do: 'sign', snapshot, says: 'go-with-conditions', comment: 'After the labels' });
  return snapshot;
}

describe('minutes of a gate', () => {
  it('are a dated page with status, reasons, lines, conditions, attendance and signatures, saved below the page that was chosen', async () => {
    const made = await gatedWave();
    const { sandbox, wave } = made;
    const snapshot = await meeting(made);
    const { pages } = sandbox.site.state.confluence;
    const saved = valueOf(await sandbox.call('saveMinutes', { wave, gate: 'go-live', space: SPACE, parent: HOME }));
    if (saved.is !== 'saved') throw new Error(saved.why);
    expect(saved.page.title).toBe('Gated move - Minutes - Go or no-go (Mon 01 Mar 2027)');
    const page = pages[saved.page.id];
    expect(page).toMatchObject({ authorId: 'acc-lead', parentId: HOME, labels: ['runway'] });
    const document: unknown = JSON.parse(page?.body.value ?? '');
    expect(isAdf(document)).toBe(true);
    const words = textOf(document);
    for (const part of [
      'Not ready (RAG: Red)',
      'A required criterion is not met: High-priority items',
      'The rack is backed up Move High Go Green',
      'Label the cables High-priority items',
      'Carrier desk (no account) Missing',
      `Snapshot ${snapshot}, Not ready, frozen by`,
      'Go with conditions Amber',
      'After the labels',
      'Not signed',
      '10:00 (',
    ])
      expect([part, words.includes(part)]).toEqual([part, true]);
    expect(words).toMatch(/Fingerprint [0-9a-f]{12}\.$/);

    const again = valueOf(await sandbox.call('saveMinutes', { wave, gate: 'go-live', space: SPACE, isPrivate: true }));
    if (again.is !== 'saved') throw new Error(again.why);
    expect(again.page.title).toBe(`${saved.page.title} (2)`);
    expect(pages[again.page.id]).toMatchObject({ viewers: ['acc-lead'] });
  });

  it('name no work that Jira hides from the person who saves them, and count it', async () => {
    const made = await gatedWave();
    await meeting(made);
    const issue = made.sandbox.site.state.jira.issues[made.item('cutover/1').issue];
    Object.assign(issue ?? {}, { securityLevelId: '10181' });
    const said = async (account: string) => {
      const place = onProjectPage('10000', 'MIG', account);
      const answer = valueOf(
        await made.sandbox.call('saveMinutes', { wave: made.wave, gate: 'go-live', space: null }, place),
      );
      if (answer.is === 'saved') throw new Error('It was saved.');
      return answer;
    };
    expect((await said('acc-lead')).markdown).toContain('The rack is backed up');
    const hidden = await said('acc-viewer');
    expect(hidden.why).toBe('not-asked');
    expect(hidden.markdown).not.toContain('The rack is backed up');
    expect(hidden.markdown).toContain('1 you cannot see.');
    expect(hidden.markdown).toContain('After the labels');
  });

  it('remember with the wave where they were saved, and propose it as far as the person sees it', async () => {
    const { sandbox, wave } = await gatedWave();
    const place = async (account: string, more: object = {}) =>
      valueOf(await sandbox.call('getSavePlace', { wave, ...more }, onProjectPage('10000', 'MIG', account)));
    expect(await place('acc-lead')).toEqual({ connected: true, place: null });
    const here = { space: SPACE, parent: '131074' };
    expect(await place('acc-lead', { here })).toMatchObject({
      place: { space: { id: SPACE, name: 'Migration documents' }, parent: { id: '131074', title: 'Phase readiness' } },
    });
    valueOf(await sandbox.call('saveMinutes', { wave, gate: 'go-live', space: SPACE, parent: '131075' }));
    expect(await place('acc-viewer', { here })).toMatchObject({ place: { parent: { title: 'Empty page' } } });
    Object.assign(sandbox.site.state.confluence.pages['131075'] ?? {}, { viewers: ['acc-lead'] });
    expect(await place('acc-viewer')).toMatchObject({ place: { space: { id: SPACE }, parent: null } });
  });
});

describe('a summary', () => {
  it('links the minutes of the last decision once they are saved for the space; an export has no link', async () => {
    const made = await gatedWave();
    const { sandbox, wave } = made;
    await made.ask('go-live', [LEAD]);
    const snapshot = await made.freeze('go-live');
    await made.done('go-live', { do: 'sign', snapshot, says: 'reconvene', meetOn: '2027-05-20' });
    const reconvene = { date: '2027-05-20', time: '10:00', change: 'The labels are on.' };
    await made.done('go-live', { do: 'decide', snapshot, reconvene });
    const place: Place = {
      module: 'runway-readiness',
      extension: { type: 'macro', content: { id: '131074', type: 'page' }, config: reportOfConfig(wave, ['summary']) },
      account: 'acc-viewer',
    };
    const minutes = async () =>
      valueOf(await sandbox.call('getReport', {}, place))
        ?.parts.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.is === 'facts' ? block.facts : []))
        .filter(({ label }) => label === 'Minutes');
    const save = async (isPrivate: boolean) => {
      const saved = valueOf(await sandbox.call('saveMinutes', { wave, gate: 'go-live', space: SPACE, isPrivate }));
      if (saved.is !== 'saved') throw new Error(saved.why);
      return saved.page;
    };
    const own = await save(true);
    expect(await minutes()).toEqual([]);
    const page = await save(false);
    expect(page.path).toBe(`/spaces/MIGDOC/pages/${page.id}`);
    await save(true);
    const link = { tab: 'page', path: page.path };
    expect(await minutes()).toEqual([{ label: 'Minutes', value: { text: 'Go or no-go', link } }]);
    const printed = valueOf(await sandbox.call('saveReport', { space: null }, place));
    if (printed.is !== 'not-saved') throw new Error('saved');
    expect(printed.markdown).toContain('Last decision');
    expect(printed.markdown).not.toContain('Minutes');
    const document: unknown = JSON.parse(sandbox.site.state.confluence.pages[own.id]?.body.value ?? '');
    expect(textOf(document)).toContain('Reconvene on 2027-05-20 Amber');
  });
});

describe('a go/no-go macro', () => {
  it('is where an approver reviews and signs, by the rules of the gate; others and other projects are refused', async () => {
    const made = await gatedWave();
    const { sandbox, wave } = made;
    const snapshot = await meeting(made);
    const report = valueOf(await sandbox.call('getReport', {}, macro(wave, 'acc-viewer')));
    expect(report?.toSign).toEqual([{ gate: 'go-live', name: 'Go or no-go' }]);
    const sheet = valueOf(await sandbox.call('getGate', { wave, gate: 'go-live' }, macro(wave, 'acc-viewer')));
    expect(sheet.may.sign).toBe(true);
    const sign = (account: string, more: object = {}) =>
      sandbox.call(
        'actGate',
        {
          ...{ wave, gate: 'go-live', version: sheet.gate.version },
          ...{ act: { do: 'sign', snapshot, says: 'go', comment: '' } as const, ...more },
        },
        macro(wave, account),
      );
    expect(await sign('acc-member')).toMatchObject({ ok: false });
    expect(await sign('acc-outsider')).toMatchObject({ ok: false });
    expect(await sign('acc-viewer', { wave: '10001.1' })).toMatchObject({ ok: false });
    const another = { act: { do: 'sign', snapshot: '0000-0000-0000', says: 'go', comment: '' } };
    expect(await sign('acc-viewer', another)).toMatchObject({ ok: false });
    const signed = valueOf(await sign('acc-viewer'));
    expect(signed.gate.rounds.at(-1)?.signatures.map(({ by, says }) => [by, says])).toEqual([
      ['acc-lead', 'go-with-conditions'],
      ['acc-viewer', 'go'],
    ]);
    expect(valueOf(await sandbox.call('getReport', {}, macro(wave, 'acc-viewer')))?.toSign).toEqual([]);
    expect((await made.sheet('go-live', asSponsor)).gate.rounds.at(-1)?.signatures).toHaveLength(2);
  });

  it('searches spaces and pages for its own project, as the person', async () => {
    const { sandbox, wave } = await gatedWave();
    const asked = (account: string) => sandbox.call('listSpaces', { query: 'migration' }, macro(wave, account));
    expect(await asked('acc-viewer')).toMatchObject({ ok: true, value: [{ id: SPACE }] });
    expect(await asked('acc-outsider')).toMatchObject({ ok: false });
  });
});
