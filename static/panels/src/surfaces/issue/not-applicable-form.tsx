import Button from '@atlaskit/button/default/button';
import { NOT_APPLICABLE_REASONS } from '../../../../../src/contract/limits';
import { ErrorMessage, Label } from '@atlaskit/form';
import { LongInput } from '../../kit/long-input';
import { useEffect, useId, useRef } from 'react';
import type { NotApplicableReason } from '../../../../../src/contract/readiness';
import { LONGEST_NOTE, useReason } from '../../kit/use-reason';
import { issueTexts } from './issue-texts';
import { useViewer } from '../../shell/viewer';
import { useItemWork } from './item-work';

interface Props {
  readonly onSay: (reason: NotApplicableReason, note: string) => Promise<void>;
  readonly onCancel: () => void;
}

/**
 * Asks why the item is not applicable. In place and not in a dialogue: the frame of an issue's panel is as tall as its
 * content, and a dialogue in it would open where nobody has scrolled to.
 */
export function NotApplicableForm({ onSay, onCancel }: Props) {
  const { texts } = useViewer(issueTexts);
  const { busy } = useItemWork();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const { reason, setReason, note, setNote, lacks, say } = useReason((why, words) => void onSay(why, words));
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      className="rw-stack-100 rw-asked"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <fieldset className="rw-stack-050">
        <legend className="rw-legend">{texts.item.reasonLegend}</legend>
        {NOT_APPLICABLE_REASONS.map((value, at) => (
          <label key={value} className="rw-option">
            <input
              ref={at === 0 ? first : undefined}
              type="radio"
              name={`${id}reason`}
              checked={reason === value}
              onChange={() => setReason(value)}
            />
            <span>{texts.items.reasons[value]}</span>
          </label>
        ))}
        {lacks.reason ? <ErrorMessage>{texts.items.needReason}</ErrorMessage> : null}
      </fieldset>
      <div>
        <Label htmlFor={`${id}note`}>{texts.items.note}</Label>
        <LongInput
          id={`${id}note`}
          value={note}
          maxLength={LONGEST_NOTE}
          minimumRows={2}
          resize="smart"
          isInvalid={lacks.note}
          onChange={setNote}
        />
        {lacks.note ? <ErrorMessage>{texts.items.needNote}</ErrorMessage> : null}
      </div>
      <div className="rw-row">
        <Button type="submit" appearance="primary" spacing="compact" isDisabled={busy}>
          {texts.item.markNotApplicable}
        </Button>
        <Button spacing="compact" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
