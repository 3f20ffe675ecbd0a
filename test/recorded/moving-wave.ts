import { testId } from '../support/sandbox';
import type { Deeds } from './deeds';
import { OFFICE } from './own-templates';
import { MOVING } from './waves';

/** A wave with one move that is over; its import was cancelled and taken up again, and Jira refused assignees. */
export async function movingWave(deeds: Deeds): Promise<void> {
  const { begin, must, pass, sandbox } = deeds;
  const people = { assign: true, roles: { lead: { account: 'acc-member' } } };
  const dates = { cutover: '2027-06-14', workingDays: [1, 2, 3, 4, 5] };
  const { run } = await begin('office.yaml', OFFICE, { wave: 'new', dates, people, waveName: 'Office' });
  await must('cancelImport', { run });
  await pass(10);
  const again = await sandbox.call('retryImport', { run });
  if (!again.ok) throw new Error(again.error.message);
  // Jira refuses a person whom it accepted when the import began.
  const permissions = sandbox.site.state.jira.projects['10000']?.permissions ?? {};
  const assignable = permissions['ASSIGNABLE_USER'] ?? [];
  permissions['ASSIGNABLE_USER'] = assignable.filter((account) => account !== 'acc-member');
  await pass(20);
  permissions['ASSIGNABLE_USER'] = assignable;
  await must('startMove', await moveTo(deeds, '2027-06-21', 'The lorries come a week later.'));
  await pass(20);
  const { version } = await must('getSettings', { wave: MOVING });
  await must('changeSettings', { wave: MOVING, version, owner: 'acc-lead', policy: 'light', settingUpDays: 3 });
}

/** What `startMove` takes to move T-0 of the wave. */
export async function moveTo({ must }: Deeds, cutover: string, reason: string) {
  const { version, dates } = await must('getDates', { wave: MOVING });
  return { wave: MOVING, version, dates: { ...dates, cutover }, reason, requestId: testId() };
}
