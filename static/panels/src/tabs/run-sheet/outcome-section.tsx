import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import type { RunSheetView } from '../../../../../src/contract/run-sheet';
import type { PersonView } from '../../../../../src/contract/source';
import { Message } from '../../kit/message';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { sheetState } from './sheet-state';
import { SheetTime } from './sheet-time';

export type RunDialog = 'start' | 'undo-start' | 'roll-back' | 'outcome' | 'again' | 'criterion';

interface Props {
  readonly view: RunSheetView;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly onOpen: (dialog: RunDialog) => void;
}

/** What was decided of a run and how it ended, and what its people can do next. */
export function OutcomeSection({ view, people, onOpen }: Props) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet;
  const { run, wave } = view;
  const state = sheetState(run);
  const isOver = state === 'postponed' || state === 'rolled-back';
  const nameOf = (account: string) => people.get(account)?.name ?? texts.person.notShown;
  return (
    <section className="rw-stack-100" aria-labelledby="rw-sheet-outcome">
      <Heading size="small" as="h3" id="rw-sheet-outcome">
        {words.outcome.title}
      </Heading>
      {run.rollback === null ? null : (
        <Message appearance="warning" title={words.rollBack.decided(nameOf(run.rollback.by))}>
          <p dir="auto" className="rw-break">
            {run.rollback.reason}
          </p>
          <p className="rw-small rw-subtle">
            <SheetTime at={run.rollback.at} zone={wave.zone} beside={run.started?.at} />
          </p>
        </Message>
      )}
      {run.outcomes.length === 0 ? <p className="rw-subtle">{words.outcome.none}</p> : null}
      <ol className="rw-rows">
        {run.outcomes.map(({ is, by, at, note }) => (
          <li key={at} className="rw-stack-050">
            <p dir="auto" className="rw-strong rw-break">
              {words.outcome.said(words.outcome.results[is], nameOf(by))}
            </p>
            {note === '' ? null : (
              <p dir="auto" className="rw-break">
                {note}
              </p>
            )}
            <p className="rw-small rw-subtle">
              <SheetTime at={at} zone={wave.zone} beside={run.started?.at} />
            </p>
          </li>
        ))}
      </ol>
      {view.mayRun ? (
        <div className="rw-row">
          {isOver ? (
            <Button appearance="primary" onClick={() => onOpen('again')}>
              {words.again.action}
            </Button>
          ) : (
            <Button onClick={() => onOpen('outcome')}>{words.outcome.action}</Button>
          )}
          {isOver || run.started === null || run.rollback !== null ? null : (
            <Button appearance="danger" onClick={() => onOpen('roll-back')}>
              {words.rollBack.action}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}
