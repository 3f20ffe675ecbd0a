import { readySandbox } from '../support/readiness-in-sandbox';
import { smallTemplate, testId } from '../support/sandbox';

const WAVE = '10000.1';

async function valued<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>) {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** The template of the wave without its last task and without the criterion of its first one. */
const edited = (): Uint8Array => {
  const text = new TextDecoder().decode(smallTemplate(2, 2, 0));
  const [whole = ''] = text.split(/\n## Task 2: Prepare part 2\n#### Description\nWrite down what part 2\.2/);
  return new TextEncoder().encode(whole.replace('- Part 1.1 is written down.', '- Someone else read it.'));
};

describe('an edited template imported into its wave', () => {
  it('marks what is gone as not applicable where that is asked, and says in the activity which criteria went', async () => {
    const sandbox = await readySandbox({ modules: 2, tasks: 2, subtasks: 0 });
    const { call, settle, upload } = sandbox;
    const uploadId = await upload('stages.md', edited());
    const preview = await valued(call('previewImport', { uploadId, wave: WAVE }));
    expect(preview.comparison?.gone.map(({ node }) => node)).toEqual([expect.stringMatching(/stage-2\/2$/)]);
    await valued(call('startImport', { uploadId, wave: WAVE, requestId: testId(), dropGone: true }));
    await settle();
    await sandbox.pass(30);
    const { items } = await sandbox.items({ is: 'not-applicable' });
    expect(items).toMatchObject([{ id: expect.stringMatching(/stage-2\/2$/) }]);
    const gone = await valued(call('getItem', { wave: WAVE, item: items[0]?.id ?? '' }));
    expect(gone?.notApplicable).toMatchObject({ reason: 'not-in-template' });

    const { lines } = await valued(call('listActivity', { wave: WAVE, kind: 'import' }));
    expect(lines).toMatchObject([
      {
        item: expect.stringMatching(/stage-1\/1$/),
        what: 'Part 1.1 is written down.',
        to: 'Taken out',
        by: 'acc-lead',
      },
    ]);
    const less = await valued(call('getItem', { wave: WAVE, item: lines[0]?.item ?? '' }));
    expect(less).toMatchObject({ criteria: [{ text: 'Someone else read it.' }], takenOut: 1 });
    expect(gone?.takenOut).toBeUndefined();
  });

  it('leaves what is gone as it is without that, and the same file again changes nothing', async () => {
    const sandbox = await readySandbox({ modules: 2, tasks: 2, subtasks: 0 });
    const uploadId = await sandbox.upload('stages.md', edited());
    for (let times = 0; times < 2; times += 1) {
      await valued(sandbox.call('startImport', { uploadId, wave: WAVE, requestId: testId() }));
      await sandbox.settle();
      expect((await sandbox.items({ is: 'not-applicable' })).items).toEqual([]);
      const { lines } = await valued(sandbox.call('listActivity', { wave: WAVE, kind: 'import' }));
      expect(lines).toHaveLength(1);
    }
  });
});
