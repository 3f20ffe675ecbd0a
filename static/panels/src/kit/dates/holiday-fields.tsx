import Button from '@atlaskit/button/default/button';
import IconButton from '@atlaskit/button/icon/button';
import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { TextInput } from '../text-input';
import { useMemo, useState } from 'react';
import type { DateChoices } from '../../../../../src/contract/choices';
import type { ErrorView } from '../../../../../src/contract/result';
import { HOLIDAY_COUNTRIES, type HolidayCountry } from '../../../../../src/contract/limits';
import { Choice } from '../choice';
import { call } from '../../shell/call';
import { DayField } from '../day-field';
import { Failed } from '../failed';
import { errorOf } from '../../shell/use-call';
import { dateTexts } from './date-texts';
import { useViewer } from '../../shell/viewer';
import { FileButton } from '../file-button';

type Holidays = DateChoices['holidays'];

interface Props {
  readonly holidays: Holidays;
  readonly onHolidays: (holidays: Holidays) => void;
}

const AT_FIRST = 10;
/** As the contract allows. */
const MOST = 1_000;

type Reading =
  | { readonly state: 'none' }
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly added: number; readonly notes: readonly string[] }
  | { readonly state: 'failed'; readonly error: ErrorView | null };

/** Days off: typed one by one, or taken from an iCalendar file. */
export function HolidayFields({ holidays, onHolidays }: Props) {
  const { texts, format } = useViewer(dateTexts);
  const [all, setAll] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [country, setCountry] = useState<HolidayCountry | undefined>(undefined);
  const countries = useMemo(
    () =>
      HOLIDAY_COUNTRIES.map((value) => ({ value, label: format.country(value) })).toSorted((a, b) =>
        a.label < b.label ? -1 : 1,
      ),
    [format],
  );
  const [reading, setReading] = useState<Reading>({ state: 'none' });
  const shown = all ? holidays : holidays.slice(0, AT_FIRST);

  /** By date, each day once; a day that is there keeps its name. */
  function merged(more: Holidays): Holidays {
    const byDate = new Map([...more, ...holidays].map((holiday) => [holiday.date, holiday]));
    return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1)).slice(0, MOST);
  }

  async function read(source: () => Promise<{ readonly text: string } | { readonly country: HolidayCountry }>) {
    setReading({ state: 'reading' });
    try {
      const { holidays: found, notes } = await call('readHolidays', await source());
      const next = merged([...found]);
      onHolidays(next);
      setReading({ state: 'read', added: next.length - holidays.length, notes });
    } catch (failure) {
      setReading({ state: 'failed', error: errorOf(failure) });
    }
  }

  return (
    <div className="rw-stack-100">
      <Heading size="xsmall" as="h4">
        {texts.dates.holidays(holidays.length)}
      </Heading>
      {holidays.length === 0 ? null : (
        <ul className="rw-rows rw-rows-tight" aria-label={texts.dates.holidays(holidays.length)}>
          {shown.map((holiday) => {
            const said = format.shortDay(holiday.date);
            return (
              <li key={holiday.date} className="rw-row rw-between">
                <span dir="auto" className="rw-break">
                  {texts.dates.named(said, holiday.name)}
                </span>
                <IconButton
                  appearance="subtle"
                  spacing="compact"
                  icon={DeleteIcon}
                  label={texts.dates.removeHoliday(said)}
                  onClick={() => onHolidays(holidays.filter(({ date }) => date !== holiday.date))}
                />
              </li>
            );
          })}
        </ul>
      )}
      {shown.length === holidays.length ? null : (
        <div>
          <Button onClick={() => setAll(true)}>{texts.faults.more(holidays.length - shown.length)}</Button>
        </div>
      )}
      <form
        className="rw-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (day === null) return;
          onHolidays(merged([{ date: day, name: name.trim() }]));
          setDay(null);
          setName('');
        }}
      >
        <DayField id="holiday-day" label={texts.dates.holidayDay} value={day} onChange={setDay} />
        <div>
          <Label htmlFor="holiday-name">{texts.dates.holidayName}</Label>
          <TextInput id="holiday-name" dir="auto" maxLength={120} value={name} onChange={setName} />
        </div>
        <div className="rw-field-button rw-field-buttons rw-row">
          <Button type="submit" isDisabled={day === null || holidays.length >= MOST}>
            {texts.dates.holidayAdd}
          </Button>
          <FileButton
            label={texts.dates.holidayFile}
            accept=".ics,text/calendar"
            onFile={(file) => void read(async () => ({ text: await file.text() }))}
          />
        </div>
      </form>
      <div className="rw-fields">
        <div>
          <Choice
            id="holiday-country"
            label={texts.dates.holidayCountry}
            placeholder={texts.dates.holidayCountryNone}
            options={countries}
            value={country}
            onChange={(next) => setCountry(HOLIDAY_COUNTRIES.find((code) => code === next))}
          />
        </div>
        <div className="rw-field-button">
          <Button
            isDisabled={country === undefined || reading.state === 'reading'}
            onClick={() => (country === undefined ? undefined : void read(async () => Promise.resolve({ country })))}
          >
            {texts.dates.holidayCountryAdd}
          </Button>
        </div>
      </div>
      <div role="status" className="rw-stack-050">
        {reading.state === 'reading' ? <p>{texts.dates.holidayReading}</p> : null}
        {reading.state === 'read' ? <p>{texts.dates.holidayRead(reading.added)}</p> : null}
        {reading.state === 'read'
          ? reading.notes.map((note, index) => (
              <p key={index} dir="auto" className="rw-subtle rw-small rw-break">
                {note}
              </p>
            ))
          : null}
      </div>
      {reading.state === 'failed' ? <Failed title={texts.dates.holidayFailed} error={reading.error} /> : null}
    </div>
  );
}
