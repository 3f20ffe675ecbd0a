import Button from '@atlaskit/button/default/button';
import { ErrorMessage, Label } from '@atlaskit/form';
import { TextInput } from '../../kit/text-input';
import { useEffect, useRef, useState } from 'react';
import type { SheetStep } from '../../../../../src/contract/run-sheet';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly step: SheetStep;
  /** The reason, or null where it is not skipped after all. */
  readonly onDone: (reason: string | null) => void;
}

/** Asks in place why a step is skipped: Enter skips it, Escape leaves it. */
export function SkipForm({ step, onDone }: Props) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet.steps;
  const [reason, setReason] = useState(step.result === 'skipped' ? step.note : '');
  const [isLacking, setIsLacking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const id = `rw-skip-${step.row}`;
  return (
    <form
      className="rw-stack-050"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') setIsLacking(true);
        else onDone(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <Label htmlFor={id}>{words.reason(step.text)}</Label>
      <TextInput id={id} ref={field} value={reason} maxLength={2_000} isInvalid={isLacking} onChange={setReason} />
      {isLacking ? <ErrorMessage>{words.needReason}</ErrorMessage> : null}
      <div className="rw-row rw-tight">
        <Button type="submit" appearance="primary" spacing="compact">
          {words.save}
        </Button>
        <Button spacing="compact" onClick={() => onDone(null)}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
