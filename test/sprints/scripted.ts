import type { Change, IssueNow } from '../../src/sprints/read-changelog';
import { historyOf, PARENT, withParents } from '../../src/sprints/read-changelog';
import type { ItemHistory, Sprint } from '../../src/sprints/sprint';
import { sprintLedger, type SprintLedger } from '../../src/sprints/sprint-ledger';

/** The sprint of the scripts starts at 0 and is closed at 100; moments are small numbers. */
export const SPRINT: Sprint = {
  id: 38,
  board: 1,
  name: 'Sprint 3',
  goal: '',
  state: 'closed',
  start: 0,
  end: 90,
  completed: 100,
};
export const FIELDS = { sprint: 'customfield_10020', estimate: 'customfield_10016' };
export const isDone = (status: string): boolean => status === 'done';

/**
 * One issue by a script of its changelog: `new@-50` when it was created (else -100), `new=in` in the sprint, `new=3` with an
 * estimate, `new=done`; then `in@5`, `out@5`, `next@100` (the next sprint is added, as at a close), `other@5` (moved to sprint
 * 40), `done@5`, `todo@5`, `est@5=3`, `est@5=-`, `under@5=7` (another parent), `gone@5` (deleted).
 */
export function scripted(id: string, script: string, parent: string | null = null): ItemHistory {
  let sprints: number[] = [];
  let status = 'todo';
  let estimate: number | null = null;
  let created = -100;
  let above = parent;
  let deletedAt: number | null = null;
  const changes: Change[] = [];
  const texts = (ids: readonly number[]) => (ids.length === 0 ? null : ids.join(', '));
  const move = (at: number, to: number[]) => {
    changes.push({ ...blank(at), field: FIELDS.sprint, from: texts(sprints), to: texts(to) });
    sprints = to;
  };
  const blank = (at: number) => ({ at, line: changes.length, from: null, to: null, fromText: null, toText: null });
  for (const token of script.split(' ').filter((part) => part !== '')) {
    const [, word = '', moment, value] = /^(\w+?)(?:@(-?\d+))?(?:=(.*))?$/.exec(token) ?? [];
    const at = Number(moment ?? 0);
    if (word === 'new') {
      if (moment !== undefined) created = at;
      if (value === 'in') sprints = [38];
      else if (value === 'done') status = 'done';
      else if (value !== undefined) estimate = Number(value);
    } else if (word === 'in') move(at, [...sprints.filter((one) => one !== 38), 38]);
    else if (word === 'out')
      move(
        at,
        sprints.filter((one) => one !== 38),
      );
    else if (word === 'next') move(at, [...sprints, 40]);
    else if (word === 'other') move(at, [40]);
    else if (word === 'done' || word === 'todo') {
      changes.push({ ...blank(at), field: 'status', from: status, to: word });
      status = word;
    } else if (word === 'est') {
      const to = value === '-' ? null : Number(value);
      changes.push({
        ...blank(at),
        field: FIELDS.estimate,
        fromText: estimate === null ? null : String(estimate),
        toText: to === null ? null : String(to),
      });
      estimate = to;
    } else if (word === 'under') {
      changes.push({ ...blank(at), field: PARENT, from: above, to: value ?? null });
      above = value ?? null;
    } else if (word === 'gone') deletedAt = at;
    else throw new Error(`No such word: ${token}`);
  }
  const now: IssueNow = {
    ...{ id, key: `MIG-${id}`, isSubtask: parent !== null, parent: above },
    ...{ created, status, sprints, estimate },
  };
  return { ...historyOf(now, changes, { sprint: 38, fields: FIELDS, isDone }), deletedAt };
}

/** Scripts by id; `2<1` is a sub-task of 1. */
export const histories = (scripts: Readonly<Record<string, string>>): ItemHistory[] =>
  withParents(
    Object.entries(scripts).map(([name, script]) => {
      const [id = '', parent] = name.split('<');
      return scripted(id, script, parent ?? null);
    }),
  );

export const ledgerOf = (scripts: Readonly<Record<string, string>>, sprint: Sprint = SPRINT, now = 100): SprintLedger =>
  sprintLedger(sprint, histories(scripts), { estimates: true, complete: new Set(), now });

const FLAGS = ['committed', 'added', 'removed', 'completed', 'carriedOver', 'completedOutside'] as const;

/** What the ledger says of one issue, in words: `committed completed 3/5`. */
export function said({ issues }: SprintLedger, id = '1'): string {
  const item = issues.find((one) => one.id === id);
  if (item === undefined) return 'never in it';
  const words = FLAGS.filter((flag) => item[flag]);
  return [...(words.length === 0 ? ['nothing'] : words), `${item.firstEstimate}/${item.lastEstimate}`].join(' ');
}
