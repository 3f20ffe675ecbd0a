import { reportOfConfig, textOf, wordsOf } from '../support/exported';
import { gatedWave } from '../support/gated-wave';
import { spentBy } from '../support/storage-units';

const ACCOUNTS = ['acc-lead', 'acc-viewer', 'acc-outsider'];

describe('a macro in an export', () => {
  it('has the numbers of the screen, in both shapes, by one request to Jira and three of storage', async () => {
    const { sandbox, wave, close } = await gatedWave();
    await close('lines/2');
    const screen = await sandbox.call('getOverview', { wave });
    if (!screen.ok || screen.value === null) throw new Error('No overview.');
    const config = reportOfConfig(wave, ['summary', 'readiness', 'gates', 'plan', 'raci', 'timeline', 'decisions']);
    for (const format of ['word', 'pdf']) {
      const [requests, reads] = [sandbox.host.requestLog.length, sandbox.host.storageRequests];
      const words = wordsOf(await sandbox.exportMacro('runway-readiness', format, config));
      expect(sandbox.host.requestLog.slice(requests)).toEqual(['POST /rest/api/3/permissions/check']);
      expect(sandbox.host.storageRequests - reads).toBe(3);
      const { complete, counted, percent } = screen.value.total;
      expect(words).toContain(`${complete} of ${counted} complete (${percent} %)`);
      for (const { name, numbers } of screen.value.phases) {
        expect(words.join('|')).toContain(`${name}|`);
        expect(numbers.counted).toBeGreaterThanOrEqual(0);
      }
    }
    expect(await spentBy(sandbox, () => sandbox.exportMacro('runway-readiness', 'pdf', config))).toMatchObject({
      write: 0,
    });
  });

  it('is one sentence without an account, for another type, and where nothing can be read', async () => {
    const { sandbox, wave } = await gatedWave();
    const config = reportOfConfig(wave, ['readiness']);
    const sentence = async (format: string, given: unknown, account?: string) =>
      textOf(await sandbox.exportMacro('runway-readiness', format, given, account));
    expect(await sentence('pdf', config, 'nobody')).toBe('Not available in this export');
    expect(await sentence('email', config)).toBe('Not available in this export');
    expect(await sentence('other', config)).toBe('Not available in this export');
    expect(await sentence('word', { report: '{' })).toBe('Not available in this export');
    expect(await sentence('word', undefined)).toBe('Not available in this export');
    expect(await sentence('word', reportOfConfig('10000.99', ['readiness']))).toBe('Not available in this export');
    expect(await sentence('word', { projectId: '10000', waveId: wave })).toContain('Prepare');
    expect(ACCOUNTS.length).toBeGreaterThan(0);
  });
});
