import { courseOf, movedAway, type StoredCourse, viewCourse } from '../../src/sprints/sprint-course';

const BOARD = { gone: 0, projects: 1, ofPerson: false };
const first = courseOf(null, { name: 'Sprint 3', state: 'future', end: 10 }, BOARD);
const after = (before: StoredCourse | null, was: 'future' | 'active' | 'closed', now: Parameters<typeof courseOf>[1]) =>
  courseOf({ course: before, state: was }, now, BOARD);

describe('how a sprint went', () => {
  test('nothing is special of one that started as planned', () => {
    const started = after(first, 'future', { name: 'Sprint 3', state: 'active', end: 12 });
    expect(viewCourse(started, { name: 'Sprint 3', end: 12 })).toEqual({});
    expect(viewCourse(null, { name: 'Sprint 3', end: 12 })).toEqual({});
  });
  test('a new name is told beside the first one, and none once it has that again', () => {
    const renamed = after(first, 'future', { name: 'Sprint C', state: 'future', end: 10 });
    expect(viewCourse(renamed, { name: 'Sprint C', end: 10 })).toEqual({ renamedFrom: 'Sprint 3' });
    expect(viewCourse(renamed, { name: 'Sprint 3', end: 10 })).toEqual({});
  });
  test('another end counts from the start on: before it an end is only a plan', () => {
    const started = after(first, 'future', { name: 'Sprint 3', state: 'active', end: 12 });
    const moved = after(started, 'active', { name: 'Sprint 3', state: 'active', end: 20 });
    expect(viewCourse(moved, { name: 'Sprint 3', end: 20 })).toEqual({ endWas: 12, endIs: 20 });
  });
  test('one that runs again after its close was reopened, also at later looks', () => {
    const closed = after(first, 'active', { name: 'Sprint 3', state: 'closed', end: 12 });
    const open = after(closed, 'closed', { name: 'Sprint 3', state: 'active', end: 12 });
    expect([closed.reopened, open.reopened]).toEqual([false, true]);
    expect(after(open, 'active', { name: 'Sprint 3', state: 'active', end: 12 }).reopened).toBe(true);
  });
  test('a row of before this was kept begins with what is known now', () => {
    const read = after(null, 'active', { name: 'Sprint 3', state: 'active', end: 12 });
    expect(read).toEqual({ ...BOARD, reopened: false, firstName: 'Sprint 3', firstEnd: 12 });
  });
  test('what is gone, other projects and a person’s board are told', () => {
    const course = courseOf(null, { name: 'A', state: 'active', end: null }, { gone: 2, projects: 3, ofPerson: true });
    expect(viewCourse(course, { name: 'A', end: null })).toEqual({ gone: 2, projects: 3, ofPerson: true });
  });
  test('an item that left it for a project that its board does not cover was moved', () => {
    const issue = (key: string, removed = true, deleted = false) => ({ key, removed, deleted });
    const all = [issue('MIG-1'), issue('OPS-7'), issue('OPS-8', false), issue('OPS-9', true, true)];
    expect(movedAway(all, ['MIG'])).toBe(1);
    expect(movedAway(all, ['MIG', 'OPS'])).toBe(0);
    expect(movedAway(all, [])).toBe(0);
  });
});
