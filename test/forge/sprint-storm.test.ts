import { readySandbox } from '../support/readiness-in-sandbox';
import { issuesOfOurs, onBoard } from '../support/sandbox';

const LEAD = { kind: 'person', accountId: 'acc-lead' } as const;
/** Changes of one minute. */
const CHANGES = 500;
const MINUTE_MS = 60_000;

describe('a storm of changes', () => {
  it('is one look a minute at a sprint as long as its events come in, whatever the number of its changes, and all of them are in its numbers', async () => {
    const { site, host, clock, call, pass } = await readySandbox({ modules: 10, tasks: 7, subtasks: 6 });
    const send = async (method: string, path: string, body: unknown) => {
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
    };
    const ours = issuesOfOurs(site).flatMap(({ id, properties }) => {
      const { kind } = properties['runway'] as { readonly kind?: string };
      return kind === 'task' || kind === 'subtask' ? [{ id, isTask: kind === 'task' }] : [];
    });
    const tasks = ours.filter(({ isTask }) => isTask).map(({ id }) => id);
    for (let from = 0; from < tasks.length; from += 50)
      await send('POST', '/rest/agile/1.0/sprint/1/issue', { issues: tasks.slice(from, from + 50) });
    await pass(2);
    expect(await call('refreshSprint', { sprint: 1 })).toMatchObject({ ok: true });
    await pass(10);

    const CHANGELOGS = 'POST /rest/api/3/changelog/bulkfetch';
    const lookedAt = (): number => {
      const row = host.state.storage['kvs']?.['sprint:1']?.value as { readonly revision: number } | undefined;
      return row?.revision ?? 0;
    };
    const before = { requests: host.requests[CHANGELOGS] ?? 0, looks: lookedAt() };
    for (let at = 0; at < CHANGES; at += 1) {
      const issue = ours[at % ours.length]?.id;
      // The first ones are changed once more, from done to doing.
      await send('POST', `/rest/api/3/issue/${issue}/transitions`, {
        transition: { id: at < ours.length ? '31' : '21' },
      });
      await clock.advance(MINUTE_MS / CHANGES);
    }
    await pass(5);
    const looks = lookedAt() - before.looks;
    const requests = (host.requests[CHANGELOGS] ?? 0) - before.requests;
    expect(looks).toBeGreaterThan(0);
    // Events come up to three minutes late, and are worked on once a minute.
    expect(looks).toBeLessThanOrEqual(6);
    expect(requests).toBeLessThanOrEqual(2 * looks);
    const board = await call('getWave', {}, onBoard());
    expect(board).toMatchObject({
      ok: true,
      value: {
        sprint: {
          figures: { amounts: { completed: { items: 2 * ours.length - CHANGES }, added: { items: ours.length } } },
        },
      },
    });
  });
});
