import Button from '@atlaskit/button/new';
import { HelperMessage, Label } from '@atlaskit/form';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { useNow } from '../use-now';
import { useViewer } from '../viewer';
import type { Draft } from './draft';
import { StepFrame } from './step-frame';

const HOUR_MS = 3_600_000;

interface Props {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The third step: T-0. It is stored and shown; no issue gets a date from it yet, and the step says so. */
export function DatesStep({ draft, onDraft, onBack, onNext }: Props) {
  const { texts, format } = useViewer();
  const today = new Date(useNow(HOUR_MS)).toISOString().slice(0, 10);
  const { cutover } = draft;
  const weekday = cutover === null ? null : new Date(`${cutover}T00:00:00Z`).getUTCDay();
  // Warnings only: such a T-0 can be meant.
  const warning =
    cutover !== null && cutover < today
      ? texts.dates.past
      : weekday === 0 || weekday === 6
        ? texts.dates.weekend
        : null;
  return (
    <StepFrame
      heading={texts.dates.heading}
      footer={
        <>
          <Button onClick={onBack}>{texts.back}</Button>
          <Button appearance="primary" onClick={onNext}>
            {texts.next}
          </Button>
        </>
      }
    >
      <div className="rw-stack-200">
        <div className="rw-field">
          <Label htmlFor="cutover">{texts.dates.label}</Label>
          {/* The browser's own: it takes a day as the viewer writes days, never a half-read one, and needs no room below. */}
          <Textfield
            id="cutover"
            type="date"
            value={cutover ?? ''}
            aria-describedby="cutover-help"
            onChange={(event) => {
              const day = event.currentTarget.value;
              onDraft({ ...draft, cutover: day === '' ? null : day });
            }}
          />
          <div id="cutover-help">
            <HelperMessage>{texts.dates.optional}</HelperMessage>
          </div>
        </div>
        <div role="status" className="rw-stack-100">
          {cutover === null ? null : <p>{texts.dates.chosen(format.day(cutover))}</p>}
          {warning === null ? null : (
            <SectionMessage appearance="warning">
              <p>{warning}</p>
            </SectionMessage>
          )}
        </div>
        <SectionMessage appearance="information">
          <div className="rw-stack-050">
            <p>{texts.dates.help}</p>
            <p>{texts.dates.notYet}</p>
          </div>
        </SectionMessage>
      </div>
    </StepFrame>
  );
}
