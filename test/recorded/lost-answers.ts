import { testId, type Place } from '../support/sandbox';
import type { Deeds } from './deeds';

/**
 * Jira gives no answer when issues are to be made: of a risk, a report, a condition and a deleted work item it stays stored that
 * an issue was asked for and that nobody knows whether it is there.
 */
export async function loseAnswers(deeds: Deeds, wave: string): Promise<void> {
  const { must, person, pass } = deeds;
  const assessed = { likelihood: 4, impact: 2, response: 'transfer', text: '' };
  const risk = { do: 'create', requestId: testId(), summary: 'The exchange is closed', ...assessed };
  await unanswered(deeds, 'changeRisk', { wave, change: risk });

  const report = { id: testId(), summary: 'A call was lost', severity: 'low', answers: [] };
  await unanswered(deeds, 'reportIssue', { wave, gate: 'cutover', ...report });

  const gate = 'operate-exit';
  await must('changeGates', {
    wave,
    version: (await must('getGates', { wave })).version,
    change: { do: 'set', gate, fields: { approvers: [{ seat: 'operations', held: { account: 'acc-lead' } }] } },
  });
  const { version } = (await must('getGate', { wave, gate })).gate;
  const demand = {
    do: 'demand',
    check: 'other-items',
    text: 'The runbook is tested.',
    owner: 'acc-lead',
    due: '2027-06-01',
  };
  const condition = (await must('actGate', { wave, gate, act: demand, version })).gate.conditions[0]?.id;
  await unanswered(deeds, 'trackCondition', { wave, gate, condition });

  const item = (await must('listItems', { wave, filter: { is: 'incomplete' } })).items.at(-1);
  if (item === undefined) throw new Error('The wave has no open work item.');
  await person.remove(item.issue);
  await must('refreshWave', { wave });
  await pass(5);
  const read = await must('getItem', { wave, item: item.id });
  await unanswered(deeds, 'markItem', {
    wave,
    item: item.id,
    mark: { do: 'create-again' },
    version: read?.version ?? 0,
  });
}

/** Makes a call during which no new issue is answered for. @throws Error where the call succeeds all the same */
async function unanswered({ sandbox }: Deeds, call: Parameters<Deeds['must']>[0], payload: unknown, place?: Place) {
  const { site, clock } = sandbox;
  const { answer } = site;
  const isCreation = (method: string, path: string) =>
    method === 'POST' && /^\/rest\/api\/3\/issue(\/bulk)?$/.test(path);
  const lost = { status: 503, headers: {}, body: '' };
  Object.assign(site, {
    answer: (async (request, hooks) =>
      isCreation(request.method, request.path) ? lost : answer(request, hooks)) satisfies typeof answer,
  });
  const answered = await sandbox.call(call, payload, place).finally(() => Object.assign(site, { answer }));
  await clock.advance(60_000);
  if (answered.ok) throw new Error(`${call} was answered although Jira gave no answer.`);
}
