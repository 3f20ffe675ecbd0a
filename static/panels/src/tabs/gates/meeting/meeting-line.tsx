import { memo } from 'react';
import type { PersonView } from '../../../../../../src/contract/source';
import { ResultLozenge } from '../../../kit/result-lozenge';
import { Person } from '../../../kit/people/person';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { When } from '../../../kit/when';
import { isTroubled } from './meeting';
import type { MeetingRow } from './meeting-row-state';
import { NamedPerson } from '../meeting-view/named-person';
import { rowId } from './row-id';
import { isToReconfirm } from './use-answering';

interface Props {
  readonly row: MeetingRow;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onActive: (id: string) => void;
  readonly onOpen: (row: MeetingRow) => void;
  readonly hasPhase: boolean;
}

/** One row of the meeting. It is drawn anew only where it differs: a press of a key is not to wait for two hundred rows. */
export const MeetingLine = memo(
  function MeetingLine({ row, people, isActive, isSelected, onActive, onOpen, hasPhase }: Props) {
    const { texts, format } = useViewer(gateTexts);
    const words = texts.gates.rows;
    const { unwritten, note, evidence, by, at } = row;
    return (
      <tr
        data-row={rowId(row)}
        tabIndex={isActive ? 0 : -1}
        aria-selected={isSelected}
        onFocus={() => onActive(rowId(row))}
        onDoubleClick={() => onOpen(row)}
      >
        <th scope="row">
          <span className="rw-meeting-text">
            <span dir="auto" className="rw-break">
              {row.text}
            </span>
            <span className="rw-small rw-subtle rw-break">
              {row.issue.key}
              {row.high ? ` · ${words.high}` : null}
              {row.kind === 'test' ? ` · ${words.kinds.test}` : null}
              {row.added === true ? ` · ${texts.gates.meeting.addedLine}` : null}
            </span>
            {row.expected === undefined ? null : (
              <span dir="auto" className="rw-small rw-subtle rw-break">
                {texts.gates.meeting.expected(row.expected)}
              </span>
            )}
          </span>
        </th>
        <td>
          <span className="rw-row rw-tight">
            <ResultLozenge result={row.result} />
            {unwritten === null ? null : (
              <span className="rw-small rw-subtle">{isTroubled(unwritten) ? words.unwritten : words.saving}</span>
            )}
          </span>
          {isToReconfirm(row) && row.last !== undefined ? (
            <span className="rw-small rw-subtle rw-break">
              {row.last.at === null
                ? words.lastUndated(texts.item.results[row.last.result])
                : words.last(texts.item.results[row.last.result], format.shortDay(row.last.at.slice(0, 10)))}{' '}
              ({words.toReconfirm})
            </span>
          ) : null}
        </td>
        <td>{row.owner === null ? null : <Person account={row.owner} people={people} />}</td>
        <td className="rw-number">{row.due === null ? null : format.shortDay(row.due)}</td>
        {hasPhase ? (
          <td>
            <span dir="auto" className="rw-break">
              {row.phaseName}
            </span>
          </td>
        ) : null}
        <td>
          <span dir="auto" className="rw-clamp">
            {row.wordsToCome ? words.wordsToCome : [note, evidence].filter((text) => text !== '').join(' · ')}
          </span>
        </td>
        <td>
          {by === null || at === null ? null : (
            <span className="rw-stack-050">
              <Person account={by} people={people} />
              {row.forPerson === undefined ? null : (
                <span className="rw-small rw-break">
                  {words.forPerson} <NamedPerson person={row.forPerson} people={people} />
                </span>
              )}
              <span className="rw-small rw-subtle">
                <When at={at} sentence={sentence} />
              </span>
            </span>
          )}
        </td>
      </tr>
    );
  },
  (before, now) =>
    before.isActive === now.isActive &&
    before.isSelected === now.isSelected &&
    before.people === now.people &&
    before.onActive === now.onActive &&
    (before.row === now.row || JSON.stringify(before.row) === JSON.stringify(now.row)),
);

const sentence = (relative: string) => relative;
