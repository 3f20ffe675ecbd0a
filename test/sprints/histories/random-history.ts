import type { Rest } from './rest';

const SPRINT = '/rest/agile/1.0/sprint';
const ISSUE = '/rest/api/3/issue';
const TASK = '10002';
const SUBTASK = '10004';
const POINTS = 'customfield_10016';
/** Moves that a history makes, between its first and its last. */
const MOVES = 26;

interface Pool {
  readonly tasks: string[];
  readonly subtasks: string[];
}

/**
 * Makes the history of one sprint over REST, as a team would, and worse: what happens at one and the same moment happens often.
 * @param random between 0 and 1: the same numbers make the same history
 * @param remove deletes an issue with its sub-tasks; null: nothing is deleted
 * @returns the id of the sprint
 */
export async function makeHistory(
  { ask, pass, now }: Rest,
  name: string,
  random: () => number,
  remove: ((sprint: number, issue: string) => Promise<void>) | null = null,
): Promise<number> {
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const planned = (days: number) => new Date(now() + days * 86_400_000).toISOString();
  const dates = { startDate: planned(0), endDate: planned(10), originBoardId: 1 };
  const { id: sprint } = await ask<{ id: number }>('POST', SPRINT, { name, ...dates });
  const { id: other } = await ask<{ id: number }>('POST', SPRINT, { name: `${name} next`, ...dates });
  const pool: Pool = { tasks: [], subtasks: [] };
  // Into a closed sprint Jira moves nothing.
  let own = sprint;
  const estimates = [null, 1, 2, 3, 5, 0.5];

  const create = async () => {
    const inIt = pick([own, own, other, null]);
    const points = pick(estimates);
    const fields = {
      ...{ project: { key: 'MIG' }, issuetype: { id: TASK }, summary: `${name} ${pool.tasks.length}` },
      ...(inIt == null ? {} : { customfield_10020: inIt }),
      ...(points == null ? {} : { [POINTS]: points }),
    };
    pool.tasks.push((await ask<{ key: string }>('POST', ISSUE, { fields })).key);
  };
  const moves: readonly (() => Promise<unknown>)[] = [
    create,
    async () => {
      const parent = pick(pool.tasks);
      if (parent === undefined) return;
      const fields = { project: { key: 'MIG' }, issuetype: { id: SUBTASK }, parent: { key: parent }, summary: 'Part' };
      pool.subtasks.push((await ask<{ key: string }>('POST', ISSUE, { fields })).key);
    },
    () => moveTo(`${SPRINT}/${own}/issue`),
    () => moveTo(`${SPRINT}/${own}/issue`),
    () => moveTo(`${SPRINT}/${other}/issue`),
    () => moveTo('/rest/agile/1.0/backlog/issue'),
    () => moveTo('/rest/agile/1.0/backlog/issue'),
    async () => {
      const [subtask, parent] = [pick(pool.subtasks), pick(pool.tasks)];
      if (subtask !== undefined) await ask('PUT', `${ISSUE}/${subtask}`, { fields: { parent: { key: parent } } });
    },
    ...Array.from({ length: 4 }, () => async () => {
      const issue = pick([...pool.tasks, ...pool.subtasks]);
      const transition = { id: pick(['31', '31', '21', '11']) };
      if (issue !== undefined) await ask('POST', `${ISSUE}/${issue}/transitions`, { transition });
    }),
    ...Array.from({ length: 3 }, () => async () => {
      const issue = pick(pool.tasks);
      if (issue !== undefined) await ask('PUT', `${ISSUE}/${issue}`, { fields: { [POINTS]: pick(estimates) } });
    }),
    async () => {
      const issue = random() < 0.4 ? pick(pool.tasks) : undefined;
      if (remove === null || issue === undefined) return;
      // Jira's search comes after its changes: what was never found in the sprint is in no number.
      await pass(5_000);
      await remove(sprint, issue);
      pool.tasks.splice(pool.tasks.indexOf(issue), 1);
      // Which of them went with it Jira says.
      for (const part of pool.subtasks.splice(0)) if (await isThere(part)) pool.subtasks.push(part);
    },
  ];
  async function isThere(issue: string): Promise<boolean> {
    return ask('GET', `${ISSUE}/${issue}?fields=summary`).then(
      () => true,
      () => false,
    );
  }
  async function moveTo(path: string): Promise<void> {
    const issue = pick(pool.tasks);
    if (issue !== undefined) await ask('POST', path, { issues: [issue] });
  }
  const some = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      await pick(moves)?.();
      // Often nothing passes: then several things happen at one moment.
      if (random() < 0.6) await pass(200 + below(3_600_000));
    }
  };

  for (let index = 0; index < 4; index += 1) await create();
  await some(below(MOVES / 2));
  // Some are never started, and some run beside another one.
  const isStarted = random() < 0.95;
  const isParallel = random() < 0.3;
  if (isParallel && random() < 0.5) await ask('POST', `${SPRINT}/${other}`, { state: 'active' });
  if (isStarted) await ask('POST', `${SPRINT}/${sprint}`, { state: 'active' });
  await some(MOVES);
  if (isStarted && random() < 0.75) {
    await ask('POST', `${SPRINT}/${sprint}`, { state: 'closed' });
    own = other;
    await some(below(8));
  }
  // Jira's search comes after its changes, and its limit of 20 writes to an issue in 2 seconds is not what is tested.
  await pass(5_000);
  return sprint;
}
