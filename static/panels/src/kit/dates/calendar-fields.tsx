import Button from '@atlaskit/button/default/button';
import IconButton from '@atlaskit/button/icon/button';
import Checkbox from '@atlaskit/checkbox';
import { ErrorMessage, Fieldset, Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { TextInput } from '../text-input';
import { useState } from 'react';
import type { DateChoices } from '../../../../../src/contract/choices';
import { DayField } from '../day-field';
import { dateTexts } from './date-texts';
import { useViewer } from '../../shell/viewer';
import { HolidayFields } from './holiday-fields';

interface Props {
  readonly dates: DateChoices;
  readonly onChange: (change: Partial<DateChoices>) => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** On which days work happens: weekdays, holidays, and the windows in which nothing that changes production does. */
export function CalendarFields({ dates, onChange }: Props) {
  const { texts, format } = useViewer(dateTexts);
  return (
    <section className="rw-stack-200">
      <Heading size="small" as="h3">
        {texts.dates.calendar}
      </Heading>
      <Fieldset legend={texts.dates.workingDays}>
        <div className="rw-row">
          {WEEKDAYS.map((day) => {
            const isOn = dates.workingDays.includes(day);
            return (
              <Checkbox
                key={day}
                label={format.weekday(day)}
                isChecked={isOn}
                // A week without a working day has no dates.
                isDisabled={isOn && dates.workingDays.length === 1}
                onChange={() =>
                  onChange({
                    workingDays: WEEKDAYS.filter((each) => dates.workingDays.includes(each) !== (each === day)),
                  })
                }
              />
            );
          })}
        </div>
      </Fieldset>
      <HolidayFields holidays={dates.holidays} onHolidays={(holidays) => onChange({ holidays })} />
      <FreezeFields freezes={dates.freezes} onFreezes={(freezes) => onChange({ freezes })} />
    </section>
  );
}

interface FreezeProps {
  readonly freezes: DateChoices['freezes'];
  readonly onFreezes: (freezes: DateChoices['freezes']) => void;
}

function FreezeFields({ freezes, onFreezes }: FreezeProps) {
  const { texts, format } = useViewer(dateTexts);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [name, setName] = useState('');
  const isWrong = from !== null && to !== null && from > to;
  return (
    <div className="rw-stack-100">
      <div className="rw-stack-050">
        <Heading size="xsmall" as="h4">
          {texts.dates.freezes}
        </Heading>
        <p className="rw-subtle rw-text">{texts.dates.freezesIntro}</p>
      </div>
      {freezes.length === 0 ? null : (
        <ul className="rw-rows rw-rows-tight" aria-label={texts.dates.freezes}>
          {freezes.map((freeze, index) => {
            const said = texts.dates.span(format.shortDay(freeze.from), format.shortDay(freeze.to));
            return (
              <li key={index} className="rw-row rw-between">
                <span dir="auto" className="rw-break">
                  {texts.dates.named(said, freeze.name)}
                </span>
                <IconButton
                  appearance="subtle"
                  spacing="compact"
                  icon={DeleteIcon}
                  label={texts.dates.removeFreeze(said)}
                  onClick={() => onFreezes(freezes.filter((_, at) => at !== index))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <form
        className="rw-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (from === null || to === null || isWrong) return;
          onFreezes([...freezes, { from, to, name: name.trim() }]);
          setFrom(null);
          setTo(null);
          setName('');
        }}
      >
        <DayField id="freeze-from" label={texts.dates.freezeFrom} value={from} onChange={setFrom} />
        <DayField id="freeze-to" label={texts.dates.freezeTo} value={to} isInvalid={isWrong} onChange={setTo} />
        <div>
          <Label htmlFor="freeze-name">{texts.dates.freezeName}</Label>
          <TextInput id="freeze-name" dir="auto" maxLength={120} value={name} onChange={setName} />
        </div>
        <div className="rw-field-button">
          <Button type="submit" isDisabled={from === null || to === null || isWrong || freezes.length >= 50}>
            {texts.dates.freezeAdd}
          </Button>
        </div>
      </form>
      {isWrong ? <ErrorMessage>{texts.dates.endsBefore}</ErrorMessage> : null}
    </div>
  );
}
