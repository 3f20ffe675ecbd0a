import './run-sheet.css';
import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { OverviewView } from '../../../../../src/contract/readiness';
import type { IssueReported, RunSheetView, SheetItem } from '../../../../../src/contract/run-sheet';
import { Choice } from '../../kit/choice';
import { Failed } from '../../kit/failed';
import { Message } from '../../kit/message';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { usePeople } from '../../shell/use-people';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { CriteriaList } from './criteria-list';
import { LOG_INPUT } from './log-input';
import { LogPanel } from './log-panel';
import { OutcomeSection, type RunDialog } from './outcome-section';
import { ReportList } from './report-list';
import { SheetHead } from './sheet-head';
import { SheetTime } from './sheet-time';
import { StepGrid } from './step-grid';
import { UndoStart } from './undo-start';
import { useRunSheet, type RunSheet } from './use-run-sheet';

// Dialogs bring Atlaskit's modal: most who look at a sheet open none.
const RunDialogs = lazy(async () => ({ default: (await import('./run-dialogs')).RunDialogs }));
const ReportDialog = lazy(async () => ({ default: (await import('./report-dialog')).ReportDialog }));

interface Props {
  readonly view: OverviewView;
  readonly place: Extract<Place, { readonly page: 'run-sheet' }>;
  readonly go: (to: Place) => void;
  /** Something was written that the other tabs show too. */
  readonly onChanged: () => void;
}

/** The run sheet of a cutover: its steps in order, its log, when to roll back, and how it ended. */
export function RunSheetPage({ view, place, go, onChanged }: Props) {
  const { texts } = useViewer(runSheetTexts);
  const [run, setRun] = useState<string | null>(null);
  const sheet = useRunSheet(view.wave.id, place.gate, run);
  const { loaded, retry } = sheet;
  const back = (
    <Button onClick={() => go({ page: 'go-no-go', wave: place.wave, gate: place.gate })}>{texts.runSheet.back}</Button>
  );
  switch (loaded.state) {
    case 'loading':
      return <PageSkeleton />;
    case 'failed':
      return (
        <div className="rw-stack-200">
          <div>{back}</div>
          <Failed title={texts.runSheet.failed} error={loaded.error} onRetry={retry} />
        </div>
      );
    case 'ready':
      return (
        <TabFrame heading={texts.runSheet.heading(loaded.value.gate.name)} actions={back}>
          <Sheet key={loaded.value.run.id} view={loaded.value} sheet={sheet} onRun={setRun} onChanged={onChanged} />
        </TabFrame>
      );
  }
}

interface SheetProps {
  readonly view: RunSheetView;
  readonly sheet: RunSheet;
  readonly onRun: (run: string | null) => void;
  readonly onChanged: () => void;
}

type Open = { readonly is: RunDialog } | { readonly is: 'report'; readonly item: SheetItem | null };

