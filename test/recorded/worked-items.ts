import type { ItemView, Mark } from '../../src/contract/marks';
import { giveResults } from './given-results';
import { testId } from '../support/sandbox';
import { asMember, type Deeds } from './deeds';

/** What one item can be told, so that records of every shape are stored. */
const NOT_APPLICABLE = { reason: 'done-elsewhere', note: 'The provider does it.' } as const;

/** Works on items of the wave: in Jira as people do, and in Runway by every kind of mark, in bulk and taken back. */
export async function workItems(deeds: Deeds, wave: string): Promise<void> {
  const { must, person, pass } = deeds;
  const read = async (item: string) => {
    const view = await must('getItem', { wave, item });
    if (view === null) throw new Error(`Item ${item} is not shown.`);
    return view;
  };
  const mark = async (item: string, said: Mark, place?: typeof asMember) =>
    must('markItem', { wave, item, mark: said, version: (await read(item)).version }, place);
  const views = await viewsOf(deeds, wave);
  const withCriteria = views.filter(({ criteria }) => criteria.length > 0);
  const [first, second, third, fourth, fifth] = withCriteria.filter(({ rows }) => rows.length === 0);
  if (!first || !second || !third || !fourth || !fifth)
    throw new Error('The template has too few items with criteria.');
  const keysOf = ({ criteria }: ItemView) => criteria.map(({ key }) => key);

  await person.comment(first.issue, 'The list is at https://example.com/list');
  await person.attach(first.issue);
  await person.transition(first.issue, 'Done');
  await mark(first.id, { do: 'confirm', criteria: keysOf(first), note: 'Seen in the workshop.' }, asMember);
  await mark(second.id, { do: 'confirm', criteria: keysOf(second) });
  await mark(second.id, { do: 'withdraw', criteria: keysOf(second).slice(0, 1) });
  await person.comment(third.issue, 'Half of it is done.');
  await person.attach(third.issue, 'half.txt');
  await person.transition(third.issue, 'In Progress');
  await pass(10);
  await mark(third.id, { do: 'reject', criteria: keysOf(third), note: 'This does not show it.' });
  await mark(fourth.id, { do: 'not-applicable', ...NOT_APPLICABLE });
  await mark(fifth.id, { do: 'not-applicable', reason: 'other', note: 'It belongs to another programme.' });
  await mark(fifth.id, { do: 'applicable' });

  await giveResults(views, mark);
  const asked = views.filter(({ questions }) => questions.length > 0);
  for (const { id, questions } of asked.slice(0, 3))
    for (const { key } of questions.slice(0, 2)) await mark(id, { do: 'answer', question: key, text: 'Two lines.' });

  const [blocked, flagged, assigned, ...others] = views
    .filter(({ issue, counted }) => counted && issue !== first.issue)
    .slice(8);
  if (!blocked || !flagged || !assigned) throw new Error('The template has too few items.');
  await person.flag(flagged.issue);
  await person.assign(assigned.issue, 'acc-member');
  await person.link(await blockerElsewhere(deeds), blocked.issue);
  await person.createTask(deeds.item(wave, 'migrate/launch').issue, 'Added by hand during the launch');
  for (const { issue } of others.slice(0, 3)) await person.transition(issue, 'Done');
  await person.transition(others[3]?.issue ?? '', 'Done', "Won't Do");
  await loseTwo(deeds, wave, others.slice(4), mark);
  await markInBulk(deeds, wave, others.slice(12));
}

/** All leaves of the wave, as the lead sees them. */
export async function viewsOf({ must, pass }: Deeds, wave: string): Promise<readonly ItemView[]> {
  const views: ItemView[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: { items: readonly { id: string }[]; next: number | null } = await must('listItems', { wave, from });
    for (const [index, { id }] of page.items.entries()) {
      const view = await must('getItem', { wave, item: id });
      if (view !== null) views.push(view);
      if (index % 20 === 19) await pass(1);
    }
    from = page.next;
  }
  return views;
}

/** Two issues are deleted in Jira: one is replaced by another issue, the other is created again. */
async function loseTwo(
  { person, pass, must }: Deeds,
  wave: string,
  items: readonly ItemView[],
  mark: (item: string, said: Mark) => Promise<unknown>,
): Promise<void> {
  const [gone, again, epic] = [items[0], items[1], items[2]];
  if (!gone || !again || !epic) throw new Error('The template has too few items.');
  await person.remove(gone.issue);
  await person.remove(again.issue);
  await pass(5);
  await must('refreshWave', { wave });
  await pass(5);
  const parent = await person.createTask(await epicOf(must, wave), 'Stands in for a deleted work item');
  await mark(gone.id, { do: 'replace', issue: parent });
  await mark(again.id, { do: 'create-again' });
}

async function epicOf(must: Deeds['must'], wave: string): Promise<string> {
  const issue = (await must('getPlan', { wave })).modules[0]?.issue;
  if (issue === null || issue === undefined) throw new Error('The wave has no module.');
  return issue;
}

/** A bug of another project that blocks an item: its project is stored as one that the wave watches. */
async function blockerElsewhere({ sandbox }: Deeds): Promise<string> {
  const fields = { project: { id: '10005' }, issuetype: { id: '10003' }, summary: 'The line is not delivered' };
  const answer = await sandbox.site.answer({
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/issue',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields }),
    actor: { kind: 'person', accountId: 'acc-lead' },
    through: 'screens',
  });
  return (JSON.parse(answer.body) as { id: string }).id;
}

async function markInBulk({ must, pass }: Deeds, wave: string, views: readonly ItemView[]): Promise<void> {
  await pass(10);
  const items = views.map(({ id }) => id);
  await must('markItems', { wave, items: items.slice(0, 20), mark: { do: 'confirm-proposed' } });
  const done = await must('markItems', {
    wave,
    items: items.slice(20, 23),
    mark: { do: 'not-applicable', ...NOT_APPLICABLE },
  });
  await must('undoMarks', { wave, lines: done.lines.slice(0, 1) });
  const workstream = views.find((one) => one.workstream.slug !== views[0]?.workstream.slug)?.workstream.slug;
  await must('markItems', { wave, items: items.slice(0, 2), mark: { do: 'workstream', workstream } });
  await must('startBulkEdit', {
    wave,
    items: items.slice(0, 6),
    set: { field: 'due', to: '2027-05-04' },
    requestId: testId(),
  });
  await pass(2);
}
