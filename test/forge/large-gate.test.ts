import { LEAD, valueOf } from '../support/gated-wave';
import { startSandbox, testId } from '../support/sandbox';

const WAVE = '10000.1';
const MODULES = 100;
const TASKS = 50;

/** 5,000 tasks under modules whose names are long, and one decision over all of them. */
const source = (): Uint8Array =>
  new TextEncoder().encode(
    [
      'runway: 1',
      'name: Very many tasks',
      'gates: [{id: go, name: Go or no-go, kind: decision, offset: T-0}]',
      'phases:',
      '  - name: Move',
      '    modules:',
      ...Array.from({ length: MODULES }, (_, module) => [
        `      - title: Переезд в новые комнаты, часть ${module}`,
        '        tasks:',
        ...Array.from({ length: TASKS }, (_task, at) => `          - title: Step ${module}.${at}`),
      ]).flat(),
    ].join('\n'),
  );

test('a snapshot of 5,000 items is frozen, read back as it was signed, and decided on', async () => {
  const sandbox = await startSandbox();
  const uploadId = await sandbox.upload('many.yaml', source());
  const request = { uploadId, cutover: '2027-06-01', requestId: testId() };
  valueOf(await sandbox.call('startImport', request));
  await sandbox.settle();
  const at = { wave: WAVE, gate: 'go' };
  const fields = { approvers: [LEAD] };
  valueOf(await sandbox.call('changeGates', { wave: WAVE, version: 0, change: { do: 'set', gate: 'go', fields } }));
  const act = async (what: unknown, version: number) => {
    // Storage counts what is read in a minute, and nobody reads, thinks and signs faster.
    await sandbox.clock.advance(60_000);
    return valueOf(await sandbox.call('actGate', { ...at, act: what, version })).gate;
  };

  const frozen = await act({ do: 'freeze' }, 0);
  const { fingerprint, counts } = frozen.rounds[0]?.snapshot ?? {};
  expect(counts?.counted).toBe(MODULES * TASKS);
  const signed = await act({ do: 'sign', snapshot: fingerprint, says: 'no-go' }, frozen.version);
  const decided = await act({ do: 'decide', snapshot: fingerprint }, signed.version);
  expect(decided.rounds).toMatchObject([{ snapshot: { fingerprint }, decision: { outcome: 'no-go' } }]);
  expect(decided.rounds[0]).not.toHaveProperty('forged');
  expect(decided.standing).toMatchObject({ is: 'stands', changes: [] });
});
