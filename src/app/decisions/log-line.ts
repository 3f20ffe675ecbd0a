import { lineOf, type StoredLine } from '../../marks/stored-line';

interface Told {
  readonly kind: 'decision' | 'document' | 'risk' | 'question';
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** Its words are told to those only whom Jira shows this issue; null: to all. */
  readonly issue?: string | null;
}

/** What the activity says of one write to the log. */
export const logLine = (by: string, at: number, { issue = null, ...line }: Told): StoredLine =>
  lineOf({ changes: [], line }, { by, at }, { item: null, issue }, crypto.randomUUID().slice(0, 8));
