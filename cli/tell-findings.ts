import { type DateFinding, type SpreadView, stopsImport } from '../src/contract/date-findings';
import { findingSentence } from '../src/plan/dates/finding-sentence';
import { counted } from './counted';

interface Planned {
  readonly dateWarnings: readonly string[];
  readonly dateFindings: readonly DateFinding[];
  readonly spread: SpreadView | null;
}

/** Prints what does not fit about the dates, and what spreading the items does or would do: an item a line where `rows` says so. */
export const tellFindings = (
  { dateWarnings, dateFindings, spread }: Planned,
  rows: boolean,
  out: (line: string) => void,
): void => {
  for (const warning of dateWarnings) out(`warning dates ${warning}`);
  for (const finding of dateFindings)
    out(`${stopsImport(finding) ? 'error' : 'warning'} dates ${findingSentence(finding)}`);
  if (spread === null) return;
  const { isOn, from, items } = spread;
  const sentence = `${counted(items.length, 'items')} ${isOn ? 'are' : 'can be'} spread evenly from ${from} to T-0 in their order`;
  out(isOn ? `${sentence}.` : `${sentence}: --spread does that, without it the dates are kept.`);
  if (!rows) return;
  for (const { node, was, is } of items) out(`  ${was} to ${is}  ${node}`);
};
