import type { Defs } from '../../src/contract/defs';
import type { ExportedItem } from '../../src/contract/export';
import { readNative } from '../../src/template/native/read-native';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';
import { onProjectPage, type Place } from '../support/sandbox';

const WAVE = '10000.1';
const AS_MEMBER = onProjectPage('10000', 'MIG', 'acc-member');
/** Members of this level see an issue: the lead and the app. */
const LEVEL = '10181';

async function fileOf({ call }: ReadySandbox, place?: Place) {
  let [text, from, hidden] = ['', 0 as number | null, 0];
  while (from !== null) {
    const piece = await call('exportTemplate', { wave: WAVE, template: 0, from }, place);
    if (!piece.ok) throw new Error(piece.error.message);
    text += piece.value.text;
    ({ next: from, hidden } = piece.value);
  }
  return { text, hidden };
}

async function itemsOf({ call }: ReadySandbox, place?: Place): Promise<readonly (ExportedItem | null)[]> {
  const items: (ExportedItem | null)[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: ReturnType<Defs['exportItems']> = await call('exportItems', { wave: WAVE, from }, place);
    if (!page.ok) throw new Error(page.error.message);
    items.push(...page.value.items);
    from = page.value.next;
  }
  return items;
}

/** Titles by phase, module and task, with what stands below each. */
const outlineOf = (text: string) => {
  const { templates, diagnostics } = readNative('wave.yaml', text);
  expect(diagnostics).toEqual([]);
  return templates[0]?.phases.map(({ name, modules }) => [
    name,
    modules.map(({ title, tasks }) => [
      title,
      tasks.map((task) => [
        task.title,
        (task.criteria ?? []).map((one) => one.text),
        task.subtasks.map((one) => one.title),
      ]),
    ]),
  ]);
};

const hide = (sandbox: ReadySandbox, ending: string) => sandbox.person.setSecurity(sandbox.issueAt(ending), LEVEL);

describe('a wave as a template', () => {
  it('is imported again as a wave of the same issues', async () => {
    const sandbox = await readySandbox({ modules: 2, tasks: 2, subtasks: 1 });
    const { text, hidden } = await fileOf(sandbox);
    expect(hidden).toBe(0);
    const task = (module: number, number: number) => [
      `Prepare part ${number}`,
      [`Part ${module}.${number} is written down.`],
      ['Check step 1'],
    ];
    expect(outlineOf(text)).toEqual([
      ['Assess', [['Stage 1', [task(1, 1), task(1, 2)]]]],
      ['Migrate', [['Stage 2', [task(2, 1), task(2, 2)]]]],
    ]);
    expect(text).toContain('Write down what part 2.1 needs.');
    const uploadId = await sandbox.upload('again.yaml', new TextEncoder().encode(text));
    const preview = await sandbox.call('previewImport', { uploadId, wave: 'new' });
    expect(preview).toMatchObject({ ok: true, value: { counts: { create: 10, epics: 2, tasks: 4, subtasks: 4 } } });
  });

  it('says nothing of an issue that Jira does not show the person, and counts it', async () => {
    const sandbox = await readySandbox({ modules: 2, tasks: 2, subtasks: 1 });
    await hide(sandbox, 'stage-1/1');
    await sandbox.person.remove(sandbox.issueAt('stage-2/2/1'));
    await sandbox.settle();
    const theirs = await fileOf(sandbox, AS_MEMBER);
    // A sub-task is as secret as its task; what was deleted is told to all, since there is nothing left to hide.
    expect(theirs.hidden).toBe(2);
    expect(outlineOf(theirs.text)?.[0]).toEqual([
      'Assess',
      [['Stage 1', [['Not visible to you', [], ['Not visible to you']], expect.anything()]]],
    ]);
    expect(theirs.text).not.toMatch(/Part 1\.1|part 1\.1|1\.1\.1/);
    expect(outlineOf(theirs.text)?.[1]).toEqual(outlineOf((await fileOf(sandbox)).text)?.[1]);
    expect((await fileOf(sandbox)).hidden).toBe(0);
  });

  it('is refused where the wave has no such template', async () => {
    const { call } = await readySandbox();
    const asked = call('exportTemplate', { wave: WAVE, template: 1 });
    expect(await asked).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('the items of a wave', () => {
  it('come page by page with what people said of each', async () => {
    const sandbox = await readySandbox({ modules: 4, tasks: 10, subtasks: 2 });
    const { items } = await sandbox.items({ is: 'criteria-open' });
    const [first] = items;
    const view = await sandbox.call('getItem', { wave: WAVE, item: first?.id });
    if (!view.ok || view.value === null) throw new Error('No item.');
    const confirm = { do: 'confirm', criteria: view.value.criteria.map(({ key }) => key), note: '=1+1' };
    await sandbox.call('markItem', { wave: WAVE, item: first?.id, mark: confirm, version: view.value.version });
    const all = await itemsOf(sandbox);
    expect(all).toHaveLength(4 * 10 * 3);
    const exported = all.find((one) => one?.key === first?.key);
    expect(exported).toMatchObject({ title: first?.title, phase: 'Assess', module: 'Stage 1', counted: true });
    expect(exported?.criteria).toEqual([
      expect.objectContaining({
        is: 'confirmed',
        by: 'acc-lead',
        note: '=1+1',
        at: expect.stringMatching(/^2027-.*Z$/),
      }),
    ]);
    expect(new Set(all.map((one) => one?.key)).size).toBe(all.length);
  });

  it('leave out what Jira does not show the person: there is a line, and nothing in it', async () => {
    const sandbox = await readySandbox({ modules: 2, tasks: 1, subtasks: 1 });
    await hide(sandbox, 'stage-1/1');
    await hide(sandbox, 'migrate/stage-2');
    await sandbox.settle();
    const [mine, theirs] = [await itemsOf(sandbox), await itemsOf(sandbox, AS_MEMBER)];
    expect(theirs).toHaveLength(mine.length);
    expect(theirs.filter((one) => one === null)).toHaveLength(2);
    const hidden = mine.filter((_, index) => theirs[index] === null).map((one) => one?.title);
    expect(hidden).toEqual(['Prepare part 1', 'Check step 1']);
    expect(theirs.flatMap((one) => (one === null ? [] : [one.module]))).toEqual([null, null]);
    expect(
      await sandbox.call('exportItems', { wave: WAVE }, onProjectPage('10000', 'MIG', 'acc-outsider')),
    ).toMatchObject({
      ok: false,
    });
  });
});
