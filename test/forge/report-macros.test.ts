import { REPORT_SECTIONS } from '../../src/contract/report-names';
import { reportOfConfig, textOf, wordsOf } from '../support/exported';
import { type GatedWave, gatedWave, valueOf } from '../support/gated-wave';
import type { Place } from '../support/sandbox';

const MODULE = 'Canaryfinch';
const TASK = 'Canarywren';
const TEMPLATE = `
runway: 1
name: Watched move
roles:
  - {id: lead, name: Migration lead, party: provider}
gates:
  - {id: go-live, name: Go live, kind: decision, offset: T-1, approvers: [lead]}
phases:
  - name: Prepare
    modules:
      - title: Lines
        tasks:
          - {title: Order the lines, offset: T-60, owner: lead}
          - title: ${TASK} is moved
            offset: T-59
            criteria: [${TASK} is met]
            rows:
              - {go-no-go: ${TASK} line}
      - title: ${MODULE} module
        tasks:
          - {title: Describe the rooms, offset: T-50}
  - name: Move
    cutover: true
    modules:
      - title: Cutover
        tasks:
          - {title: Unplug the old rack, offset: T-1}
`;
/** Who sees the project and not the hidden issues, who sees both, and who sees nothing. */
const SEE_SOME = ['acc-admin', 'acc-member', 'acc-viewer'];
const SEE_ALL = ['acc-lead'];
const SEE_NOTHING = ['acc-outsider', 'acc-guest', 'nobody'];

const onPage = (module: string, config: unknown, account: string): Place => ({
  module,
  extension: { type: 'macro', content: { id: '131074', type: 'page' }, space: { id: '65537' }, config },
  account,
});

/** Two issues that are shown to the lead and the app alone. */
async function watchedWave(): Promise<GatedWave> {
  const made = await gatedWave(() => undefined, TEMPLATE);
  for (const title of [`${TASK} is moved`, `${MODULE} module`]) {
    const issue = Object.values(made.sandbox.site.state.jira.issues).find(({ fields }) => fields['summary'] === title);
    if (issue === undefined) throw new Error(`There is no issue ${title}.`);
    Object.assign(issue, { securityLevelId: '10181' });
  }
  return made;
}

describe('macros', () => {
  it('say the same numbers to all, and the words of an issue to those to whom Jira shows it', async () => {
    const { sandbox, wave } = await watchedWave();
    const config = reportOfConfig(wave, [...REPORT_SECTIONS]);
    const said = async (account: string) =>
      JSON.stringify(await sandbox.call('getReport', {}, onPage('runway-plan', config, account)));
    for (const account of SEE_ALL) {
      expect(await said(account)).toContain(`${TASK} is moved`);
      expect(await said(account)).toContain(`${MODULE} module`);
    }
    for (const account of SEE_SOME) {
      const text = await said(account);
      expect([account, text.includes('Order the lines'), /Canary/.test(text)]).toEqual([account, true, false]);
      expect(text).toContain('0 of 4 complete');
      for (const format of ['word', 'pdf']) {
        const exported = textOf(await sandbox.exportMacro('runway-plan', format, config, account));
        expect([account, exported.includes('Order the lines'), /Canary/.test(exported)]).toEqual([
          account,
          true,
          false,
        ]);
        expect(exported).toContain('0 of 4 complete');
      }
    }
    for (const account of SEE_NOTHING) {
      expect(await said(account)).toMatch(/"ok":false/);
      expect(textOf(await sandbox.exportMacro('runway-plan', 'word', config, account))).toBe(
        'Not available in this export',
      );
    }
  });

  it('show the sprint that holds work of the wave, out of what was kept of it, and name it to those who see its issues', async () => {
    const { sandbox, wave, item } = await watchedWave();
    const { site, clock } = sandbox;
    const inSprint = async (issues: readonly string[]) => {
      await site.answer({
        ...{ product: 'jira', method: 'POST', path: '/rest/agile/1.0/sprint/1/issue' },
        ...{ actor: { kind: 'person', accountId: 'acc-lead' }, headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ issues }),
      });
      await clock.advance(60_000);
      valueOf(await sandbox.call('refreshSprint', { sprint: 1 }));
    };
    const config = reportOfConfig(wave, ['sprint']);
    const said = async (account: string) =>
      JSON.stringify(await sandbox.call('getReport', {}, onPage('runway-sprint', config, account)));
    expect(await said('acc-viewer')).toContain('No sprint with work of this wave has been read');

    const hidden = item('lines/2');
    await inSprint([hidden.issue]);
    const name = Object.values(site.state.jira.sprints).find(({ id }) => id === 1)?.name ?? '';
    expect(name).not.toBe('');
    expect(await said('acc-lead')).toContain(name);
    // It holds one issue, which Jira shows to the lead alone: the numbers are the same, the name is not given away.
    expect(await said('acc-viewer')).not.toContain(name);
    expect(await said('acc-viewer')).toContain('A sprint hidden from you');

    await inSprint([item('lines/1').issue]);
    for (const format of ['word', 'pdf']) {
      const before = sandbox.host.storageRequests;
      const words = wordsOf(await sandbox.exportMacro('runway-sprint', format, config, 'acc-viewer'));
      expect(sandbox.host.storageRequests - before).toBe(3);
      expect(words.join('|')).toMatch(new RegExp(`${name}: active, as of 2027-`));
      expect(words.join('|')).toContain('Items of the wave|0 of 2 complete');
      expect(words.join('|')).toContain('Added|2|');
    }
  });

  it('are saved as a dated page with a label, again under a second title, and completed where the label was lost', async () => {
    const { sandbox, wave } = await gatedWave();
    const config = reportOfConfig(wave, ['summary', 'readiness', 'gates', 'plan']);
    const save = async (more: object = {}) =>
      valueOf(
        await sandbox.call('saveReport', { space: '65537', ...more }, onPage('runway-readiness', config, 'acc-lead')),
      );
    const first = await save();
    if (first.is !== 'saved') throw new Error(first.why);
    expect(first.page.title).toBe('Gated move - Status Roll-up (Mon 01 Mar 2027)');
    const second = await save({ parent: first.page.id, isPrivate: true });
    if (second.is !== 'saved') throw new Error(second.why);
    expect(second.page.title).toBe('Gated move - Status Roll-up (Mon 01 Mar 2027) (2)');
    const { pages } = sandbox.site.state.confluence;
    expect(pages[first.page.id]).toMatchObject({ authorId: 'acc-lead', labels: ['runway'] });
    expect(pages[second.page.id]).toMatchObject({ parentId: first.page.id, viewers: ['acc-lead'] });
    expect(textOf(JSON.parse(pages[first.page.id]?.body.value ?? '{}'))).toMatch(/Fingerprint [0-9a-f]{12}/);

    Object.assign(pages[second.page.id] ?? {}, { labels: [] });
    expect(await save()).toEqual(second);
    expect(pages[second.page.id]?.labels).toEqual(['runway']);
    Object.assign(sandbox.site.state.confluence.spaces['65537'] ?? {}, { writers: [] });
    expect(await save()).toMatchObject({
      is: 'not-saved',
      why: 'no-permission',
      markdown: expect.stringContaining('## Gated move'),
    });
  });
});
