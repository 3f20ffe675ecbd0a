import type { WaveReads } from '../waves/wave-reads';

/** What documents and decisions of a wave are called, by id: people of the project wrote them, and all of them may read them. */
export interface LogNames {
  readonly documents: ReadonlyMap<string, string>;
  readonly decisions: ReadonlyMap<string, string>;
}

export async function logNames(reads: Pick<WaveReads, 'documents' | 'decisions'>): Promise<LogNames> {
  const [documents, decisions] = await Promise.all([reads.documents(), reads.decisions()]);
  return {
    documents: new Map(documents.map(({ value }) => [value.id, value.name])),
    decisions: new Map(decisions.map(({ id, title }) => [id, title])),
  };
}
