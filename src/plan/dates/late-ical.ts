import type Ical from 'ical.js';

/** The iCalendar package, evaluated when a calendar is read or written: opening a panel does not wait for it. */
export const ical = (): typeof Ical => require('ical.js') as typeof Ical;
