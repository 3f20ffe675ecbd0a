import type { WaveDates } from '../../../../../src/contract/wave-dates';
import { waveDatesTexts } from './wave-dates-texts';
import { useViewer } from '../../shell/viewer';
import { dayNumber } from '../../kit/timeline/timeline-day';
import { T_0 } from '../../kit/timeline/milestone-row';

/** Whether what was agreed to is the present T-0 with its window: a cutover gate asks for just that. */
const isForThese = ({ commitment, cutover, time, windowMinutes, zone }: WaveDates['dates']): boolean => {
  const to = commitment?.to;
  return to?.date === cutover && to.time === time && to.windowMinutes === windowMinutes && to.zone === zone;
};

/** T-0 with how often and how far it has moved, its window, who agreed to it, and the wave's other dates. */
export function WaveDatesFacts({ view }: { readonly view: WaveDates }) {
  const { texts, format } = useViewer(waveDatesTexts);
  const { dates, first, moves, milestones } = view;
  const away = dates.cutover === null || first === null ? null : dayNumber(dates.cutover) - dayNumber(first);
  const others = milestones.filter(({ id }) => id !== T_0);
  return (
    <div className="rw-card rw-stack-100">
      <p className="rw-strong">
        {dates.cutover === null ? texts.waveDates.none : texts.dates.chosen(format.day(dates.cutover))}
      </p>
      {moves.length === 0 ? (
        <p className="rw-subtle">{texts.waveDates.neverMoved}</p>
      ) : (
        <p>
          {texts.waveDates.moved(moves.length, away)}
          {first === null ? null : ` ${texts.waveDates.first(format.day(first))}`}
        </p>
      )}
      {dates.time === null ? null : (
        <p>
          {texts.waveDates.window(
            dates.time,
            dates.zone.replaceAll('_', ' '),
            dates.windowMinutes === null ? null : format.duration(dates.windowMinutes * 60),
          )}
        </p>
      )}
      <p dir="auto" className="rw-break">
        {dates.commitment === null
          ? texts.waveDates.notCommitted
          : texts.waveDates.committed(
              dates.commitment.by,
              texts.parties[dates.commitment.party],
              format.day(dates.commitment.on),
            )}
      </p>
      {dates.commitment === null || isForThese(dates) ? null : (
        <p className="rw-subtle rw-text">{texts.waveDates.committedElse}</p>
      )}
      {others.length === 0 ? null : (
        <ul className="rw-rows rw-rows-tight" aria-label={texts.dates.milestones}>
          {others.map(({ id, name, date }) => (
            <li key={id} className="rw-row rw-between">
              <span dir="auto" className="rw-break">
                {name}
              </span>
              <span className="rw-subtle rw-number">{date === null ? texts.dates.noDate : format.shortDay(date)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
