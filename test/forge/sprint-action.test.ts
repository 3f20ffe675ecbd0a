import type { Site } from '../../sandbox/site/site';
import { readySandbox } from '../support/readiness-in-sandbox';
import { onBoard, onSprint } from '../support/sandbox';

const LEAD = { kind: 'person', accountId: 'acc-lead' } as const;
const asLead = async (site: Site, method: string, path: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await site.answer({
    product: 'jira',
    method,
    path,
    headers,
    body: JSON.stringify(body),
    actor: LEAD,
  });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body}`);
  return (answer.body === '' ? {} : JSON.parse(answer.body)) as { readonly id: number };
};

describe('the action on a sprint', () => {
  it('shows that sprint, planned ones too, with what the next gate waits for; a sprint that Jira hides is refused', async () => {
    const { site, call, issueAt, pass, host } = await readySandbox();
    const { id } = await asLead(site, 'POST', '/rest/agile/1.0/sprint', {
      name: 'Sprint 2',
      goal: 'Land',
      originBoardId: 1,
    });
    await asLead(site, 'POST', `/rest/agile/1.0/sprint/${id}/issue`, { issues: [issueAt('stage-1/1')] });
    await pass(1);
    const shown = async (sprint: number) => {
      const answer = await call('getWave', {}, onSprint(String(sprint)));
      if (!answer.ok || answer.value === null) throw new Error(answer.ok ? 'No wave.' : answer.error.message);
      return answer.value.sprint;
    };
    expect(await shown(id)).toMatchObject({
      ...{ id, name: 'Sprint 2', figures: { state: 'future', line: [] } },
      work: { goal: 'Land', workstreams: [expect.objectContaining({ state: 'not-started' })], decisions: [] },
    });

    // Opened again, Jira is asked for the place alone: board, sprint and project, side by side.
    const before = { ...host.requests };
    const again = await shown(id);
    const asked = Object.entries(host.requests).filter(([path, count]) => count !== (before[path] ?? 0));
    expect(asked.map(([path, count]) => [path, count - (before[path] ?? 0)]).sort()).toEqual([
      ['GET /rest/agile/1.0/board/{boardId}', 1],
      ['GET /rest/agile/1.0/sprint/{sprintId}', 1],
      ['GET /rest/api/3/project/{projectIdOrKey}', 1],
    ]);
    const gate = again?.work?.gate;
    expect(gate?.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(gate?.open);

    // The names of what is in the way are asked for from there, as the person may see them.
    const listed = await call('getSprintSheet', { wave: '10000.1', sprint: id }, onBoard());
    expect(listed).toMatchObject({ ok: true, value: { shown: { id } } });
    if (listed.ok) expect(listed.value.inTheWay.length + listed.value.hidden).toBe(Math.min(10, gate?.open ?? 0));

    for (const place of [onSprint('99'), onSprint(String(id), '1', '10000', 'acc-outsider'), onSprint('1', '99')])
      expect(await call('getWave', {}, place)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});
