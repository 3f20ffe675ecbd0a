import type { DecisionEvent, DecisionLine, DecisionsView, DecisionView } from '../../../../src/contract/decision-log';
import type { DocumentLine, DocumentsView } from '../../../../src/contract/documents';
import type { QuestionLine, QuestionsView } from '../../../../src/contract/questions';
import type { RiskLine, RisksView } from '../../../../src/contract/risks';
import { fromNow } from './fixed-now';

const HOUR = 3_600;
const LONG = `${'Every owner of a connected system has seen the order, the window and the way back, and has said so '.repeat(6)}`;
const UNBROKEN = 'Umstellungsvorbereitungsbesprechungsprotokoll'.repeat(2);

const line = (number: number, title: string, more: Partial<DecisionLine> = {}): DecisionLine => ({
  id: `d${number}`,
  number,
  title,
  state: 'draft',
  owner: 'acc-lead',
  due: null,
  approvers: 2,
  approved: 0,
  waitsForYou: false,
  toLookAt: 0,
  at: fromNow(-number * 30 * HOUR),
  ...more,
});

export const decisions: DecisionsView = {
  decisions: [
    line(1, 'Numbers are moved in one night', { state: 'approved', approved: 2, due: '2027-03-01' }),
    line(2, 'Agents sign in with the directory', { state: 'under-review', approved: 1, waitsForYou: true }),
    line(3, 'Recordings stay in the old system for a year', { state: 'under-revision', toLookAt: 2 }),
    line(4, 'Which lines go to the second provider', { approvers: 0 }),
  ],
  documents: [
    { id: 'plan', name: 'Plan of the cutover' },
    { id: 'tests', name: 'Test plan' },
  ],
  may: { write: true },
};
export const noDecisions: DecisionsView = { decisions: [], documents: [], may: { write: true } };
export const manyDecisions: DecisionsView = {
  ...decisions,
  decisions: Array.from({ length: 120 }, (_, at) =>
    line(
      at + 1,
      at === 0 ? LONG.slice(0, 120) : at === 1 ? UNBROKEN : at === 2 ? 'متى نغلق الخط القديم' : `Decision ${at + 1}`,
    ),
  ),
};
export const watchedDecisions: DecisionsView = { ...decisions, may: { write: false } };

const event = (at: number, kind: DecisionEvent['kind'], more: Partial<DecisionEvent> = {}): DecisionEvent => ({
  at: fromNow(-at * HOUR),
  by: 'acc-lead',
  kind,
  note: '',
  changes: [],
  ...more,
});

const NOTHING = {
  edit: false,
  appoint: false,
  send: false,
  approve: false,
  takeBack: false,
  revise: false,
  remove: false,
};

export const revisedDecision: DecisionView = {
  id: 'd3',
  number: 3,
  version: 6,
  review: 1,
  state: 'under-revision',
  title: 'Recordings stay in the old system for a year',
  context: 'The auditors read recordings of the last twelve months.\nThe old system is paid until next spring.',
  options: [
    { name: 'Leave them where they are', pros: 'Nothing is moved.', cons: 'Two systems are searched.' },
    { name: 'Move the last twelve months', pros: 'One search.', cons: 'Three weeks of copying.' },
  ],
  chosen: 0,
  outcome: 'They stay where they are until the contract ends.',
  owner: 'acc-lead',
  approvers: [
    { account: 'acc-lead', approved: fromNow(-80 * HOUR) },
    { account: 'acc-gone', approved: fromNow(-79 * HOUR) },
  ],
  due: '2027-04-01',
  items: [
    {
      link: { item: 'starter/mobilize/m3/t1', row: null },
      key: 'MIG-12',
      title: 'Order the storage for recordings',
      row: null,
      waits: true,
      looked: null,
      mayLook: true,
    },
    {
      link: { item: 'starter/mobilize/m3/t2', row: '0123456789' },
      key: 'MIG-14',
      title: 'Agree on the way back',
      row: 'Auditors can still search',
      waits: false,
      looked: { by: 'acc-lead', at: fromNow(-5 * HOUR) },
      mayLook: true,
    },
  ],
  hidden: [{ kept: 2 }],
  documents: [{ id: 'plan', name: 'Plan of the cutover', waits: true, looked: null, mayLook: false }],
  history: [
    event(5, 'looked-at-item'),
    event(30, 'revised', { note: 'The contract ends three months earlier than we knew.' }),
    event(79, 'approved', { by: 'acc-gone' }),
    event(80, 'approved'),
    event(90, 'sent'),
    event(100, 'edited', {
      changes: [
        { field: 'outcome', from: 'They are moved.', to: 'They stay where they are until the contract ends.' },
        { field: 'approvers', from: 'acc-lead', to: 'acc-lead acc-gone' },
      ],
    }),
    event(120, 'created'),
  ],
  may: { ...NOTHING, edit: true, appoint: true, send: true },
};
export const reviewedDecision: DecisionView = {
  ...revisedDecision,
  state: 'under-review',
  approvers: [
    { account: 'acc-lead', approved: null },
    { account: 'acc-gone', approved: fromNow(-2 * HOUR) },
  ],
  items: revisedDecision.items.map((one) => ({ ...one, waits: false })),
  documents: [],
  may: { ...NOTHING, approve: true, takeBack: true },
};
export const watchedDecision: DecisionView = {
  ...revisedDecision,
  items: revisedDecision.items.map((one) => ({ ...one, mayLook: false })),
  may: NOTHING,
};
export const longDecision: DecisionView = {
  ...revisedDecision,
  title: LONG.slice(0, 120),
  context: LONG.repeat(6),
  options: Array.from({ length: 10 }, () => ({ name: UNBROKEN, pros: LONG, cons: LONG })),
  outcome: UNBROKEN.repeat(4),
  items: [...revisedDecision.items, ...revisedDecision.items].map((one, at) => ({
    ...one,
    link: { ...one.link, item: `${one.link.item}/${at}` },
    title: at % 2 === 0 ? LONG : UNBROKEN,
  })),
};

