import type ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { T_ZERO, type Gate } from '../../template/template';
import { oneLine } from '../../values/one-line';
import type { PlannedMilestone } from '../import-plan';
import type { DateChoices, Day } from './date-choices';
import { folded } from './folded';
import { ical } from './late-ical';
import { addDays } from './working-calendar';

export interface CalendarOfWave {
  /** Identifies the wave for ever: an event of it keeps its UID, so that a calendar moves it instead of adding another. */
  readonly wave: string;
  readonly name: string;
  /** Grows with each writing of the wave: calendars take the higher one (RFC 5545, SEQUENCE). */
  readonly version: number;
  readonly dates: DateChoices;
  readonly milestones: readonly PlannedMilestone[];
  readonly gates: readonly (Pick<Gate, 'id' | 'name' | 'kind'> & { readonly date: Day | null })[];
  /** Epoch milliseconds. */
  readonly writtenAt: number;
}

/** Milestones, cutovers with their windows, and gates of a wave as one iCalendar text (RFC 5545). What has no date is left out. Names are
 * written on one line, whatever was stored: a line break within one would end its property, and what follows would be read as another. */
export const writeCalendar = (wave: CalendarOfWave): string => {
  const { Component } = ical();
  const calendar = new Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Runway//Migration waves//EN');
  calendar.addPropertyWithValue('x-wr-calname', escaped(oneLine(wave.name)));
  for (const milestone of wave.milestones) {
    const { id, name, date, windowDays } = milestone;
    if (date === null) continue;
    const isZero = id === T_ZERO;
    const title = isZero ? `${wave.name}: T-0` : `${wave.name}: ${name}`;
    const downtime = isZero ? downtimeOf(wave.dates) : null;
    if (downtime !== null) calendar.addSubcomponent(event(wave, `milestone-${id}`, title, downtime));
    else calendar.addSubcomponent(event(wave, `milestone-${id}`, title, { from: date, days: 1 }));
    // A test window begins with the cutover of its environment.
    if (windowDays !== null)
      calendar.addSubcomponent(event(wave, `window-${id}`, `${title}, test window`, { from: date, days: windowDays }));
  }
  for (const gate of wave.gates) {
    const { date } = gate;
    if (date !== null)
      calendar.addSubcomponent(
        event(wave, `gate-${gate.id}`, `${wave.name}: ${gate.name} (${gate.kind})`, { from: date, days: 1 }),
      );
  }
  for (const freeze of wave.dates.freezes) {
    const days = Temporal.PlainDate.from(freeze.from).until(freeze.to).days + 1;
    const name = freeze.name === '' ? 'freeze' : freeze.name;
    calendar.addSubcomponent(
      event(wave, `freeze-${freeze.from}-${freeze.to}`, `${wave.name}: ${name}`, { from: freeze.from, days }),
    );
  }
  return folded(`${calendar.toString()}\r\n`);
};

type Span = { readonly from: Day; readonly days: number } | { readonly begins: string; readonly ends: string };

/** In UTC, so that no calendar has to know the zone's rules: the hour on the wave's clock stays the same across a clock change. */
const downtimeOf = ({ cutover, time, windowMinutes, zone }: DateChoices): Span | null => {
  if (cutover === null || time === null) return null;
  const begins = Temporal.PlainDateTime.from(`${cutover}T${time}`).toZonedDateTime(zone);
  return { begins: utc(begins), ends: utc(begins.add({ minutes: windowMinutes ?? 60 })) };
};

const utc = (at: Temporal.ZonedDateTime): string => at.toInstant().toString({ smallestUnit: 'second' });

const event = (wave: CalendarOfWave, id: string, title: string, span: Span): ICAL.Component => {
  const { Component, Time } = ical();
  const component = new Component('vevent');
  component.addPropertyWithValue('uid', oneLine(`${wave.wave}-${id}@runway`));
  component.addPropertyWithValue(
    'dtstamp',
    moment(Temporal.Instant.fromEpochMilliseconds(wave.writtenAt).toString({ smallestUnit: 'second' })),
  );
  component.addPropertyWithValue('sequence', wave.version);
  component.addPropertyWithValue('summary', oneLine(title));
  if ('from' in span) {
    component.addPropertyWithValue('dtstart', Time.fromDateString(span.from));
    component.addPropertyWithValue('dtend', Time.fromDateString(addDays(span.from, span.days)));
    component.addPropertyWithValue('transp', 'TRANSPARENT');
  } else {
    component.addPropertyWithValue('dtstart', moment(span.begins));
    component.addPropertyWithValue('dtend', moment(span.ends));
  }
  return component;
};

/** ical.js writes a property that it does not know as it is: TEXT of RFC 5545, 3.3.11. */
const escaped = (line: string): string => line.replace(/[\\;,]/g, '\\$&');

const moment = (instant: string): ICAL.Time =>
  ical().Time.fromDateTimeString(instant, undefined as unknown as ICAL.Property);
