import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import { LongInput } from '../../../kit/long-input';
import { TextInput } from '../../../kit/text-input';
import { useViewer } from '../../../shell/viewer';
import { importTexts } from '../import-texts';

/** As the contract allows. */
const LONGEST_DURATION = 1_000;
const LONGEST_TEXT = 30_000;

/** Whether a text is a number of working days that an item may take. */
export const isDuration = (text: string): boolean =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= LONGEST_DURATION;

interface Props {
  /** The preview left the description out, since the texts of all items are too long for one answer. */
  readonly isHidden: boolean;
  readonly description: string;
  readonly onDescription: (description: string) => void;
  /** As typed; empty: not said. */
  readonly duration: string;
  readonly isBad: boolean;
  readonly onDuration: (duration: string) => void;
}

/** What an item says, and how long it takes. */
export function WordsAndDays({ isHidden, description, onDescription, duration, isBad, onDuration }: Props) {
  const { texts } = useViewer(importTexts);
  return (
    <>
      <div>
        <Label htmlFor="node-duration">{texts.edit.duration}</Label>
        <TextInput
          id="node-duration"
          dir="ltr"
          value={duration}
          isInvalid={isBad}
          {...(isBad ? { 'aria-describedby': 'node-duration-fault' } : {})}
          onChange={onDuration}
        />
        {isBad ? (
          <div id="node-duration-fault">
            <ErrorMessage>{texts.edit.badDuration}</ErrorMessage>
          </div>
        ) : null}
      </div>
      <div>
        <Label htmlFor="node-description">{texts.edit.description}</Label>
        <LongInput
          id="node-description"
          dir="auto"
          minimumRows={3}
          resize="smart"
          maxLength={LONGEST_TEXT}
          value={description}
          {...(isHidden ? { 'aria-describedby': 'node-description-help' } : {})}
          onChange={onDescription}
        />
        {isHidden ? (
          <div id="node-description-help">
            <HelperMessage>{texts.edit.descriptionLong}</HelperMessage>
          </div>
        ) : null}
      </div>
    </>
  );
}
