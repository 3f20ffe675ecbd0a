import { dateTexts } from '../dates/date-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly cutover: string | null;
  readonly hasToday: boolean;
  readonly hasMilestones: boolean;
  readonly hasFreezes: boolean;
}

/** What the lines and the hatching of the timeline mean; only what is drawn. */
export function TimelineLegend({ cutover, hasToday, hasMilestones, hasFreezes }: Props) {
  const { texts, format } = useViewer(dateTexts);
  const entries = [
    ...(cutover === null ? [] : [['rw-timeline-cutover-key', texts.dates.legendCutover(format.shortDay(cutover))]]),
    ...(hasToday ? [['rw-timeline-today-key', texts.dates.legendToday]] : []),
    ...(hasMilestones ? [['rw-timeline-line-key', texts.dates.legendMilestones]] : []),
    ...(hasFreezes ? [['rw-timeline-freeze-key', texts.dates.legendFreeze]] : []),
  ];
  return (
    <ul className="rw-row rw-small rw-subtle rw-timeline-legend">
      {entries.map(([look, words]) => (
        <li key={look} className="rw-row">
          <span className={`rw-key ${look}`} /> {words}
        </li>
      ))}
    </ul>
  );
}
