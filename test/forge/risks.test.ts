import type { RiskChange, RisksView } from '../../src/contract/risks';
import type { SiteState } from '../../sandbox/site/site';
import { type Place, testId } from '../support/sandbox';
import { asMember, asViewer, later, markedWave } from '../support/marked-wave';
import { personInJira } from '../support/people-in-jira';
import { readySandbox } from '../support/readiness-in-sandbox';

async function valued<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const refusal = (code: string, words: RegExp) => ({
  ok: false,
  error: { code, message: expect.stringMatching(words) },
});

async function withRisks(change?: (state: SiteState) => void) {
  const made = await markedWave(change);
  const { sandbox, wave } = made;
  const write = (what: RiskChange['change'], place?: Place) =>
    sandbox.call('changeRisk', { wave, change: what }, place);
  const done = (what: RiskChange['change'], place?: Place): Promise<RisksView> => valued(write(what, place));
  const list = (place?: Place) => valued(sandbox.call('getRisks', { wave }, place));
  const issueOf = (key: string) => Object.values(sandbox.site.state.jira.issues).find((issue) => issue.key === key);
  return { ...made, person: personInJira(sandbox), write, done, list, issueOf };
}

const risk = (summary: string, likelihood = 3, impact = 4) =>
  ({
    do: 'create',
    requestId: testId(),
    summary,
    likelihood,
    impact,
    response: 'reduce',
    text: 'Order a second line.',
    owner: 'acc-member',
    due: '2027-04-30',
  }) as const;

/** The project offers a type of that name. */
const withRiskType = (state: SiteState) => {
  const [task] = Object.values(state.jira.issueTypes).filter(({ name }) => name === 'Task');
  const project = state.jira.projects['10000'];
  if (task === undefined || project === undefined) throw new Error('The site has no task, or no project.');
  state.jira.issueTypes['10900'] = { ...task, id: '10900', name: 'Risk' };
  Object.assign(project, {
    issueTypeIds: [...project.issueTypeIds, '10900'],
    createScreens: { ...project.createScreens, '10900': project.createScreens[task.id] ?? [] },
  });
};

describe('a risk', () => {
  it('is a task with a label where the project has no type for it', async () => {
    const { done, issueOf, list } = await withRisks();
    expect((await list()).type).toEqual({ name: 'Task', labelled: true });
    const { risks } = await done(risk('The line comes late'), asMember);
    const [made] = risks;
    expect(made).toMatchObject({
      likelihood: 3,
      impact: 4,
      response: 'reduce',
      issue: { title: 'The line comes late', owner: 'acc-member', due: '2027-04-30', typeName: 'Task' },
    });
    const issue = issueOf(made?.issue?.key ?? '');
    expect(issue?.fields).toMatchObject({ labels: ['risk'] });
    expect(JSON.stringify(issue?.fields)).toMatch(/Likelihood 3 of 5, impact 4 of 5: 12 of 25/);
  });

  it('is of the type Risk where the project has one', async () => {
    const { done, issueOf, list } = await withRisks(withRiskType);
    expect((await list()).type).toEqual({ name: 'Risk', labelled: false });
    const made = (await done(risk('The line comes late'))).risks[0];
    expect(made?.issue?.typeName).toBe('Risk');
    expect(issueOf(made?.issue?.key ?? '')?.fields['labels'] ?? []).toEqual([]);
  });

  it('is made once, however often it is asked for', async () => {
    const { done, sandbox } = await withRisks();
    const count = () => Object.keys(sandbox.site.state.jira.issues).length;
    const before = count();
    const request = risk('The line comes late');
    await Promise.all([done(request), done(request)]);
    expect((await done(request)).risks).toHaveLength(1);
    expect(count()).toBe(before + 1);
  });

  it('is no risk where Jira refuses its issue, and nothing is left of it', async () => {
    const { write, list } = await withRisks((state) => {
      state.jira.projects['10000']?.permissions['CREATE_ISSUES']?.splice(0);
      state.jira.projects['10000']?.permissions['CREATE_ISSUES']?.push('acc-lead');
    });
    expect(await write(risk('The line comes late'), asMember)).toMatchObject(refusal('no-issue-types', /neither/));
    expect(await list(asMember)).toMatchObject({ risks: [], type: null });
  });

  it('is for those who may edit issues', async () => {
    const { write } = await withRisks();
    expect(await write(risk('The line comes late'), asViewer)).toMatchObject(refusal('not-allowed', /only look/));
  });

  it('can be an issue that there is, once; assessed anew it moves in the list', async () => {
    const { done, write, item, list } = await withRisks();
    await done(risk('The line comes late', 2, 2));
    const { issue } = item('lines/2');
    const takeIn = {
      do: 'take-in',
      requestId: testId(),
      issue,
      likelihood: 1,
      impact: 2,
      response: 'accept',
    } as const;
    await done(takeIn);
    const twice = await done({ ...takeIn, requestId: testId() });
    expect(twice.risks.map(({ likelihood, impact }) => likelihood * impact)).toEqual([4, 2]);
    const [, low] = twice.risks;
    const assess = { do: 'assess', id: low?.id ?? '', response: 'avoid', text: '' } as const;
    const anew = await done({ ...assess, version: low?.version ?? 0, likelihood: 5, impact: 5 });
    expect(anew.risks.map(({ likelihood, impact }) => likelihood * impact)).toEqual([25, 4]);
    const late = await write({ ...assess, version: low?.version ?? 0, likelihood: 1, impact: 1 });
    expect(late).toMatchObject(refusal('changed-meanwhile', /5 × 5 = 25, avoid/));
    expect(await write({ ...takeIn, requestId: testId(), issue: 'MIG-4711' })).toMatchObject(
      refusal('not-allowed', /this issue/),
    );
    const remove = { do: 'remove', id: low?.id ?? '', version: (await list()).risks[0]?.version ?? 0 } as const;
    expect(await write(remove, asMember)).toMatchObject(refusal('not-allowed', /owner of the wave/));
    expect((await done(remove)).risks).toHaveLength(1);
  });

  it('is counted, and not told, where Jira does not show its issue; neither is its line of the activity', async () => {
    const { done, list, person, issueOf, sandbox, wave, write } = await withRisks();
    const [made] = (await done(risk('A secret purchase'))).risks;
    const issue = issueOf(made?.issue?.key ?? '');
    await person.setSecurity(issue?.id ?? '', '10181');
    const seen = await list(asMember);
    expect(seen).toMatchObject({ risks: [], hidden: 1 });
    await sandbox.clock.advance(60_000);
    const activity = await valued(sandbox.call('listActivity', { wave, kind: 'risk' }, asMember));
    expect(activity.lines).toHaveLength(1);
    expect(JSON.stringify([seen, activity])).not.toMatch(/secret|Order a second/);
    const assess = { do: 'assess', id: made?.id ?? '', version: made?.version ?? 0, response: 'avoid' } as const;
    expect(await write({ ...assess, likelihood: 1, impact: 1 }, asMember)).toMatchObject(
      refusal('not-found', /no such/),
    );
  });
});

