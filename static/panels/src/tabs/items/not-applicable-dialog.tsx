import Button from '@atlaskit/button/new';
import { ErrorMessage, Label } from '@atlaskit/form';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import TextArea from '@atlaskit/textarea';
import type { NotApplicableReason, ReadinessNumbers } from '../../../../../src/contract/readiness';
import { Choice } from '../../kit/choice';
import { useViewer } from '../../shell/viewer';
import { LONGEST_NOTE, REASONS, useReason } from '../../kit/use-reason';

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
  const { texts } = useViewer();
  const { reason, setReason, note, setNote, lacks, say } = useReason(onSay);
  return (
    <ModalTransition>
      <Modal onClose={onCancel} width="small">
        <ModalHeader>
          <ModalTitle>{texts.items.notApplicable(items)}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className="rw-stack-100">
            <p>{texts.items.countsAfter(total.counted, total.counted - counted)}</p>
            <div>
              <Choice
                id="rw-reason"
                label={texts.items.reason}
                placeholder={texts.items.chooseReason}
                options={REASONS.map((value) => ({ value, label: texts.items.reasons[value] }))}
                value={reason}
                isRequired
                isInvalid={lacks.reason}
                onChange={(value) => setReason(REASONS.find((each) => each === value))}
              />
              {lacks.reason ? <ErrorMessage>{texts.items.needReason}</ErrorMessage> : null}
            </div>
            <div>
              <Label htmlFor="rw-note">{texts.items.note}</Label>
              <TextArea
                id="rw-note"
                value={note}
                maxLength={LONGEST_NOTE}
                isInvalid={lacks.note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              {lacks.note ? <ErrorMessage>{texts.items.needNote}</ErrorMessage> : null}
            </div>
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onCancel}>
            {texts.cancel}
          </Button>
          <Button appearance="primary" onClick={say}>
            {texts.items.notApplicable(items)}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
