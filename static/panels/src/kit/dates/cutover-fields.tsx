import { HelperMessage, Label } from '@atlaskit/form';
import { TextInput } from '../text-input';
import { useMemo, useState } from 'react';
import type { DateChoices } from '../../../../../src/contract/choices';
import { Choice } from '../choice';
import { DayField } from '../day-field';
import { dateTexts } from './date-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly dates: DateChoices;
  readonly onChange: (change: Partial<DateChoices>) => void;
}

/** Two weeks, as the contract allows. */
const MOST_HOURS = 336;

/** T-0 with its time, its downtime and the wave's time zone, and where phases without offsets begin. */
export function CutoverFields({ dates, onChange }: Props) {
  const { texts, format } = useViewer(dateTexts);
  const zones = useMemo(() => zoneOptions(dates.zone), [dates.zone]);
  const [hours, setHours] = useState(dates.windowMinutes === null ? '' : String(dates.windowMinutes / 60));
  return (
    <div className="rw-fields">
      <DayField
        id="cutover"
        label={texts.dates.label}
        value={dates.cutover}
        describedBy="cutover-help"
        onChange={(cutover) => onChange({ cutover })}
      >
        <div id="cutover-help">
          <HelperMessage>{dates.cutover === null ? texts.dates.optional : format.day(dates.cutover)}</HelperMessage>
        </div>
      </DayField>
      <div>
        <Label htmlFor="cutover-time">{texts.dates.time}</Label>
        <TextInput
          id="cutover-time"
          type="time"
          value={dates.time ?? ''}
          onChange={(time) => onChange({ time: time === '' ? null : time.slice(0, 5) })}
        />
      </div>
      <div>
        <Label htmlFor="cutover-window">{texts.dates.window}</Label>
        <TextInput
          id="cutover-window"
          type="number"
          min={0.25}
          max={MOST_HOURS}
          step={0.25}
          value={hours}
          onChange={(typed) => {
            setHours(typed);
            const minutes = Math.round(Number(typed) * 60);
            onChange({ windowMinutes: minutes >= 1 && minutes <= MOST_HOURS * 60 ? minutes : null });
          }}
        />
      </div>
      <div>
        <Choice
          id="zone"
          label={texts.dates.zone}
          placeholder={texts.preview.choose}
          options={zones}
          value={dates.zone}
          onChange={(zone) => onChange({ zone })}
        />
      </div>
      <DayField
        id="start"
        label={texts.dates.start}
        value={dates.start}
        describedBy="start-help"
        onChange={(start) => onChange({ start })}
      >
        <div id="start-help">
          <HelperMessage>{texts.dates.startHelp}</HelperMessage>
        </div>
      </DayField>
    </div>
  );
}

/** Browsers list the zones of places; UTC is none, and an old name may be stored. */
function zoneOptions(chosen: string) {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen]);
  return [...names].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
