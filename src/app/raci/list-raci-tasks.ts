import { type RaciTasks } from '../../contract/raci';
import { judgedRaci } from './judged-raci';
import { readKeptMatrix } from '../../forge/storage/raci-store';
import { shownRows } from './shown-rows';
import type { Payload } from '../../contract/calls';
import type { OpenWave } from '../waves/open-wave';
import { raciOf } from './raci-of';

/** Rows of tasks and subtasks. Whether a module that Jira does not show has any is not told. */
export async function listRaciTasks({ module }: Payload<'listRaciTasks'>, open: OpenWave): Promise<RaciTasks> {
  const base = await raciOf(open);
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
