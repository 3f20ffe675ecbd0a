import { resolve } from 'node:path';
import { testId } from '../support/sandbox';
import { type Asked, askedOf } from './asked-of';
import { asMember, asViewer } from './deeds';
import { readState } from './files';
import { openQuiet } from './open-state';
import { WORKED } from './waves';

const recorded = readState(resolve(__dirname, '82a57de'));
const wave = WORKED;

// One site for all: each test reads the versions that it writes against.
let ask: Asked;
beforeAll(async () => {
  ask = askedOf(await openQuiet(structuredClone(recorded)));
});

describe('on a state that an earlier commit stored', () => {
  it('a criterion is confirmed, and what was confirmed then is taken back', async () => {
    const { items } = await ask('listItems', { wave, filter: { is: 'criteria-open' } });
    const item = items[0]?.id ?? '';
    const view = await ask('getItem', { wave, item });
    const criteria = (view?.criteria ?? []).map(({ key }) => key);
    const mark = { do: 'confirm', criteria };
    const confirmed = await ask('markItem', { wave, item, mark, version: view?.version }, asMember);
    expect(confirmed.criteria.map(({ by }) => by)).toEqual(criteria.map(() => 'acc-member'));
    const line = (await ask('listActivity', { wave, kind: 'reject' })).lines.find(({ undone }) => !undone);
    expect(await ask('undoMarks', { wave, lines: [line?.id] })).toMatchObject({ done: 1, refused: [] });
  });

  it('a snapshot that waited is signed and decided on', async () => {
    const gate = 'mobilize-exit';
    const waiting = await ask('getGate', { wave, gate });
    const snapshot = waiting.gate.rounds.at(-1)?.snapshot.fingerprint;
    const sign = { do: 'sign', snapshot, says: 'no-go', comment: 'Not yet.' };
    const first = await ask('actGate', { wave, gate, act: sign, version: waiting.gate.version }, asViewer);
    const both = await ask('actGate', { wave, gate, act: sign, version: first.gate.version });
    const decide = { do: 'decide', snapshot, reason: 'Both said so.' };
    const decided = await ask('actGate', { wave, gate, act: decide, version: both.gate.version });
    expect(decided.gate.rounds.at(-1)).toMatchObject({
      signatures: [
        { by: 'acc-lead', says: 'no-go' },
        { by: 'acc-viewer', says: 'no-go' },
      ],
      decision: { outcome: 'no-go' },
    });
    expect(decided.gate.rounds.at(-1)).not.toHaveProperty('forged');
  });

  it('a decision that was under review is approved', async () => {
    const { decisions } = await ask('getDecisions', { wave });
    const line = decisions.find(({ state }) => state === 'under-review');
    const id = line?.id ?? '';
    const { version, review } = await ask('getDecision', { wave, id }, asViewer);
    const approved = await ask('changeDecision', { wave, id, version, act: { do: 'approve', review } }, asViewer);
    expect(approved).toMatchObject({ state: 'approved', version: version + 1 });
  });

  it('a step of the cutover is ticked, and its log goes on', async () => {
    const gate = 'cutover';
    const { items, progress, run } = await ask('getRunSheet', { wave, gate });
    const open = items.flatMap(({ item, version, steps }) =>
      steps.filter(({ result }) => result === 'not-done').map(({ row }) => ({ item, version, row })),
    )[0];
    const mark = { do: 'row', row: open?.row, result: 'done' };
    await ask('markItem', { wave, item: open?.item, mark, version: open?.version });
    const act = { do: 'log', text: 'The last step is done.', is: 'well' };
    const sheet = await ask('actRunSheet', { wave, gate, id: testId(), act });
    expect(sheet.progress.done).toBe(progress.done + 1);
    expect(sheet.run.lines).toBe(run.lines + 1);
  });

  it('the register and the matrix are edited against their versions', async () => {
    const { register, rows } = await ask('getRaci', { wave });
    const edit = { do: 'role', role: 'night', name: 'Night and weekend shift', party: 'customer' };
    const edited = await ask('editRegister', { wave, edit, read: register.version });
    expect(edited.view.register.roles).toContainEqual(expect.objectContaining({ name: 'Night and weekend shift' }));
    const row = rows.find(({ cells }) => cells.some(({ role, letters }) => role === 'night' && letters === 'C'));
    const cell = { do: 'cell', row: row?.id, role: 'night', letters: 'I' };
    const written = await ask('editRaci', { wave, edit: cell, read: { [row?.id ?? '']: row?.version } });
    expect(written).toMatchObject({ is: 'written', cells: 1 });
  });

  it('risks, documents, questions, settings and e-mails are changed', async () => {
    const risk = (await ask('getRisks', { wave })).risks[0];
    const assess = { do: 'assess', id: risk?.id, version: risk?.version, likelihood: 5, impact: 5, response: 'avoid' };
    expect((await ask('changeRisk', { wave, change: assess })).risks[0]).toMatchObject({ likelihood: 5, impact: 5 });
    const locked = (await ask('getDocuments', { wave })).documents.find(({ state }) => state === 'locked');
    const unlock = { do: 'unlock', id: locked?.id, version: locked?.version };
    expect(
      (await ask('changeDocument', { wave, change: unlock })).documents.some(({ state }) => state === 'locked'),
    ).toBe(false);
    const question = (await ask('getQuestions', { wave })).questions.find(({ answer }) => answer === null);
    const answer = { do: 'edit', id: question?.id, version: question?.version, answer: 'The training team.' };
    const { questions } = await ask('changeQuestion', { wave, change: answer });
    expect(questions.every((one) => one.answer !== null)).toBe(true);
    const { version } = await ask('getSettings', { wave });
    expect(await ask('changeSettings', { wave, version, policy: 'assisted' })).toMatchObject({ policy: 'assisted' });
    expect(await ask('changeNotifications', { wave, signature: false, daily: false })).toMatchObject({ daily: false });
  });

  it('a kept template is imported once the uploads have expired', async () => {
    const state = structuredClone(recorded);
    for (const rows of Object.values(state.host.storage))
      for (const key of Object.keys(rows)) if (/^(upload|piece):/.test(key)) Reflect.deleteProperty(rows, key);
    const later = askedOf(await openQuiet(state));
    const { kept, uploads } = await later('listTemplates', {});
    expect(uploads).toEqual([]);
    const versions = kept.flatMap((one) => one.versions);
    expect(versions.length).toBeGreaterThanOrEqual(3);
    for (const { uploadId } of versions) {
      const preview = await later('previewImport', { uploadId, wave: 'new', cutover: '2027-10-04' });
      expect(preview.counts.create).toBeGreaterThan(0);
    }
  });

  it('the latest bulk edit is undone', async () => {
    const bulk = await ask('getBulkEdit', { wave });
    expect(bulk).toMatchObject({ state: 'complete', mayUndo: true });
    let undone = await ask('undoBulkEdit', { wave, edit: bulk?.edit, requestId: testId() });
    for (let tries = 0; undone.state === 'running' && tries < 10; tries += 1)
      undone = await ask('goOnBulkEdit', { wave, edit: undone.edit });
    expect(undone).toMatchObject({ isUndo: true, refused: [] });
    expect(undone.total).toBe(bulk?.written);
  });
});
