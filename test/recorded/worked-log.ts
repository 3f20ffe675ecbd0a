import type { DecisionAct } from '../../src/contract/decision-log';
import { testId, type Place } from '../support/sandbox';
import { asMember, type Deeds } from './deeds';

/** Decisions in every state, documents in every state and place, risks and questions. */
export async function workLog(deeds: Deeds, wave: string): Promise<void> {
  const { must, person, pass } = deeds;
  const [item, other, third] = (await must('listItems', { wave, filter: { is: 'counted' } })).items;
  if (!item || !other || !third) throw new Error('The wave has too few items.');
  await fillDocuments(deeds, wave, third.issue);
  const document = (await must('getDocuments', { wave })).documents[0]?.id;

  const add = (title: string, more: object = {}, place?: Place) =>
    must('addDecision', { wave, requestId: testId(), text: { title, owner: 'acc-lead', ...more } }, place);
  const act = async (id: string, what: DecisionAct, place?: Place) =>
    must('changeDecision', { wave, id, version: (await must('getDecision', { wave, id })).version, act: what }, place);
  const options = [
    { name: 'One carrier', pros: 'Cheaper', cons: 'One fault stops all' },
    { name: 'Two carriers', pros: 'Safer', cons: '' },
  ];
  const links = [
    { item: item.id, row: null },
    { item: other.id, row: null },
  ];
  const whole = {
    context: 'The lines end.',
    options,
    chosen: 1,
    outcome: 'Two carriers.',
    due: '2027-04-01',
    links,
    documents: [document],
  };
  const draft = await add('How many carriers', whole, asMember);
  await act(draft.id, { do: 'edit', text: { title: 'How many carriers there are' } });
  const approvers = ['acc-lead', 'acc-viewer'];
  const review = await add('Which hours are closed', { ...whole, approvers });
  await act(review.id, { do: 'send' });
  await act(review.id, { do: 'approve', review: 1, note: 'Good.' });
  const approved = await add('Which numbers move first', { ...whole, approvers: ['acc-lead'] });
  await act(approved.id, { do: 'send' });
  await act(approved.id, { do: 'take-back', note: 'A word is missing.' });
  await act(approved.id, { do: 'edit', text: { outcome: 'The main number.' } });
  await act(approved.id, { do: 'send' });
  await act(approved.id, { do: 'approve', review: 2 });
  const revised = await add('Who answers at night', { ...whole, approvers: ['acc-lead'] });
  await act(revised.id, { do: 'send' });
  await act(revised.id, { do: 'approve', review: 1 });
  await act(revised.id, { do: 'revise', note: 'The hours changed.' });
  if (document !== undefined) await act(revised.id, { do: 'look', document });
  await person.assign(item.issue, 'acc-lead');
  await pass(5);
  await must('lookAtDecision', { wave, item: item.id, decision: revised.id });
  const removed = await add('Not needed');
  await act(removed.id, { do: 'remove' });

  await fillRisks(deeds, wave, other.issue);
  await fillQuestions(deeds, wave);
}

async function fillDocuments({ must, person, pass }: Deeds, wave: string, issue: string): Promise<void> {
  const change = (what: object, place?: Place) => must('changeDocument', { wave, change: what }, place);
  const add = async (name: string, place: object | null) =>
    (await change({ do: 'add', requestId: testId(), name, owner: 'acc-member', place })).documents.find(
      (one) => one.name === name,
    );
  await person.attach(issue, 'launch-plan.pdf');
  const plan = await add('Plan of the night', { in: 'attachment', issue, file: 'launch-plan.pdf' });
  const page = await add('Timeline on a page', { in: 'page', page: '131076' });
  const draft = await add('Drawing of the lines', null);
  const removed = await add('Not needed', null);
  await pass(6);
  const now = (await must('getDocuments', { wave })).documents;
  const latest = (id: string | undefined) => now.find((one) => one.id === id)?.latest?.id;
  const version = (id: string | undefined) => now.find((one) => one.id === id)?.version;
  const at = (one: { readonly id: string } | undefined) => ({ id: one?.id, version: version(one?.id) });
  await change({ do: 'lock', ...at(plan), latest: latest(plan?.id) });
  await change({ do: 'lock', ...at(page), latest: latest(page?.id) });
  const locked = (await must('getDocuments', { wave })).documents.find(({ id }) => id === page?.id);
  await change({ do: 'unlock', id: page?.id, version: locked?.version });
  await change({ do: 'edit', ...at(draft), state: 'in-review' }, asMember);
  await change({ do: 'remove', ...at(removed) });
}

async function fillRisks({ must }: Deeds, wave: string, issue: string): Promise<void> {
  const change = (what: object, place?: Place) => must('changeRisk', { wave, change: what }, place);
  const assessed = { likelihood: 3, impact: 4, response: 'reduce', text: 'A second line is ordered.' };
  const made = { summary: 'The carrier is late', owner: 'acc-member', due: '2027-04-20' };
  const { risks } = await change({ do: 'create', requestId: testId(), ...made, ...assessed });
  await change({ do: 'take-in', requestId: testId(), issue, likelihood: 1, impact: 2, response: 'accept' }, asMember);
  const [first] = risks;
  await change({ do: 'assess', id: first?.id, version: first?.version, ...assessed, likelihood: 2 });
  const { risks: three } = await change({ do: 'create', requestId: testId(), ...assessed, summary: 'Not a risk' });
  const last = three.find((one) => one.issue?.title === 'Not a risk');
  await change({ do: 'remove', id: last?.id, version: last?.version });
}

async function fillQuestions({ must }: Deeds, wave: string): Promise<void> {
  const change = (what: object, place?: Place) => must('changeQuestion', { wave, change: what }, place);
  const ask = (text: string, more: object = {}, place?: Place) =>
    change(
      {
        do: 'ask',
        requestId: testId(),
        text,
        asked: { name: 'Service desk' },
        party: 'customer',
        owner: 'acc-lead',
        on: '2027-03-01',
        due: null,
        ...more,
      },
      place,
    );
  await ask('Do the numbers change?');
  await ask(
    'Who trains the agents?',
    { asked: { account: 'acc-member' }, party: null, owner: null, due: '2027-03-20' },
    asMember,
  );
  const { questions } = await ask('Not needed');
  const [first, , third] = questions;
  await change({ do: 'edit', id: first?.id, version: first?.version, answer: 'No.', published: true });
  await change({ do: 'remove', id: third?.id, version: third?.version });
}
