import { ErrorMessage, Label } from '@atlaskit/form';
import { LongInput } from '../../kit/long-input';
import { useState } from 'react';
import type { CutoverResult } from '../../../../../src/contract/gates';
import type { RunSheetView, SheetAct } from '../../../../../src/contract/run-sheet';
import { Segments } from '../../kit/segments';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import type { PersonView } from '../../../../../src/contract/source';
import { StartDialog } from './start-dialog';
import { ActDialog } from './act-dialog';
import { CriterionDialog } from './criterion-dialog';
import type { RunDialog } from './outcome-section';
import type { RunSheet } from './use-run-sheet';

const RESULTS: readonly CutoverResult[] = ['completed', 'completed-with-issues', 'rolled-back', 'postponed'];

interface Props {
  readonly view: RunSheetView;
  readonly dialog: RunDialog;
  readonly act: RunSheet['act'];
  readonly people: ReadonlyMap<string, PersonView>;
  readonly onClose: () => void;
}

interface OneProps extends Omit<Props, 'dialog' | 'act' | 'people'> {
  readonly onAct: (act: SheetAct) => Promise<void>;
}

/** What the people who run a cutover do, each asked for before it is written: none of it can be taken back. */
export function RunDialogs({ dialog, act, people, ...rest }: Props) {
  // The same request again changes nothing, so that it can be sent again where no answer came.
  const [id] = useState(() => crypto.randomUUID());
  const onAct = (what: SheetAct) => act(what, id);
  switch (dialog) {
    case 'start':
      return <StartDialog {...rest} people={people} onAct={onAct} />;
    case 'undo-start':
      return <UndoStartDialog {...rest} onAct={onAct} />;
    case 'roll-back':
      return <RollBackDialog {...rest} onAct={onAct} />;
    case 'outcome':
      return <OutcomeDialog {...rest} onAct={onAct} />;
    case 'again':
      return <AgainDialog {...rest} onAct={onAct} />;
    case 'criterion':
      return <CriterionDialog {...rest} onAct={onAct} />;
    default:
      return dialog satisfies never;
  }
}

function UndoStartDialog({ onAct, onClose }: OneProps) {
  const words = useViewer(runSheetTexts).texts.runSheet.start;
  return (
    <ActDialog title={words.undo} onAct={() => onAct({ do: 'undo-start' })} onClose={onClose}>
      <p>{words.undoBody}</p>
    </ActDialog>
  );
}

function RollBackDialog({ onAct, onClose }: OneProps) {
  const words = useViewer(runSheetTexts).texts.runSheet.rollBack;
  const [reason, setReason] = useState('');
  const [isLacking, setIsLacking] = useState(false);
  return (
    <ActDialog
      title={words.action}
      isDangerous
      isReady={() => {
        setIsLacking(reason.trim() === '');
        return reason.trim() !== '';
      }}
      onAct={() => onAct({ do: 'roll-back', reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{words.body}</p>
      <div>
        <Label htmlFor="rw-roll-back">{words.reason}</Label>
        <LongInput id="rw-roll-back" value={reason} maxLength={2_000} isInvalid={isLacking} onChange={setReason} />
        {isLacking ? <ErrorMessage>{words.needReason}</ErrorMessage> : null}
      </div>
    </ActDialog>
  );
}

function OutcomeDialog({ view, onAct, onClose }: OneProps) {
  const words = useViewer(runSheetTexts).texts.runSheet.outcome;
  const { started, rollback } = view.run;
  // Of what was never started nothing but this can be said.
  const options = started === null ? RESULTS.filter((each) => each === 'postponed') : RESULTS;
  const [is, setIs] = useState<CutoverResult>(
    started === null ? 'postponed' : rollback === null ? 'completed' : 'rolled-back',
  );
  const [note, setNote] = useState('');
  return (
    <ActDialog title={words.action} onAct={() => onAct({ do: 'outcome', is, note: note.trim() })} onClose={onClose}>
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.which}</legend>
        <Segments
          name="rw-outcome"
          value={is}
          options={options.map((value) => ({ value, label: words.results[value] }))}
          onChange={setIs}
        />
      </fieldset>
      <div>
        <Label htmlFor="rw-outcome-note">{words.note}</Label>
        <LongInput id="rw-outcome-note" value={note} maxLength={2_000} onChange={setNote} />
      </div>
    </ActDialog>
  );
}

function AgainDialog({ onAct, onClose }: OneProps) {
  const words = useViewer(runSheetTexts).texts.runSheet.again;
  const [steps, setSteps] = useState<'keep' | 'anew'>('anew');
  return (
    <ActDialog title={words.action} onAct={() => onAct({ do: 'again', steps })} onClose={onClose}>
      <p>{words.body}</p>
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.steps}</legend>
        <Segments
          name="rw-again"
          value={steps}
          options={[
            { value: 'anew', label: words.anew },
            { value: 'keep', label: words.keep },
          ]}
          onChange={setSteps}
        />
        {steps === 'anew' ? <p className="rw-subtle">{words.anewMeans}</p> : null}
      </fieldset>
    </ActDialog>
  );
}
