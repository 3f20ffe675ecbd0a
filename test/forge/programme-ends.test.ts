import { valueOf } from '../support/gated-wave';
import {
  answerAll,
  decide,
  goAt,
  LEAD,
  sheetOf,
  signers,
  SPONSOR,
  startProgramme,
  tellActs,
  workInJira,
} from '../support/programme';

/** Decision gates of a wave, by their days. */
const decisionsOf = async ({ sandbox, wave }: Awaited<ReturnType<typeof startProgramme>>): Promise<readonly string[]> =>
  valueOf(await sandbox.call('getGates', { wave })).gates.flatMap(({ id, kind }) => (kind === 'decision' ? [id] : []));

test('the cloud account move: Go although Not ready, then No-go, Reconvene and Go, then accepted', async () => {
  const approvers = [
    ['project-manager', LEAD],
    ['contact', SPONSOR],
  ] as const;
  const programme = await startProgramme({ bundled: 'cloud-account-move' }, '2027-05-04', {
    contact: SPONSOR,
    'project-manager': LEAD,
  });
  const [first = '', cutover = '', last = '', ...more] = await decisionsOf(programme);
  expect([first, cutover, last, more]).toEqual(['plan-agreed', 'cutover', 'acceptance', []]);

  expect((await sheetOf(programme, first)).verdict?.is).toBe('no-go');
  const against = await decide(
    programme,
    first,
    signers(approvers, 'go'),
    'The customer accepts that the plan follows.',
  );
  expect(against.standing).toMatchObject({ outcome: 'go', against: 'no-go' });

  const refused = await decide(programme, cutover, signers(approvers, 'no-go'), 'The connections are not tested.');
  expect(refused.standing).toMatchObject({ outcome: 'no-go' });
  const again = { date: '2027-05-03', time: '10:00', change: 'Each connection is tested.' };
  const adjourned = await decide(programme, cutover, signers(approvers, 'reconvene'), 'The tests run tonight.', again);
  expect(adjourned.standing).toMatchObject({ outcome: 'reconvene' });
  await goAt(programme, cutover, approvers);
  await programme.done(cutover, { do: 'result', is: 'completed-with-issues', note: 'One report came late.' });
  programme.count();
  await goAt(programme, last, approvers);
  tellActs('Cloud account move', programme);
}, 900_000);

test('the customer timeline reaches all its gates, the first one with a condition', async () => {
  const programme = await startProgramme({ bundled: 'customer-cutover-timeline' }, '2027-07-06', {
    'migration-lead': LEAD,
    sponsor: SPONSOR,
  });
  const gates = await decisionsOf(programme);
  const [first = ''] = gates;
  const approvers = [
    ['migration-lead', LEAD],
    ['sponsor', SPONSOR],
  ] as const;
  await programme.set(first, { approvers: approvers.map(([seat, account]) => ({ seat, held: { account } })) });
  const { date } = (await sheetOf(programme, first)).gate;
  await workInJira(programme, date ?? '');
  await answerAll(programme, date ?? '');
  const open = (await sheetOf(programme, first)).findings.filter(({ is }) => is === 'unmet' || is === 'unknown');
  expect(open.map(({ weight }) => weight)).not.toContain('must');
  for (const { check } of open) {
    if (check === 'facts') throw new Error('The facts are unknown.');
    const promised = { text: `What is open of ${check}`, owner: LEAD, due: date };
    await programme.done(first, { do: 'demand', check, ...promised });
    programme.count();
  }
  expect((await sheetOf(programme, first)).verdict?.is).toBe('conditional-go');
  const decided = await decide(programme, first, signers(approvers, 'go-with-conditions'));
  expect(decided.standing).toMatchObject({ outcome: 'go-with-conditions', withConditions: true, against: null });
  for (const { id } of decided.conditions) {
    await programme.done(first, { do: 'meet', condition: id });
    programme.count();
  }
  for (const gate of gates.slice(1)) await goAt(programme, gate, approvers);
  tellActs('Customer timeline', programme);
}, 900_000);
