import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { LogLine, RunSheetView } from '../../../../../src/contract/run-sheet';
import type { ErrorView } from '../../../../../src/contract/result';
import type { PersonView } from '../../../../../src/contract/source';
import { call } from '../../shell/call';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { LogForm } from './log-form';
import { LogLines } from './log-lines';
import type { RunSheet } from './use-run-sheet';

interface Props {
  readonly view: RunSheetView;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly act: RunSheet['act'];
  /** Of lines that are shown and were not in the view. */
  readonly onPeople: (accounts: readonly string[]) => void;
}

/** The log of a run, newest first, with its input above it: it is there whatever is scrolled in the log. */
export function LogPanel({ view, people, act, onPeople }: Props) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet.log;
  const { run, gate, wave } = view;
  // Pages that were read, by number: a page is never written again.
  const [read, setRead] = useState<ReadonlyMap<number, readonly LogLine[]>>(new Map());
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);
  const [isReading, setIsReading] = useState(false);
  const oldest = Math.min(run.pages, ...read.keys());
  const earlier = [...read].sort(([a], [b]) => b - a).flatMap(([, lines]) => lines);

  async function showMore() {
    setIsReading(true);
    setFailed(null);
    try {
      // Lines may have been put onto a page since: all of those that are not read yet down to the next older one.
      const wanted = Array.from({ length: run.pages }, (_, page) => page).filter(
        (page) => page >= oldest - 1 && !read.has(page),
      );
      for (const page of wanted.reverse()) {
        const { lines } = await call('getRunLog', { wave: wave.id, gate: gate.id, run: run.id, page });
        onPeople(lines.map(({ by }) => by));
        setRead((before) => new Map([...before, [page, lines]]));
      }
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
    }
    setIsReading(false);
  }

  const known = new Set(run.log.map(({ id }) => id));
  const all = [...run.log, ...earlier.filter(({ id }) => !known.has(id))];
  return (
    <section className="rw-stack-100 rw-sheet-log" aria-labelledby="rw-sheet-log-title">
      <div className="rw-row rw-between">
        <Heading size="small" as="h3" id="rw-sheet-log-title">
          {words.title}
        </Heading>
        <span className="rw-subtle rw-small">{words.lines(run.lines)}</span>
      </div>
      {view.mayWrite ? <LogForm act={act} /> : null}
      {all.length === 0 ? <p className="rw-subtle">{words.none}</p> : null}
      {/* A box that scrolls has to be reached by keyboard. */}
      <div className="rw-sheet-lines" tabIndex={0} role="group" aria-label={words.all}>
        <LogLines lines={all} zone={wave.zone} startedAt={run.started?.at ?? null} people={people} />
        {failed === null ? null : <Failed title={words.unread} error={failed.error} />}
        {all.length >= run.lines ? null : (
          <Button isDisabled={isReading} onClick={() => void showMore()}>
            {words.earlier}
          </Button>
        )}
      </div>
    </section>
  );
}
