import type { TextFile } from '../../contract/wave-dates';
import { oneWave } from '../../contract/wave';
import { writeMatrixCsv } from '../../raci/write-matrix-csv';
import { slug } from '../../template/slug';
import { callerOf } from '../../forge/access/context';
import { judgedRaci } from './judged-raci';
import { openRaci } from './open-raci';
import { readKeptMatrix } from '../../forge/storage/raci-store';
import { shownRows } from './shown-rows';

/** The whole matrix, tasks too, as far as Jira shows the work to the person. */
export async function exportRaci(payload: unknown, context: unknown): Promise<TextFile> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id } = oneWave.parse(payload);
  const { open, base } = await openRaci(caller, id);
  const { wave, register } = open;
  const { matrix } = await readKeptMatrix(wave.id);
  const { rows } = judgedRaci(base, register, matrix);
  const shown = await shownRows(rows, base);
  const told = rows.flatMap((row) => {
    const issue = shown.get(row.id);
    return issue === undefined ? [] : [{ ...row, name: issue?.title ?? row.name }];
  });
  const name = `${wave.code}-${slug(wave.name)}-raci.csv`;
  return { name, type: 'text/csv', text: writeMatrixCsv(told, register.roles) };
}
