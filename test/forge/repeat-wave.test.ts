import type { ParsedImportRequest } from '../../src/contract/import';
import { datedTemplate, EVERY_DAY } from '../support/dated-template';
import { issuesOfOurs, startSandbox, testId } from '../support/sandbox';

async function valued<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>) {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const [FIRST, SECOND] = ['10000.1', '10000.2'];
const HOLIDAYS = [{ date: '2027-12-24', name: 'Eve' }];

it('a wave like another one has its scope, calendar, people, register, RACI, gates and rules, six weeks later', async () => {
  const { call, upload, settle, site } = await startSandbox();
  const uploadId = await upload('dated.yaml', datedTemplate([[20, 15, 9], [4]]));
  const preview = await valued(call('previewImport', { uploadId }));
  const [, task] = preview.nodes;
  const edits = [{ node: task?.node ?? '', title: 'A title of ours' }];
  await valued(
    call('startImport', {
      uploadId,
      requestId: testId(),
      waveName: 'North',
      scope: { edits },
      dates: {
        cutover: '2027-09-01',
        workingDays: EVERY_DAY,
        holidays: HOLIDAYS,
        milestones: { rehearsal: '2027-08-20' },
      },
      people: { assign: true, roles: { network: { account: 'acc-member' } } },
    }),
  );
  await settle();
  const register = (edit: object) => valued(call('editRegister', { wave: FIRST, edit, read: 1_000_000 }));
  await register({ do: 'role', role: 'reader', name: 'Reader', party: null });
  const cell = { do: 'cell', row: 'milestone:t-0', role: 'reader', letters: 'I' };
  await valued(call('editRaci', { wave: FIRST, edit: cell, read: {} }));
  const { version } = await valued(call('getGates', { wave: FIRST }));
  const fields = { date: '2027-08-27', approvers: [{ seat: 'lead', held: { account: 'acc-lead' } }] };
  await valued(call('changeGates', { wave: FIRST, version, change: { do: 'set', gate: 'go', fields } }));
  const settings = await valued(call('getSettings', { wave: FIRST }));
  await valued(call('changeSettings', { wave: FIRST, version: settings.version, policy: 'strict' }));

  const [choice] = await valued(call('listRepeats', {}));
  expect(choice).toEqual({
    wave: FIRST,
    code: 'W1',
    name: 'North',
    cutover: '2027-09-01',
    templates: 1,
    nextCode: 'W2',
  });
  const plan = await valued(call('planRepeat', { wave: FIRST, cutover: '2027-10-13' }));
  expect(plan).toMatchObject({
    gone: [],
    dates: { cutover: '2027-10-13', milestones: { rehearsal: '2027-10-01' }, holidays: HOLIDAYS },
    people: { roles: { network: { account: 'acc-member' } } },
    templates: [{ source: { kind: 'upload', id: uploadId }, name: 'Dated move', scope: { edits } }],
  });
  const [template] = plan.templates;
  const request: Partial<ParsedImportRequest> = {
    uploadId: template?.source.id ?? '',
    template: template?.template,
    wave: 'new',
    like: FIRST,
    waveName: 'South',
    dates: plan.dates,
    people: plan.people,
    ...(template === undefined ? {} : { scope: template.scope }),
  };
  await valued(call('startImport', { ...request, requestId: testId() }));
  await settle();

  const titles = (wave: string) =>
    issuesOfOurs(site)
      .filter(({ fields: { labels } }) => (labels as readonly string[]).includes(`wave-${wave}`))
      .map(({ fields: { summary } }) => summary)
      .toSorted();
  expect(titles('W2').length).toBeGreaterThan(0);
  expect(titles('W2')).toEqual(titles('W1'));
  expect(titles('W2')).toContain('A title of ours');
  const gates = await valued(call('getGates', { wave: SECOND }));
  const go = gates.gates.find(({ id }) => id === 'go');
  expect(go).toMatchObject({ date: '2027-10-08' });
  expect(JSON.stringify(await valued(call('getGate', { wave: SECOND, gate: 'go' })))).toContain('"account":"acc-lead"');
  const raci = await valued(call('getRaci', { wave: SECOND }));
  expect(raci.register.roles.map(({ name }) => name)).toContain('Reader');
  const informed = raci.rows.find(({ id }) => id === 'milestone:t-0')?.cells.find(({ role }) => role === 'reader');
  expect(informed).toMatchObject({ letters: 'I' });
  expect(await valued(call('getSettings', { wave: SECOND }))).toMatchObject({
    policy: 'strict',
    wave: { name: 'South', code: 'W2' },
  });

  // Several from a list: each is begun without waiting for the one before.
  for (const [waveName, cutover] of [
    ['East', '2028-01-12'],
    ['West', '2028-02-23'],
  ] as const) {
    const { dates } = await valued(call('planRepeat', { wave: FIRST, cutover }));
    await valued(call('startImport', { ...request, waveName, dates, requestId: testId() }));
  }
  await settle();
  const all = await valued(call('listRepeats', {}));
  expect(all.map(({ code, name }) => [code, name])).toEqual([
    ['W4', 'West'],
    ['W3', 'East'],
    ['W2', 'South'],
    ['W1', 'North'],
  ]);
  expect(titles('W4')).toEqual(titles('W1'));
  expect(titles('W3')).toEqual(titles('W1'));
});
