import type { SiteState } from '../../sandbox/site/site';
import { reportOfConfig, textOf } from '../support/exported';
import { type GatedWave, gatedWave, valueOf } from '../support/gated-wave';
import { onProjectPage, type Place } from '../support/sandbox';

const SPACE = '65537';

const onPage = (config: unknown, account = 'acc-viewer', module = 'runway-readiness'): Place => ({
  module,
  extension: { type: 'macro', content: { id: '131074', type: 'page' }, space: { id: SPACE }, config },
  account,
});

/** From now on a person, or the installation, has only these products. */
function leaves({ sandbox }: GatedWave, account: string | null, products: SiteState['products'] & object): void {
  const { state } = sandbox.site;
  if (account === null) state.products = products;
  else Object.assign(state.users[account] ?? {}, { products });
}

describe('a macro for a person without Jira', () => {
  it('answers that they may not see it and names nothing, and so do its form, its exports and signing', async () => {
    const made = await gatedWave();
    const { sandbox, wave } = made;
    const config = reportOfConfig(wave, ['summary', 'gates', 'plan']);
    expect(valueOf(await sandbox.call('getReport', {}, onPage(config)))?.wave.name).toBe('Gated move');
    leaves(made, 'acc-viewer', ['confluence']);
    for (const place of [
      onPage(config),
      onPage(config, 'acc-viewer', 'runway-go-no-go'),
      onPage({ projectId: '10000', waveId: wave }),
    ]) {
      const answers = [
        await sandbox.call('getReport', {}, place),
        await sandbox.call('saveReport', { space: SPACE }, place),
        await sandbox.call('getGate', { wave, gate: 'go-live' }, { ...place, module: 'runway-go-no-go' }),
      ];
      for (const answer of answers) {
        expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
        expect(JSON.stringify(answer)).not.toMatch(/Gated|MIG|Prepare|Order the lines/);
      }
    }
    const old = await sandbox.call('getWave', {}, onPage({ projectId: '10000', waveId: wave }));
    expect(old).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    for (const format of ['word', 'pdf'])
      expect(textOf(await sandbox.exportMacro('runway-readiness', format, config, 'acc-viewer'))).toBe(
        'Not available in this export',
      );
  });
});

describe('an app that is connected with Confluence and not with Jira', () => {
  it('answers every macro that it may not be seen, and every export with the sentence', async () => {
    const made = await gatedWave();
    const { sandbox, wave } = made;
    const config = reportOfConfig(wave, ['summary', 'plan']);
    leaves(made, null, ['confluence']);
    for (const account of ['acc-lead', 'acc-viewer']) {
      const answer = await sandbox.call('getReport', {}, onPage(config, account));
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
      expect(JSON.stringify(answer)).not.toMatch(/Gated|Order the lines/);
      expect(textOf(await sandbox.exportMacro('runway-plan', 'pdf', config, account))).toBe(
        'Not available in this export',
      );
    }
  });
});

describe('saving a page', () => {
  it('tells an app without Confluence from a person without Confluence, and gives both the text', async () => {
    const made = await gatedWave();
    const { sandbox, wave } = made;
    const minutes = async (account: string) =>
      valueOf(
        await sandbox.call(
          'saveMinutes',
          { wave, gate: 'go-live', space: SPACE },
          onProjectPage('10000', 'MIG', account),
        ),
      );
    const place = async () => valueOf(await sandbox.call('getSavePlace', { wave }));
    leaves(made, 'acc-member', ['jira']);
    const person = await minutes('acc-member');
    expect(person).toMatchObject({ is: 'not-saved', why: 'no-confluence' });
    expect((await minutes('acc-lead')).is).toBe('saved');
    expect((await place()).connected).toBe(true);

    leaves(made, null, ['jira']);
    const app = await minutes('acc-lead');
    expect(app).toMatchObject({ is: 'not-saved', why: 'not-connected' });
    for (const answer of [person, app]) expect(answer.is === 'not-saved' && answer.markdown).toContain('Go or no-go');
    expect(await place()).toEqual({ connected: false, place: null });
  });
});
