import type { TimeSpan } from '../../values/time-span';
import type { Day } from './date-choices';
import { addSpan } from './working-calendar';

/**
 * The day of an offset, counted from the day of its milestone: calendar months first, then days. A day that the month does not have
 * is its last day (T+1 month of 31 January is 28 or 29 February). Hours and minutes do not move it further than their whole days.
 */
export const offsetDay = (base: Day, { months = 0, days }: TimeSpan): Day => addSpan(base, { months, days });
