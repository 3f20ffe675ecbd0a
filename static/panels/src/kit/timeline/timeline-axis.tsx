import { dateTexts } from '../dates/date-texts';
import { useViewer } from '../../shell/viewer';
import { dayNumber } from './timeline-day';
import type { TimeScale } from './time-scale';

/** Percent of the chart's width after which a tick's words stand before it: behind it there is no room. */
const LATE = 65;
/** Ticks further apart than this stand for months. */
const MONTH_DAYS = 28;

/** The chart's head: days or months, and how far they are from T-0. The rows say their days themselves. */
export function TimelineAxis({ scale, cutover }: { readonly scale: TimeScale; readonly cutover: string | null }) {
  const { texts, format } = useViewer(dateTexts);
  const [first, second] = scale.ticks;
  const byMonth = first !== undefined && second !== undefined && dayNumber(second) - dayNumber(first) >= MONTH_DAYS;
  return (
    <div className="rw-timeline-row" aria-hidden>
      <span />
      <div className="rw-timeline-axis">
        {scale.ticks.map((tick) => {
          const at = scale.at(tick);
          const place =
            at > LATE
              ? { 'data-late': true, style: { insetInlineEnd: `${100 - at}%` } }
              : { style: { insetInlineStart: `${at}%` } };
          return (
            <span key={tick} className="rw-timeline-tick" {...place}>
              {byMonth ? format.month(tick) : format.shortDay(tick)}
              {cutover === null ? null : <span>{texts.dates.fromCutover(dayNumber(tick) - dayNumber(cutover))}</span>}
            </span>
          );
        })}
      </div>
    </div>
  );
}
