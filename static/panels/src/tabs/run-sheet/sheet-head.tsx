import { Lozenge } from '../../kit/lozenge';
import type { ReactNode } from 'react';
import type { RunSheetView } from '../../../../../src/contract/run-sheet';
import type { PersonView } from '../../../../../src/contract/source';
import { useNow } from '../../shell/use-now';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { SheetPerson } from './sheet-person';
import { sheetState, type SheetState } from './sheet-state';
import { SheetTime } from './sheet-time';

const SECOND_MS = 1_000;
const LOOK: Readonly<Record<SheetState, 'default' | 'inprogress' | 'moved' | 'removed' | 'success'>> = {
  'not-started': 'default',
  running: 'inprogress',
  'rolling-back': 'removed',
  completed: 'success',
  'completed-with-issues': 'moved',
  'rolled-back': 'removed',
  postponed: 'default',
};

interface Props {
  readonly view: RunSheetView;
  readonly people: ReadonlyMap<string, PersonView>;
}

/** When the cutover was to start and did, how long it has gone on, what is left of its window, and how many steps are done. */
export function SheetHead({ view, people }: Props) {
  const { texts, format } = useViewer(runSheetTexts);
  const words = texts.runSheet.head;
  const now = useNow(SECOND_MS);
  const { planned, run, progress, wave } = view;
  const state = sheetState(run);
  const endedAt = run.outcomes[0]?.at;
  const until = endedAt === undefined ? now : Date.parse(endedAt);
  const startedAt = run.started === null ? null : Date.parse(run.started.at);
  return (
    <section className="rw-stack-100" aria-label={words.title}>
      <div className="rw-row">
        <Lozenge appearance={LOOK[state]}>{words.states[state]}</Lozenge>
        <span className="rw-subtle rw-small">{texts.runSheet.zone(wave.zone)}</span>
      </div>
      <dl className="rw-facts rw-sheet-facts">
        <Fact name={words.planned}>{plannedStart()}</Fact>
        <Fact name={words.actual}>{actualStart()}</Fact>
        <Fact name={words.elapsed}>{startedAt === null ? '–' : texts.runSheet.span(until - startedAt)}</Fact>
        <Fact name={words.window}>{windowLeft()}</Fact>
        <Fact name={words.progress}>
          {words.steps(progress.done + progress.skipped, progress.of)}
          {progress.skipped === 0 ? null : <Small>{words.skipped(progress.skipped)}</Small>}
        </Fact>
      </dl>
    </section>
  );

  function plannedStart(): ReactNode {
    if (planned.start !== null) return <SheetTime at={planned.start} zone={wave.zone} />;
    return planned.day === null ? words.notPlanned : words.noTime(format.shortDay(planned.day));
  }

  function actualStart(): ReactNode {
    if (run.started === null || startedAt === null) return words.notStarted;
    const apart = planned.start === null ? 0 : startedAt - Date.parse(planned.start);
    return (
      <>
        <SheetTime at={run.started.at} zone={wave.zone} />
        <Small>
          <SheetPerson account={run.started.by} people={people} />
        </Small>
        {run.started.despite === undefined ? null : (
          <Small>
            <span dir="auto">
              {texts.runSheet.start.despite(
                run.started.despite.conditions.length,
                run.started.despite.asks ?? [],
                run.started.despite.reason,
              )}
            </span>
          </Small>
        )}
        {Math.abs(apart) < 60 * SECOND_MS ? null : (
          <Small>{(apart > 0 ? words.late : words.early)(texts.runSheet.span(apart))}</Small>
        )}
      </>
    );
  }

  function windowLeft(): ReactNode {
    if (planned.end === null)
      return planned.windowMinutes === null
        ? words.noWindow
        : texts.runSheet.span(planned.windowMinutes * 60 * SECOND_MS);
    const left = Date.parse(planned.end) - until;
    return (
      <>
        {startedAt === null ? (
          texts.runSheet.span((planned.windowMinutes ?? 0) * 60 * SECOND_MS)
        ) : left >= 0 ? (
          texts.runSheet.span(left)
        ) : (
          <span className="rw-sheet-over">{words.over(texts.runSheet.span(left))}</span>
        )}
        <Small>{words.until(format.clock(Date.parse(planned.end), wave.zone))}</Small>
      </>
    );
  }
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="rw-fact">
      <dt className="rw-subtle rw-small">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Small = ({ children }: { readonly children: ReactNode }) => (
  <span className="rw-sheet-small rw-small rw-subtle">{children}</span>
);
