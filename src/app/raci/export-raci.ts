import type { TextFile } from '../../contract/wave-dates';
import { writeMatrixCsv } from '../../raci/write-matrix-csv';
import { slug } from '../../template/slug';
import { judgedRaci } from './judged-raci';
import { readKeptMatrix } from '../../forge/storage/raci-store';
import { shownRows } from './shown-rows';
import type { Payload } from '../../contract/calls';
import type { OpenWave } from '../waves/open-wave';
import { raciOf } from './raci-of';

/** The whole matrix, tasks too, as far as Jira shows the work to the person. */
export async function exportRaci(_payload: Payload<'exportRaci'>, open: OpenWave): Promise<TextFile> {
  const base = await raciOf(open);
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
