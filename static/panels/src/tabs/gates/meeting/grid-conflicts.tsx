import Button from '@atlaskit/button/default/button';
import { Message } from '../../../kit/message';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { focusIfLost } from '../work/focus-if-lost';
import { isTroubled } from './meeting';
import type { MeetingRow } from './meeting-row-state';
import { rowId } from './row-id';
import { ROWS_HOME } from './rows-home';

interface Props {
  readonly rows: readonly MeetingRow[];
  readonly onAgain: (row: MeetingRow) => void;
  readonly onLeave: (row: MeetingRow) => void;
}

/** What was said of rows and not written: what stands there, and a way to write it over that, or to leave it. */
export function GridConflicts({ rows, onAgain, onLeave }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.rows;
  const troubled = rows.filter(({ unwritten }) => unwritten !== null && isTroubled(unwritten));
  return (
    <div role="alert" className="rw-stack-100">
      {troubled.map((row) => {
        const error = row.unwritten?.error ?? null;
        const theirs = row.unwritten?.theirs ?? null;
        return (
          <Message
            key={rowId(row)}
            appearance="warning"
            title={theirs === null ? words.saveFailed : words.conflict(row.text)}
          >
            <div className="rw-stack-100">
              {theirs === null ? (
                <>
                  <p dir="auto" className="rw-break">
                    {words.wrote(texts.item.results[row.result], row.text)}
                  </p>
                  <p dir="auto" className="rw-break">
                    {error?.message ?? texts.noAnswer} {error?.next ?? texts.noAnswerNext}
                  </p>
                </>
              ) : (
                <dl className="rw-row rw-apart">
                  <div>
                    <dt className="rw-small rw-subtle">{words.theirs}</dt>
                    <dd>
                      {texts.item.results[theirs.result]}{' '}
                      <span dir="auto" className="rw-break">
                        {theirs.note}
                      </span>
                    </dd>
                  </div>
                  <div>
                    <dt className="rw-small rw-subtle">{words.mine2}</dt>
                    <dd>
                      {texts.item.results[row.result]}{' '}
                      <span dir="auto" className="rw-break">
                        {row.note}
                      </span>
                    </dd>
                  </div>
                </dl>
              )}
              <div className="rw-row">
                {error?.code === 'not-allowed' ? null : (
                  <Button onClick={() => done(() => onAgain(row))}>
                    {theirs === null ? words.again : texts.gates.applyMine}
                  </Button>
                )}
                <Button onClick={() => done(() => onLeave(row))}>
                  {theirs === null ? words.leaveOut : words.leave}
                </Button>
              </div>
            </div>
          </Message>
        );
      })}
    </div>
  );

  function done(work: () => void) {
    work();
    focusIfLost(ROWS_HOME);
  }
}
