import type { SprintFigures } from '../contract/sprints';
import { guideAt } from './guideline';
import { viewCourse } from './sprint-course';
import type { StoredSprint } from './stored-sprint';

/** @param now epoch milliseconds */
export function viewFigures(head: StoredSprint, now: number): SprintFigures {
  const { sprint, guide, line, workDays, pace } = head;
  const total = line[0]?.[1] ?? 0;
  const points = guide.map(([at, remaining]) => ({ at, remaining }));
  return {
    state: head.gone ? 'deleted' : sprint.state,
    start: sprint.start,
    end: sprint.end,
    readAt: head.lookedAt,
    amounts: head.now,
    carriedIn: head.carriedIn,
    carriedMost: head.carriedMost,
    unseen: head.unseen,
    issues: head.issues,
    fromTemplate: head.fromTemplate,
    tasks: head.tasks,
    taskPoints: head.taskPoints,
    doneColumn: head.doneColumn,
    line,
    completeLine: head.completeLine,
    guide,
    atClose: head.atClose,
    changedSinceClose: head.changedSinceClose,
    estimate: head.estimate?.name ?? null,
    course: { ...viewCourse(head.course, sprint), ...(head.as === 'viewer' ? { byViewer: true } : {}) },
    ...(workDays.length === 0 || head.gone || sprint.state !== 'active'
      ? {}
      : { day: { is: Math.max(1, workDays.filter((at) => at <= now).length), of: workDays.length } }),
    ...(pace.length === 0 ? {} : { pace }),
    shouldBeDone: points.length === 0 ? null : Math.floor(total - guideAt(points, now)),
  };
}
