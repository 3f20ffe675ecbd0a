import type { WaveId } from '../../wave/ids';
import { readDecisionIndex } from '../../forge/storage/decision-store';
import { DOCUMENTS } from '../../forge/storage/document-kind';
import { readLog } from '../../forge/storage/log-store';

/** What documents and decisions of a wave are called, by id: people of the project wrote them, and all of them may read them. */
export interface LogNames {
  readonly documents: ReadonlyMap<string, string>;
  readonly decisions: ReadonlyMap<string, string>;
}

export async function logNames(wave: WaveId): Promise<LogNames> {
  const [documents, decisions] = await Promise.all([readLog(wave, DOCUMENTS), readDecisionIndex(wave)]);
  return {
    documents: new Map(documents.map(({ value }) => [value.id, value.name])),
    decisions: new Map(decisions.map(({ id, title }) => [id, title])),
  };
}
