import type { Wave } from '../../wave/wave';
import { DOCUMENTS } from '../../forge/storage/document-kind';
import { readLog } from '../../forge/storage/log-store';

/** Documents that a gate or a decision can name. */
export const namedDocuments = async ({
  id,
}: Pick<Wave, 'id'>): Promise<{ readonly id: string; readonly name: string }[]> =>
  (await readLog(id, DOCUMENTS)).map(({ value }) => ({ id: value.id, name: value.name }));