it('what is flagged or blocked in the wave stands beside the risks, as far as Jira shows it', async () => {
  const { sandbox, person, item, list } = await withRisks();
  const [first, second] = [item('lines/1'), item('lines/2')];
  await person.flag(first.issue);
  await person.flag(second.issue);
  await person.setSecurity(second.issue, '10181');
  await later(sandbox);
  expect((await list()).stopped.map(({ item: id }) => id)).toEqual([first.id, second.id]);
  const seen = await list(asMember);
  expect(seen.stopped.map(({ item: id }) => id)).toEqual([first.id]);
  expect(seen.stoppedHidden).toBe(1);
});

/** Asked for on a site where the answer to one request of the app is lost; counted from those that went before. */
async function createdWithLostAnswer(after: number | null) {
  const wave = '10000.1';
  const sandbox = await readySandbox({}, undefined, after === null ? [] : [`lose-answer:${after}`]);
  const before = Object.values(sandbox.host.requests).reduce((sum, count) => sum + count, 0);
  const request = { ...risk('The line comes late'), owner: null };
  // The function waits for an answer until it is cut off.
  const answer = await sandbox.call('changeRisk', { wave, change: request }).catch(() => null);
  const made = Object.values(sandbox.site.state.jira.issues).filter(
    ({ fields }) => fields['summary'] === request.summary,
  );
  const read = () => valued(sandbox.call('getRisks', { wave }));
  const write = (change: RiskChange['change']) => valued(sandbox.call('changeRisk', { wave, change }));
  return { before, request, answer, made, read, write };
}

it('a risk whose issue nobody is certain of stays in the list until somebody names it', async () => {
  // As the person: may they look, which types, which fields; then the issue.
  const { before } = await createdWithLostAnswer(null);
  const { answer, made, request, read, write } = await createdWithLostAnswer(before + 4);
  expect(answer).toBeNull();
  expect(made).toHaveLength(1);
  const [unsure] = (await read()).risks;
  expect(unsure).toMatchObject({ issue: null, likelihood: 3 });
  // Asked for again it is not made again.
  await write(request);
  const named = await write({ do: 'found', id: unsure?.id ?? '', version: 1, issue: made[0]?.key ?? '' });
  expect(named.risks).toMatchObject([{ issue: { title: 'The line comes late' } }]);
});
