import { useState } from 'react';
import type { RowResult } from '../../../../../../src/contract/readiness';
import { useViewer } from '../../../shell/viewer';
import { NOT_YET } from '../../../kit/row-results';
import { gateTexts } from '../gate-texts';
import type { MeetingRow } from './meeting-row-state';
import { fitting, keysOf } from './result-keys';
import { rowId } from './row-id';
import type { Meeting } from './use-meeting';

export interface Answering {
  /** The line in focus, or the one that the focus would come to. */
  readonly current: MeetingRow | undefined;
  readonly chosen: readonly MeetingRow[];
  readonly selected: ReadonlySet<string>;
  readonly onActive: (id: string) => void;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  /** Gives a result to what is selected, or to the current line and goes on. */
  readonly give: (result: RowResult) => void;
  /** Gives a result to each line that has none yet: an answer that was given stays. */
  readonly giveRest: (result: RowResult) => void;
  /** Gives what is selected, or the current line, the result that it had in an earlier checklist; `all`: each open line. */
  readonly reconfirm: (all: boolean) => void;
  /** What the latest key came to, where it was not simply done. */
  readonly heard: string;
}

/**
 * Which of the lines that are shown a key answers.
 * @param start id of the line to begin with; without one the first
 */
export function useAnswering(
  rows: readonly MeetingRow[],
  meeting: Pick<Meeting, 'say'>,
  start: string | null = null,
): Answering {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.rows;
  const [active, setActive] = useState(start);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [heard, setHeard] = useState('');
  const at = Math.max(
    0,
    rows.findIndex((row) => rowId(row) === active),
  );
  const current = rows[at];
  const chosen = rows.filter((row) => selected.has(rowId(row)));

  function answer(wanted: readonly MeetingRow[], result: RowResult): boolean {
    const { fits, otherKind, notAllowed } = fitting(wanted, result);
    meeting.say(fits, ({ note, evidence }) => ({ result, note, evidence }));
    const name = texts.item.results[result];
    const [one] = wanted;
    const said = [
      ...(wanted.length > 1 && fits.length > 0 ? [words.givenTo(name, fits.length)] : []),
      ...(otherKind === 0 || one === undefined
        ? []
        : wanted.length > 1
          ? [words.keptKind(otherKind)]
          : [words.misfit(name, words.kinds[one.kind], keyList(one))]),
      ...(notAllowed === 0 ? [] : [wanted.length > 1 ? words.keptRights(notAllowed) : words.mayNot]),
    ];
    setHeard(said.join(' '));
    return fits.length > 0;
  }

  return {
    current,
    chosen,
    selected,
    onActive: setActive,
    onSelect: setSelected,
    give(result) {
      if (current === undefined) return;
      if (chosen.length > 0) {
        answer(chosen, result);
        setSelected(new Set());
        return;
      }
      const next = rows[at + 1];
      if (answer([current], result) && next !== undefined) setActive(rowId(next));
    },
    giveRest(result) {
      const open = rows.filter(isOpen);
      const ofKind = fitting(open, result).fits;
      if (ofKind.length === 0) return setHeard(words.noneOpen);
      answer(ofKind, result);
      const kept = rows.length - ofKind.length;
      setHeard(
        [
          words.givenTo(texts.item.results[result], ofKind.length),
          ...(kept === 0 ? [] : [words.keptAnswers(kept)]),
        ].join(' '),
      );
    },
    reconfirm(all) {
      const wanted = all ? rows : chosen.length > 0 ? chosen : current === undefined ? [] : [current];
      const again = wanted.filter((row) => row.mayMark && isToReconfirm(row));
      if (again.length === 0) return setHeard(words.noneToReconfirm);
      meeting.say(again, ({ result, note, evidence, last }) => ({ result: last?.result ?? result, note, evidence }));
      setHeard(words.reconfirmed(again.length));
      const next = rows[at + 1];
      if (all || chosen.length > 0) setSelected(new Set());
      else if (next !== undefined) setActive(rowId(next));
    },
    heard,
  };

  function keyList({ kind }: MeetingRow): string {
    return keysOf(kind)
      .map(({ key, result }) => `${key.toUpperCase()} ${texts.item.results[result].toLowerCase()}`)
      .join(', ');
  }
}

/** It is open, and an earlier checklist has an answer to it. */
export const isToReconfirm = ({ result, last }: MeetingRow): boolean =>
  last !== undefined && !NOT_YET.includes(last.result) && NOT_YET.includes(result);

const isOpen = ({ result }: MeetingRow): boolean => result === 'pending' || result === 'not-run';
