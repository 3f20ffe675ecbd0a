import type { OverviewView } from '../../src/contract/readiness';
import { later } from '../support/marked-wave';
import { onProjectPage, type Sandbox, startSandbox, testId } from '../support/sandbox';

/** Of an answer to Overview, in bytes. */
const MOST_BYTES = 60_000;
const PHASES = 100;
const WAVE = '10000.1';

/** A phase with one module and one task each, named as long as people dare, in letters of more than one byte. */
const source = (): Uint8Array =>
  new TextEncoder().encode(
    [
      'runway: 1',
      'name: Very many phases',
      'phases:',
      ...Array.from({ length: PHASES }, (_, at) => [
        `  - name: Фаза ${at} ${'переезд в новые комнаты '.repeat(4)}`.trimEnd(),
        '    modules:',
        `      - title: Part ${at}`,
        '        tasks:',
        `          - title: Step ${at}`,
      ]).flat(),
    ].join('\n'),
  );

async function overviewOf({ call }: Sandbox, account: string): Promise<OverviewView> {
  const answer = await call('getOverview', { wave: WAVE }, onProjectPage('10000', 'MIG', account));
  if (!answer.ok || answer.value === null) throw new Error(answer.ok ? 'No wave.' : answer.error.message);
  return answer.value;
}

describe('Overview of a wave with very many phases and workstreams', () => {
  it('stays small, says how much it leaves out, and counts all of it', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('many.yaml', source());
    const started = await sandbox.call('startImport', { uploadId, cutover: '2027-06-01', requestId: testId() });
    if (!started.ok) throw new Error(started.error.message);
    await later(sandbox);

    const lead = await overviewOf(sandbox, 'acc-lead');
    const settings = await sandbox.call('getSettings', { wave: WAVE });
    if (!settings.ok) throw new Error(settings.error.message);
    const { workstreams } = settings.value;
    expect(workstreams).toHaveLength(PHASES);
    const leads = Object.fromEntries(workstreams.map(({ slug }) => [slug, 'acc-member']));
    expect(await sandbox.call('changeSettings', { wave: WAVE, version: 0, leads })).toMatchObject({ ok: true });
    const member = await overviewOf(sandbox, 'acc-member');
    expect(member.may.role).toBe('lead');

    for (const view of [lead, member]) {
      expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(MOST_BYTES);
      const { phases, workstreams, leftOut, total } = view;
      expect(total).toMatchObject({ counted: PHASES, complete: 0, unreadable: 0 });
      expect(phases.length).toBeGreaterThan(20);
      expect(leftOut?.phases).toBe(PHASES - phases.length);
      expect(leftOut?.workstreams).toBe(PHASES - workstreams.length);
    }
    expect(member.leftOut?.leads).toBe(PHASES - member.may.leads.length);
    expect(member.phases).toEqual(lead.phases);
    const wave = await sandbox.call('getWave', {});
    expect(wave).toMatchObject({ ok: true, value: { phases: lead.phases, leftOut: { phases: lead.leftOut?.phases } } });
  });

  it('leaves nothing out of nine waves of nine phases each', async () => {
    const sandbox = await startSandbox();
    const nine = new TextEncoder().encode(
      Array.from({ length: 9 }, (_, at) => `# Module: Part ${at + 1}\n## Task 1: Step ${at + 1}\n`).join('\n'),
    );
    const phases = Array.from({ length: 9 }, (_, at) => `A phase of the move number ${at + 1}=${at + 1}`).join(',');
    for (let wave = 1; wave <= 9; wave += 1) {
      const uploadId = await sandbox.upload('nine.md', nine);
      const started = await sandbox.call('startImport', {
        uploadId,
        phases,
        wave: 'new',
        waveName: `Wave number ${wave}`,
        requestId: testId(),
      });
      if (!started.ok) throw new Error(started.error.message);
      await later(sandbox);
    }
    const view = await overviewOf(sandbox, 'acc-lead');
    expect(view.leftOut).toBeUndefined();
    expect(view.waves.map(({ code }) => code)).toEqual(['W9', 'W8', 'W7', 'W6', 'W5', 'W4', 'W3', 'W2', 'W1']);
    expect([view.phases.length, view.workstreams.length]).toEqual([9, 9]);
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(MOST_BYTES / 4);
  });
});
