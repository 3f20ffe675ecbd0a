import { testId } from '../support/sandbox';
import { asViewer, type Deeds } from './deeds';
import { loseAnswers } from './lost-answers';
import { GARDEN, OFFICE, WAREHOUSE } from './own-templates';
import { WORKED } from './waves';
import { workGates } from './worked-gates';
import { workItems } from './worked-items';
import { workLog } from './worked-log';
import { workRegister } from './worked-register';

/** A wave of a bundled template, fitted to a customer, in which everything is worked on. */
export async function workedWave(deeds: Deeds): Promise<void> {
  await importWorked(deeds);
  await keepSources(deeds);
  await workItems(deeds, WORKED);
  await workRegister(deeds, WORKED);
  await workLog(deeds, WORKED);
  await workGates(deeds, WORKED);
  await loseAnswers(deeds, WORKED);
  await setWorked(deeds);
}

async function importWorked(deeds: Deeds): Promise<void> {
  const { must, pass } = deeds;
  const people = {
    assign: true,
    roles: {
      'migration-lead': { account: 'acc-lead' },
      telephony: { account: 'acc-member' },
      sponsor: { name: 'Sponsor' },
    },
  };
  const dates = {
    cutover: '2027-05-10',
    time: '21:00',
    windowMinutes: 360,
    zone: 'Europe/Berlin',
    commitment: { by: 'Head of service', party: 'customer', on: '2027-02-20' },
    holidays: [{ date: '2027-04-05', name: 'A day off' }],
    freezes: [{ from: '2027-04-12', to: '2027-04-13', name: 'End of the quarter' }],
  };
  const module = 'contact-centre-to-amazon-connect/assess/cost-comparison';
  const scope = {
    answers: { 'partner-led': 'no', 'outbound-calling': 'yes', 'self-service': 'unknown' },
    placeholders: { carrier: 'Carrier' },
    lists: { sites: ['North', 'South'] },
    edits: [{ node: module, title: 'Compare the costs' }],
    added: [
      {
        id: 'ours1',
        under: module,
        title: 'Ask the controllers',
        criteria: [{ text: 'They answered', evidence: 'comment' }],
      },
    ],
  };
  const bundled = { bundled: 'connect-contact-centre', waveName: 'Contact centre', dates, people, scope };
  await must('startImport', { requestId: testId(), ...bundled });
  await pass(30);
}

/** Settings and e-mails of the worked wave: last, since its policy decides who may confirm. */
async function setWorked({ must, pass }: Deeds): Promise<void> {
  const { version } = await must('getSettings', { wave: WORKED });
  const settings = { policy: 'strict', ownerDays: 20, dropped: ['Declined'], viewers: ['acc-viewer', 'acc-admin'] };
  await must('changeSettings', { wave: WORKED, version, firstSteps: 'put-away', ...settings });
  await must('changeNotifications', { wave: WORKED, signature: true, daily: true });
  await must('changeNotifications', { wave: WORKED, signature: true, daily: false }, asViewer);
  await pass(10);
}

/** Two versions of one template that is kept, a page that is kept, one that was taken out, and uploads that are neither. */
async function keepSources({ sandbox, must }: Deeds): Promise<void> {
  const upload = (name: string, text: string) => sandbox.upload(name, new TextEncoder().encode(text));
  await must('keepTemplate', { uploadId: await upload('office.yaml', OFFICE) });
  await must('keepTemplate', { uploadId: await upload('office.yaml', OFFICE.replace('Lorries', 'Two lorries')) });
  const page = testId();
  await must('readPage', { page: '131076', uploadId: page });
  await must('keepTemplate', { uploadId: page });
  const removed = await upload('garden.md', GARDEN);
  await must('keepTemplate', { uploadId: removed });
  await must('removeTemplate', { uploadId: removed });
  await upload('warehouse.yaml', WAREHOUSE);
  await must('readPage', { page: '131077', uploadId: testId() });
}
