import Button from '@atlaskit/button/default/button';
import type { KeyboardEvent } from 'react';
import type { SheetItem, SheetStep } from '../../../../../src/contract/run-sheet';
import type { PersonView } from '../../../../../src/contract/source';
import { ResultLozenge } from '../../kit/result-lozenge';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { SheetPerson } from './sheet-person';
import { SheetTime } from './sheet-time';
import { SkipForm } from './skip-form';

interface Props {
  readonly id: string;
  readonly item: SheetItem;
  readonly step: SheetStep;
  readonly zone: string;
  /** When the run started. */
  readonly startedAt: string | null;
  readonly people: ReadonlyMap<string, PersonView>;
  /** What is being written. */
  readonly pending: SheetStep['result'] | null;
  /** The one of all steps that the tab key reaches. */
  readonly isReachable: boolean;
  readonly isSkipping: boolean;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onSay: (result: SheetStep['result']) => void;
  readonly onSkip: () => void;
  /** The reason, or null where it is not skipped after all. */
  readonly onSkipped: (reason: string | null) => void;
  readonly onReport: (() => void) | undefined;
}

/** One step: what to do, how it stands, who said so and when. Its buttons are for a pointer: by keyboard the step itself takes keys. */
export function StepLine({
  id,
  item,
  step,
  zone,
  startedAt,
  people,
  pending,
  isReachable,
  isSkipping,
  onFocus,
  onKey,
  onSay,
  onSkip,
  onSkipped,
  onReport,
}: Props) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet.steps;
  const isBusy = pending !== null;
  return (
    <div
      role="row"
      data-step={id}
      data-result={pending ?? step.result}
      tabIndex={isReachable ? 0 : -1}
      className="rw-sheet-step"
      onFocus={onFocus}
      onKeyDown={onKey}
    >
      <div role="gridcell" className="rw-stack-050 rw-sheet-text">
        <p dir="auto" className="rw-break">
          {step.text}
        </p>
        <Facts step={step} zone={zone} startedAt={startedAt} people={people} />
        {isSkipping ? <SkipForm step={step} onDone={onSkipped} /> : null}
      </div>
      <div role="gridcell" className="rw-stack-050 rw-sheet-result">
        <ResultLozenge result={pending ?? step.result} />
        {isBusy ? <span className="rw-small rw-subtle">{words.saving}</span> : null}
      </div>
      <div role="gridcell" className="rw-row rw-tight rw-sheet-actions">
        {item.mark && !isSkipping ? (
          <>
            <Button
              spacing="compact"
              tabIndex={-1}
              isDisabled={isBusy}
              aria-label={step.result === 'done' ? words.undoOf(step.text) : words.doneOf(step.text)}
              onClick={() => onSay(step.result === 'done' ? 'not-done' : 'done')}
            >
              {step.result === 'done' ? words.undo : words.done}
            </Button>
            <Button
              spacing="compact"
              tabIndex={-1}
              isDisabled={isBusy}
              aria-label={words.skipOf(step.text)}
              onClick={onSkip}
            >
              {words.skip}
            </Button>
          </>
        ) : null}
        {onReport === undefined || isSkipping ? null : (
          <Button spacing="compact" tabIndex={-1} aria-label={words.reportOf(step.text)} onClick={onReport}>
            {words.report}
          </Button>
        )}
      </div>
    </div>
  );
}

/** For whom it is; once it is ticked, who did it and when, and why it was skipped. */
function Facts({ step, zone, startedAt, people }: Pick<Props, 'step' | 'zone' | 'startedAt' | 'people'>) {
  const { texts } = useViewer(runSheetTexts);
  const isTicked = step.result !== 'not-done';
  if (!isTicked && step.owner === null) return null;
  return (
    <p className="rw-row rw-small rw-subtle rw-break">
      {isTicked && step.by !== null ? <SheetPerson account={step.by} people={people} /> : null}
      {isTicked && step.at !== null ? <SheetTime at={step.at} zone={zone} beside={startedAt} /> : null}
      {isTicked && step.note !== '' ? <span dir="auto">{step.note}</span> : null}
      {isTicked && step.wordsToCome ? <span>{texts.runSheet.steps.wordsToCome}</span> : null}
      {isTicked || step.owner === null ? null : (
        <span dir="auto">{texts.runSheet.steps.owner(people.get(step.owner)?.name ?? texts.person.notShown)}</span>
      )}
    </p>
  );
}