const document = (id: string, name: string, more: Partial<DocumentLine> = {}): DocumentLine => ({
  id,
  version: 1,
  name,
  owner: 'acc-lead',
  state: 'draft',
  at: null,
  hidden: false,
  is: 'nowhere',
  latest: null,
  locked: null,
  ...more,
});
const inIssue = (file: string) => ({ in: 'attachment', name: 'MIG-12', id: '10012', file }) as const;
const inPage = (name: string) => ({ in: 'page', name, id: '131073', file: null }) as const;
const lockedBy = (label: string | null) => ({ by: 'acc-lead', at: fromNow(-40 * HOUR), label });

export const documents: DocumentsView = {
  documents: [
    document('plan', 'Plan of the cutover', {
      state: 'locked',
      at: inIssue('cutover-plan.pdf'),
      is: 'locked',
      latest: { id: '1', label: 'cutover-plan.pdf', at: fromNow(-50 * HOUR) },
      locked: lockedBy('cutover-plan.pdf'),
    }),
    document('tests', 'Test plan', {
      state: 'locked',
      at: inPage('Tests of the new lines'),
      is: 'later-version',
      latest: { id: '131073@5', label: '5', at: fromNow(-2 * HOUR) },
      locked: lockedBy('4'),
    }),
    document('order', 'Order of the lines', {
      state: 'in-review',
      at: inIssue('order.xlsx'),
      is: 'open',
      latest: { id: '3', label: 'order.xlsx', at: fromNow(-20 * HOUR) },
    }),
    document('contract', 'Contract', { hidden: true, is: 'unknown', owner: null }),
    document('drawing', 'Drawing of the building'),
  ],
  asOf: fromNow(-100),
  may: { write: true, remove: true },
};
export const noDocuments: DocumentsView = { documents: [], asOf: null, may: { write: true, remove: true } };
export const watchedDocuments: DocumentsView = { ...documents, may: { write: false, remove: false } };

const risk = (
  id: string,
  likelihood: number,
  impact: number,
  title: string,
  more: Partial<RiskLine> = {},
): RiskLine => ({
  id,
  version: 1,
  likelihood,
  impact,
  response: 'reduce',
  text: 'A second line is ordered from another provider.',
  issue: {
    key: `MIG-${id}`,
    title,
    status: 'To Do',
    typeName: 'Risk',
    owner: 'acc-lead',
    due: '2027-04-15',
  },
  ...more,
});

export const risks: RisksView = {
  risks: [
    risk('41', 4, 5, 'The provider delivers late'),
    risk('42', 3, 4, 'Agents cannot sign in on the first morning', { response: 'avoid' }),
    risk('43', 2, 3, '', { issue: null }),
    risk('44', 1, 5, UNBROKEN, { response: 'accept', text: LONG }),
  ],
  hidden: 1,
  stopped: [
    { item: 'a', key: 'MIG-12', title: 'Order the storage', status: 'In Progress', owner: 'acc-lead', high: true },
    { item: 'b', key: 'MIG-15', title: 'Open the firewall', status: 'To Do', owner: null, high: false },
  ],
  stoppedHidden: 2,
  type: { name: 'Risk', labelled: false },
  may: { write: true, remove: true },
};
export const noRisks: RisksView = {
  risks: [],
  hidden: 0,
  stopped: [],
  stoppedHidden: 0,
  type: { name: 'Task', labelled: true },
  may: { write: true, remove: true },
};
export const watchedRisks: RisksView = { ...risks, type: null, may: { write: false, remove: false } };

const question = (number: number, text: string, more: Partial<QuestionLine> = {}): QuestionLine => ({
  id: `q${number}`,
  version: 1,
  number,
  text,
  asked: { name: 'Night desk' },
  party: 'customer',
  owner: 'acc-lead',
  on: '2027-03-01',
  due: '2027-03-12',
  answer: null,
  published: false,
  ...more,
});
const answered = (text: string) => ({ text, by: 'acc-lead', at: fromNow(-8 * HOUR) });

export const questions: QuestionsView = {
  questions: [
    question(1, 'Who is called when a line fails at night?', {
      answer: answered('The night desk, at the number on the door.\nThen the provider.'),
      published: true,
    }),
    question(2, 'Do we keep our numbers?', { answer: answered('Yes, all of them.'), published: true, party: null }),
    question(3, 'Which calls are recorded?', { asked: { account: 'acc-lead' }, party: 'provider' }),
    question(4, LONG, { answer: answered(LONG), owner: null }),
  ],
  may: { write: true, remove: true },
};
export const noQuestions: QuestionsView = { questions: [], may: { write: true, remove: true } };
export const watchedQuestions: QuestionsView = { ...questions, may: { write: false, remove: false } };
