import type { AskedForAnswers } from '../../../../../../src/contract/meetings';
import { NOT_YET } from '../../../kit/row-results';
import type { MeetingRow } from '../meeting/meeting-row-state';

export interface AskedPerson {
  readonly account: string;
  /** Why Jira sent no e-mail; null: it did. */
  readonly refused: string | null;
  /** Lines that the person answered since, and lines of theirs that are open now. */
  readonly answered: number;
  readonly open: number;
}

/** What became of those who were asked for answers: whose lines are still open come first. */
export function askedSince(
  { at, people }: AskedForAnswers,
  rows: readonly MeetingRow[],
  owners: Readonly<Record<string, string | null>>,
): readonly AskedPerson[] {
  const since = Date.parse(at);
  return Object.entries(people)
    .map(([account, refused]) => ({
      account,
      refused,
      answered: rows.filter((row) => row.by === account && row.at !== null && Date.parse(row.at) >= since).length,
      open: rows.filter((row) => (row.owner ?? owners[row.item]) === account && NOT_YET.includes(row.kept.result))
        .length,
    }))
    .sort((a, b) => b.open - a.open);
}
