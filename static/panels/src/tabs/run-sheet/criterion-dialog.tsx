import { ErrorMessage, Label } from '@atlaskit/form';
import { TextInput } from '../../kit/text-input';
import { useState } from 'react';
import type { NoReturn, RunSheetView, SheetAct } from '../../../../../src/contract/run-sheet';
import { DayField } from '../../kit/day-field';
import { Segments } from '../../kit/segments';
import { runSheetTexts } from './run-sheet-texts';
import { useViewer } from '../../shell/viewer';
import { ActDialog } from './act-dialog';

const MOST_MINUTES = 20_160;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

interface Props {
  readonly view: RunSheetView;
  readonly onAct: (act: SheetAct) => Promise<void>;
  readonly onClose: () => void;
}

/** A rollback criterion with its point of no return. */
export function CriterionDialog({ view, onAct, onClose }: Props) {
  const { texts } = useViewer(runSheetTexts);
  const words = texts.runSheet.criteria;
  const [text, setText] = useState('');
  const [by, setBy] = useState<NoReturn['by'] | null>(null);
  const [minutes, setMinutes] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState('');
  const [isTried, setIsTried] = useState(false);
  const until = untilOf();
  const lacks = { text: text.trim() === '', until: until === null };

  function untilOf(): NoReturn | null {
    if (by === 'clock') return day !== null && TIME.test(time) ? { by, day, time } : null;
    const count = Number(minutes);
    return by !== null && Number.isInteger(count) && count >= 1 && count <= MOST_MINUTES
      ? { by, minutes: count }
      : null;
  }

  return (
    <ActDialog
      title={words.add}
      isReady={() => {
        setIsTried(true);
        return !lacks.text && !lacks.until;
      }}
      onAct={async () => {
        if (until !== null) await onAct({ do: 'add-criterion', text: text.trim(), until });
      }}
      onClose={onClose}
    >
      <div>
        <Label htmlFor="rw-criterion">{words.text}</Label>
        <TextInput
          id="rw-criterion"
          value={text}
          maxLength={500}
          isInvalid={isTried && lacks.text}
          onChange={setText}
        />
        {isTried && lacks.text ? <ErrorMessage>{words.needText}</ErrorMessage> : null}
      </div>
      <fieldset className="rw-stack-100">
        <legend className="rw-legend">{words.untilLabel}</legend>
        <Segments<NoReturn['by'] | ''>
          name="rw-no-return"
          value={by ?? ''}
          options={[
            { value: 'start', label: words.byStart },
            { value: 'clock', label: words.byClock },
            { value: 'issue', label: words.byIssue },
          ]}
          onChange={(value) => setBy(value === '' ? null : value)}
        />
        {by === null ? (
          isTried ? (
            <ErrorMessage>{words.needUntil}</ErrorMessage>
          ) : null
        ) : by !== 'clock' ? (
          <div>
            <Label htmlFor="rw-minutes">{words.minutes}</Label>
            <TextInput
              id="rw-minutes"
              inputMode="numeric"
              value={minutes}
              isInvalid={isTried && lacks.until}
              onChange={(typed) => setMinutes(typed.trim())}
            />
            {isTried && lacks.until ? <ErrorMessage>{words.needMinutes}</ErrorMessage> : null}
          </div>
        ) : (
          <div className="rw-fields">
            <DayField id="rw-no-return-day" label={words.day} value={day} onChange={setDay} />
            <div>
              <Label htmlFor="rw-no-return-time">{words.time}</Label>
              <TextInput id="rw-no-return-time" type="time" value={time} onChange={setTime} />
            </div>
            <p className="rw-small rw-subtle">{texts.runSheet.zone(view.wave.zone)}</p>
            {isTried && lacks.until ? <ErrorMessage>{words.needTime}</ErrorMessage> : null}
          </div>
        )}
      </fieldset>
    </ActDialog>
  );
}
