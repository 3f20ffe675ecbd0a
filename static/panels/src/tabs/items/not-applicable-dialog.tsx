import Button from '@atlaskit/button/default/button';
import { NOT_APPLICABLE_REASONS } from '../../../../../src/contract/limits';
import { ErrorMessage, Label } from '@atlaskit/form';
import { Dialog } from '../../kit/dialog';
import { LongInput } from '../../kit/long-input';
import type { NotApplicableReason, ReadinessNumbers } from '../../../../../src/contract/readiness';
import { Choice } from '../../kit/choice';
import { itemsTexts } from './items-texts';
import { useViewer } from '../../shell/viewer';
import { LONGEST_NOTE, useReason } from '../../kit/use-reason';

interface Props {
  readonly items: number;
  /** Of them, those that count. */
  readonly counted: number;
  readonly total: ReadinessNumbers;
  readonly onSay: (reason: NotApplicableReason, note: string) => void;
  readonly onCancel: () => void;
}

/** Asks why items are not applicable, and says what that does to the wave's numbers. */
export function NotApplicableDialog({ items, counted, total, onSay, onCancel }: Props) {
  const { texts } = useViewer(itemsTexts);
  const { reason, setReason, note, setNote, lacks, say } = useReason(onSay);
  return (
    <Dialog
      title={texts.items.notApplicable(items)}
      onClose={onCancel}
      width="small"
      actions={
        <>
          <Button onClick={onCancel}>{texts.cancel}</Button>
          <Button appearance="primary" onClick={say}>
            {texts.items.notApplicable(items)}
          </Button>
        </>
      }
    >
      <div className="rw-stack-100">
        <p>{texts.items.countsAfter(total.counted, total.counted - counted)}</p>
        <div>
          <Choice
            id="rw-reason"
            label={texts.items.reason}
            placeholder={texts.items.chooseReason}
            options={NOT_APPLICABLE_REASONS.map((value) => ({ value, label: texts.items.reasons[value] }))}
            value={reason}
            isRequired
            isInvalid={lacks.reason}
            onChange={(value) => setReason(NOT_APPLICABLE_REASONS.find((each) => each === value))}
          />
          {lacks.reason ? <ErrorMessage>{texts.items.needReason}</ErrorMessage> : null}
        </div>
        <div>
          <Label htmlFor="rw-note">{texts.items.note}</Label>
          <LongInput id="rw-note" value={note} maxLength={LONGEST_NOTE} isInvalid={lacks.note} onChange={setNote} />
          {lacks.note ? <ErrorMessage>{texts.items.needNote}</ErrorMessage> : null}
        </div>
      </div>
    </Dialog>
  );
}