function Sheet({ view, sheet, onRun, onChanged }: SheetProps) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet;
  const [open, setOpen] = useState<Open | null>(null);
  const [reported, setReported] = useState<IssueReported | null>(null);
  const [others, setOthers] = useState<readonly string[]>([]);
  const hasTicked = useRef(false);
  const changed = useRef(onChanged);
  useEffect(() => {
    changed.current = onChanged;
  });
  // The numbers of the other tabs are read once the sheet is left: not at every one of two hundred ticks.
  useEffect(
    () => () => {
      if (hasTicked.current) changed.current();
    },
    [],
  );
  const people = usePeople(useMemo(() => [...accountsOf(view), ...others], [view, others]));
  const { run, mayRun, mayWrite, items, hidden } = view;
  const report = (item: SheetItem | null) => setOpen({ is: 'report', item });
  const close = () => setOpen(null);
  const isEarlier = view.runs.at(-1)?.id !== run.id;
  const notice = readOnlyNotice();

  return (
    <>
      {sheet.isStale ? <Message appearance="warning">{words.notRefreshed}</Message> : null}
      {notice === null ? null : <p className="rw-subtle">{notice}</p>}
      {reported === null ? null : (
        <div role="status">
          <Message appearance="success">
            <p>{words.reports.done(reported.key)}</p>
            {reported.lacks.map((lack) => (
              <p key={lack}>{words.reports.lacks[lack]}</p>
            ))}
          </Message>
        </div>
      )}
      {view.runs.length < 2 ? null : (
        <div className="rw-field">
          <Choice
            id="rw-sheet-run"
            label={words.runs.label}
            placeholder={words.runs.label}
            value={run.id}
            options={view.runs.map(({ id, is, startedAt }, index) => ({
              value: id,
              label: words.runs.name(
                index + 1,
                words.head.states[is ?? (startedAt === null ? 'not-started' : 'running')],
              ),
            }))}
            onChange={(id) => onRun(id === view.runs.at(-1)?.id ? null : id)}
          />
        </div>
      )}
      <SheetHead view={view} people={people} />
      {(run.undone ?? []).map(({ by, at, startedAt }) => (
        <p key={at} className="rw-small rw-subtle">
          {words.start.undone(people.get(by)?.name ?? texts.person.notShown)}{' '}
          <SheetTime at={at} zone={view.wave.zone} beside={startedAt} />
        </p>
      ))}
      <div className="rw-row rw-sheet-bar">
        {mayRun && run.started === null && run.outcomes.length === 0 ? (
          <Button appearance="primary" onClick={() => setOpen({ is: 'start' })}>
            {words.start.action}
          </Button>
        ) : null}
        {mayRun && run.started !== null && run.rollback === null && run.outcomes.length === 0 ? (
          <UndoStart startedAt={run.started.at} onOpen={() => setOpen({ is: 'undo-start' })} />
        ) : null}
        {mayWrite ? <Button onClick={toLog}>{words.log.toInput}</Button> : null}
      </div>
      <div className="rw-sheet">
        <section className="rw-stack-100 rw-sheet-steps" aria-label={words.steps.title}>
          {items.length === 0 && hidden === 0 ? <p className="rw-subtle rw-text">{words.steps.none}</p> : null}
          {items.length === 0 ? null : (
            <p id="rw-sheet-keys" className="rw-small rw-subtle">
              {words.steps.keys}
            </p>
          )}
          {gridOf(
            words.steps.title,
            items.filter((item) => item.isRollback !== true),
          )}
          {items.some((item) => item.isRollback === true) ? (
            <section className="rw-stack-100" aria-labelledby="rw-sheet-rollback">
              <Heading size="small" as="h3" id="rw-sheet-rollback">
                {words.rollbackSteps}
              </Heading>
              {gridOf(
                words.rollbackSteps,
                items.filter((item) => item.isRollback === true),
              )}
            </section>
          ) : null}
          {hidden === 0 ? null : <p className="rw-subtle">{words.steps.hidden(hidden)}</p>}
        </section>
        <div className="rw-stack-300 rw-sheet-beside">
          <LogPanel
            view={view}
            people={people}
            act={sheet.act}
            onPeople={(accounts) => setOthers((before) => [...new Set([...before, ...accounts])])}
          />
          <CriteriaList
            view={view}
            onAdd={() => setOpen({ is: 'criterion' })}
            onDrop={({ id }) => sheet.act({ do: 'drop-criterion', criterion: id }, crypto.randomUUID())}
          />
          <OutcomeSection view={view} people={people} onOpen={(is) => setOpen({ is })} />
          <ReportList view={view} people={people} onReport={() => report(null)} />
        </div>
      </div>
      <Suspense fallback={null}>
        {open === null ? null : open.is === 'report' ? (
          <ReportDialog
            view={view}
            item={open.item}
            onReported={(done) => {
              setReported(done);
              sheet.take(done.sheet);
              onChanged();
            }}
            onClose={close}
          />
        ) : (
          <RunDialogs view={view} people={people} dialog={open.is} act={sheet.act} onClose={close} />
        )}
      </Suspense>
    </>
  );

  function gridOf(label: string, some: readonly SheetItem[]) {
    return some.length === 0 ? null : (
      <StepGrid
        label={label}
        items={some}
        zone={view.wave.zone}
        startedAt={run.started?.at ?? null}
        people={people}
        tick={async (...step) => {
          await sheet.tick(...step);
          hasTicked.current = true;
        }}
        onReport={mayWrite ? report : undefined}
        onLog={mayWrite ? toLog : undefined}
      />
    );
  }

  function readOnlyNotice(): string | null {
    if (isEarlier) return words.readOnly.earlier;
    if (view.wave.state !== 'active') return words.readOnly.closed(view.wave.state);
    return mayWrite ? null : words.readOnly.looks;
  }
}

const toLog = () => document.getElementById(LOG_INPUT)?.focus();

const accountsOf = ({ run, items, reports, openConditions = [] }: RunSheetView): (string | null)[] => [
  run.started?.by ?? null,
  ...(run.undone ?? []).map(({ by }) => by),
  ...openConditions.map(({ owner }) => owner),
  run.rollback?.by ?? null,
  ...run.outcomes.map(({ by }) => by),
  ...run.log.map(({ by }) => by),
  ...items.flatMap(({ steps }) => steps.flatMap(({ by, owner }) => [by, owner])),
  ...reports.map(({ by }) => by),
];
