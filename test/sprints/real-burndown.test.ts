import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemHistory, Sprint, Step } from '../../src/sprints/sprint';
import { sprintLedger } from '../../src/sprints/sprint-ledger';

interface Recorded {
  readonly sprint: { readonly started: number; readonly plannedEnd: number; readonly completed: number };
  readonly events: readonly {
    readonly at: number;
    readonly item: string;
    readonly inSprint?: boolean;
    readonly done?: boolean;
    readonly estimateSeconds?: number | null;
  }[];
  readonly expected: {
    readonly committedSeconds: number;
    readonly completedSeconds: number;
    readonly line: readonly { readonly at: number; readonly remainingSeconds: number }[];
  };
}

const file = join(process.env['RUNWAY_SHARED'] ?? '', 'corpus', 'sprints', 'real-burndown.json');
const recorded = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : null;

describe('a real sprint as Jira’s own burndown answered it', () => {
  if (recorded === null) {
    test('was not looked at: RUNWAY_SHARED names no folder with it', () => {
      expect(recorded).toBeNull();
    });
    return;
  }
  const { sprint, events, expected } = recorded;
  const of: Sprint = {
    ...{ id: 1, board: 1, name: 'Sprint', goal: '', state: 'closed' },
    ...{ start: sprint.started, end: sprint.plannedEnd, completed: sprint.completed },
  };
  const first = Math.min(...events.map(({ at }) => at)) - 1;
  const steps = <T>(item: string, none: T, pick: (event: Recorded['events'][number]) => T | undefined): Step<T>[] => [
    { at: first, value: none },
    ...events.flatMap((event) => {
      const value = event.item === item ? pick(event) : undefined;
      return value === undefined ? [] : [{ at: event.at, value }];
    }),
  ];
  const items = [...new Set(events.map(({ item }) => item))].map((item): ItemHistory => ({
    ...{ id: item.replace(/\D/g, ''), key: item, isSubtask: false, parents: [], earlier: 0, deletedAt: null },
    member: steps(item, false, ({ inSprint }) => inSprint),
    done: steps(item, false, ({ done }) => done),
    estimate: steps<number | null>(item, null, ({ estimateSeconds }) => estimateSeconds),
  }));
  const ledger = sprintLedger(of, items, { estimates: true, complete: new Set(), now: sprint.completed });

  test('is redrawn point for point', () => {
    const at = (moment: number) => ledger.line.findLast((point) => point.at <= moment)?.remaining.points;
    expect(expected.line.map((point) => [point.at, at(point.at)])).toEqual(
      expected.line.map(({ at: moment, remainingSeconds }) => [moment, remainingSeconds]),
    );
    // And no change is drawn at a moment that Jira does not know, but the close.
    const known = new Set([...expected.line.map((point) => point.at), sprint.completed]);
    expect(ledger.line.filter((point) => !known.has(point.at))).toEqual([]);
  });

  test('committed and completed the same', () => {
    expect([ledger.committed.points, ledger.completed.points]).toEqual([
      expected.committedSeconds,
      expected.completedSeconds,
    ]);
    expect([ledger.added.items, ledger.removed.items, ledger.carriedOver.items]).toEqual([2, 0, 0]);
  });
});
