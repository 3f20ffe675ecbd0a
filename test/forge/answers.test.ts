import type { Press } from '../../src/contract/answers';
import { answered, pressOn } from '../support/answering';
import { type GatedWave, gatedWave, valueOf } from '../support/gated-wave';
import { asMember, asViewer } from '../support/marked-wave';
import { onProjectPage } from '../support/sandbox';

const linesOf = async ({ sandbox, wave }: GatedWave) => {
  // Queries see what was written a moment later.
  await sandbox.clock.advance(60_000);
  return valueOf(await sandbox.call('listActivity', { wave, kind: 'row' })).lines;
};

describe('answers of a meeting', () => {
  it('to one item are one write and one line with a list, and are taken back as one', async () => {
    const wave = await gatedWave();
    const { id } = wave.item('lines/1');
    const { rows, version } = await wave.read(id);
    const [ways, drawing, packet] = rows;
    if (!ways || !drawing || !packet) throw new Error('No rows.');
    const presses = [
      pressOn(id, ways, 'go', { note: 'Both were walked' }),
      pressOn(id, drawing, 'no-go'),
      pressOn(id, packet, 'passed', { forPerson: { name: 'Rosa Blum' } }),
    ];
    const { answers, items, lines } = await answered(wave, presses);
    expect(answers.map(({ press, is }) => [press, is])).toEqual(presses.map(({ press }) => [press, 'kept']));
    expect(answers[2]).toMatchObject({ row: { result: 'passed', by: 'acc-lead', forPerson: { name: 'Rosa Blum' } } });
    expect(items).toEqual([{ item: id, version: version + 1 }]);
    expect(lines).toMatchObject([{ item: id, presses: presses.map(({ press }) => press) }]);
    const after = await wave.read(id);
    expect(after.rows.map(({ result, note }) => [result, note])).toEqual([
      ['go', 'Both were walked'],
      ['no-go', ''],
      ['passed', ''],
    ]);
    expect(await linesOf(wave)).toMatchObject([
      {
        item: id,
        from: '',
        to: '',
        parts: [
          { what: 'Both ways are free', from: 'pending', to: 'go' },
          { what: 'The drawing is filed', from: 'pending', to: 'no-go' },
          { what: 'A packet arrives', from: 'not-run', to: 'passed', for: { name: 'Rosa Blum' } },
        ],
      },
    ]);
    const line = lines[0]?.line ?? '';
    valueOf(await wave.sandbox.call('undoMarks', { wave: wave.wave, lines: [line] }));
    expect((await wave.read(id)).rows.map(({ result }) => result)).toEqual(['pending', 'pending', 'not-run']);
  });

  it('that are sent again are kept once, and what was said later stays', async () => {
    const wave = await gatedWave();
    const { id } = wave.item('lines/1');
    const [row] = (await wave.read(id)).rows;
    if (!row) throw new Error('No row.');
    const first = pressOn(id, row, 'go');
    // Seen as before the first: an answer of the same person is no hindrance.
    const second = pressOn(id, row, 'no-go');
    await answered(wave, [first]);
    await answered(wave, [second]);
    const again = await answered(wave, [first, second, first]);
    expect(again.answers).toMatchObject([0, 1, 2].map(() => ({ is: 'kept', row: { result: 'no-go' } })));
    expect(again.lines).toEqual([]);
    expect((await wave.read(id)).version).toBe(2);
    expect(await linesOf(wave)).toHaveLength(2);
    // Open again, with what stands as seen.
    const { answers } = await answered(wave, [pressOn(id, row, 'pending')]);
    expect(answers).toMatchObject([{ is: 'kept', row: { result: 'pending' } }]);
  });

  it('of two people on one line: the second is told what stands, and nothing is lost', async () => {
    const wave = await gatedWave();
    const { id } = wave.item('lines/1');
    const [ways, drawing] = (await wave.read(id)).rows;
    if (!ways || !drawing) throw new Error('No rows.');
    await answered(wave, [pressOn(id, ways, 'go', { note: 'Walked' })], asMember);
    const late = await answered(wave, [pressOn(id, ways, 'no-go'), pressOn(id, drawing, 'go')]);
    expect(late.answers).toMatchObject([
      { is: 'changed', row: { result: 'go', note: 'Walked', by: 'acc-member' } },
      { is: 'kept', row: { result: 'go', by: 'acc-lead' } },
    ]);
    const [changed] = late.answers;
    if (changed?.is !== 'changed') throw new Error('It was not changed.');
    const over = await answered(wave, [pressOn(id, { ...changed.row, key: ways.key }, 'no-go')]);
    expect(over.answers).toMatchObject([{ is: 'kept', row: { result: 'no-go', note: 'Walked', by: 'acc-lead' } }]);
    // The first of the two learns it with the next answer.
    expect(
      (await answered(wave, [pressOn(id, changed.row && { ...ways, ...changed.row }, 'go')], asMember)).answers,
    ).toMatchObject([{ is: 'changed', row: { result: 'no-go', by: 'acc-lead' } }]);
  });

  it('that a rule or Jira does not allow are refused one by one, in words', async () => {
    const wave = await gatedWave();
    const [one, other] = [wave.item('lines/1').id, wave.item('cutover/1').id];
    const [row] = (await wave.read(one)).rows;
    const [rack] = (await wave.read(other)).rows;
    if (!row || !rack) throw new Error('No rows.');
    const presses: Press[] = [
      pressOn(one, row, 'passed'),
      pressOn(one, { ...row, key: 'aaaaaaaaaa' }, 'go'),
      pressOn(one, row, 'go'),
      pressOn('marked-move/nowhere/at-all', row, 'go'),
      pressOn(other, rack, 'go'),
    ];
    const { answers } = await answered(wave, presses);
    expect(answers).toMatchObject([
      { is: 'refused', error: { message: 'A row of this kind cannot have that result.' } },
      { is: 'refused', error: { message: 'The item has no such row.' } },
      { is: 'kept' },
      { is: 'refused', error: { code: 'not-found' } },
      { is: 'kept' },
    ]);
    expect((await answered(wave, [pressOn(other, rack, 'no-go')], asViewer)).answers).toMatchObject([
      { is: 'refused', error: { code: 'not-allowed' } },
    ]);
  });

  it('that storage does not take are told as not written, and are written when they are sent again', async () => {
    const clean = await gatedWave();
    const ids = [clean.item('lines/1').id, clean.item('cutover/1').id];
    const of = async (wave: GatedWave) =>
      Promise.all(
        ids.map(async (id) =>
          pressOn(id, (await wave.read(id)).rows[0] ?? { key: '', result: 'pending', by: null, at: null }, 'go'),
        ),
      );
    const presses = await of(clean);
    const from = clean.sandbox.host.storageRequests;
    await answered(clean, presses);
    const told = new Set<string>();
    for (let request = clean.sandbox.host.storageRequests; request > from; request -= 1) {
      const wave = await gatedWave(undefined, undefined, [`outage:s${request}:20`]);
      const asked = await of(wave);
      const answer = await wave.sandbox.call('answerLines', { wave: wave.wave, presses: asked }, onProjectPage());
      told.add(answer.ok ? answer.value.answers.map(({ is }) => is).join(' ') : 'failed');
      await wave.sandbox.clock.advance(30_000);
      expect((await answered(wave, asked)).answers).toMatchObject([{ is: 'kept' }, { is: 'kept' }]);
      expect(await linesOf(wave)).toHaveLength(2);
      if (told.has('not-written not-written')) break;
    }
    expect([...told]).toEqual(expect.arrayContaining(['not-written not-written']));
  });
});
