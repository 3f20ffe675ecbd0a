import { type RaciTasks, raciTasksRequest } from '../../contract/raci';
import { callerOf } from '../../forge/access/context';
import { judgedRaci } from './judged-raci';
import { openRaci } from './open-raci';
import { readKeptMatrix } from '../../forge/storage/raci-store';
import { shownRows } from './shown-rows';

/** Rows of tasks and subtasks. Of a module that Jira does not show, nobody learns whether it has any. */
export async function listRaciTasks(payload: unknown, context: unknown): Promise<RaciTasks> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, module } = raciTasksRequest.parse(payload);
  const { open, base } = await openRaci(caller, id);
  const { matrix } = await readKeptMatrix(open.wave.id);
  const { rows } = judgedRaci(base, open.register, matrix);
  const above = rows.filter((row) => row.id === module && row.parent === null);
  if ((await shownRows(above, base)).size === 0) return { rows: [], hidden: 0 };
  const tasks = rows.filter((row) => row.id.startsWith(`${module}/`));
  const shown = await shownRows(tasks, base);
  const lines = tasks.flatMap((row) => {
    const issue = shown.get(row.id);
    return issue === undefined ? [] : [{ ...row, issue, tasks: 0 }];
  });
  return { rows: lines, hidden: tasks.length - lines.length };
}
