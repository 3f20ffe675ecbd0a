import type { DecisionChanged, DecisionEvent } from '../contract/decision-log';

/**
 * The history of a decision as one person sees it: of links to items that Jira does not show them only the number is left. Items
 * stay hidden in it after they were unlinked, since their paths are made of titles.
 * @param isSeen whether Jira shows the item to the person
 */
export const historyAsSeen = (
  history: readonly DecisionEvent[],
  isSeen: (item: string) => boolean,
): readonly DecisionEvent[] =>
  history.map((event) => ({
    ...event,
    changes: event.changes.map((change) => (change.field === 'links' ? linksAsSeen(change, isSeen) : change)),
  }));

/** Every item that a history names in its links. */
export const itemsOfHistory = (history: readonly DecisionEvent[]): string[] => [
  ...new Set(
    history.flatMap(({ changes }) =>
      changes.flatMap(({ field, from, to }) =>
        field === 'links' ? [...linesOf(from), ...linesOf(to)].map(itemOfLine) : [],
      ),
    ),
  ),
];

function linksAsSeen(change: DecisionChanged, isSeen: (item: string) => boolean): DecisionChanged {
  const [from, to] = [linesOf(change.from), linesOf(change.to)];
  const [seenFrom, seenTo] = [from, to].map((lines) => lines.filter((line) => isSeen(itemOfLine(line))));
  const hidden = { from: from.length - (seenFrom?.length ?? 0), to: to.length - (seenTo?.length ?? 0) };
  const seen = { ...change, from: (seenFrom ?? []).join('\n'), to: (seenTo ?? []).join('\n') };
  return hidden.from + hidden.to === 0 ? seen : { ...seen, hidden };
}

/** As `decisionTexts` writes links: a line each, the item and, behind a blank, the key of its row. */
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const itemOfLine = (line: string): string => line.replace(/ [0-9a-f]{10}(~\d+)?$/, '');
