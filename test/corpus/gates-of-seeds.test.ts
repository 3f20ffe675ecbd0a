import type { GateSheet, GatesView } from '../../src/contract/gate-sheet';
import { later } from '../support/marked-wave';
import { type Sandbox, startSandbox, testId } from '../support/sandbox';
import { corpusFiles, sayNotRun, sharedFolder } from './corpus-files';

async function imported(name: string): Promise<{ readonly sandbox: Sandbox; readonly wave: string }> {
  const sandbox = await startSandbox();
  const [file] = corpusFiles(`corpus/seeds/${name}`);
  const uploadId = await sandbox.upload(name, file?.bytes ?? new Uint8Array());
  const started = await sandbox.call('startImport', { uploadId, cutover: '2027-06-01', requestId: testId() });
  if (!started.ok) throw new Error(started.error.message);
  await later(sandbox);
  return { sandbox, wave: started.value.wave.id };
}

async function gatesOf({ sandbox, wave }: Awaited<ReturnType<typeof imported>>): Promise<GatesView> {
  const answer = await sandbox.call('getGates', { wave });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

async function sheetOf({ sandbox, wave }: Awaited<ReturnType<typeof imported>>, gate: string): Promise<GateSheet> {
  const answer = await sandbox.call('getGate', { wave, gate });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

if (sharedFolder === null) {
  sayNotRun('Gates of the seeds');
  test('the seeds are elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  test('the customer timeline brings a go or no-go thirty days before T-0', async () => {
    const { gates } = await gatesOf(await imported('customer-timeline.md'));
    // 2 May 2027 is a Sunday: the working day before it.
    expect(gates.filter(({ date, kind }) => date === '2027-04-30' && kind === 'decision')).toMatchObject([
      { stands: 'cutover', verdict: expect.stringMatching(/^(no-go|cannot-say)$/), decided: null },
    ]);
  });

  test('rows of going live and of security that are all pending never give GO', async () => {
    const wave = await imported('connect-modules.md');
    const { gates } = await gatesOf(wave);
    const sheets = await Promise.all(gates.map(({ id }) => sheetOf(wave, id)));
    const asking = sheets.filter(({ rows }) => rows.some(({ kind }) => kind === 'go-no-go'));
    expect(asking.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'go-no-go').length).toBeGreaterThanOrEqual(
      100,
    );
    for (const { gate, rows } of asking) {
      expect(new Set(rows.map(({ result }) => result))).toEqual(new Set(['pending', 'not-run']));
      expect(gate.verdict?.is).toBe('no-go');
      expect(gate.verdict?.reasons.map(({ check }) => check)).toContain('high-rows');
    }
  });
}
