import { useId, useState } from 'react';
import type { DateChoices } from '../../../../../src/contract/choices';
import { dateTexts } from './date-texts';
import { useViewer } from '../../shell/viewer';
import { dayNumber, isoDay } from '../timeline/timeline-day';
import type { MilestoneRow } from '../timeline/milestone-row';
import type { Span } from './move-span';
import type { PhaseRow } from './phase-row';
import { timeScale } from '../timeline/time-scale';
import { TimelineAxis } from '../timeline/timeline-axis';
import { TimelineBar } from './timeline-bar';
import { TimelineLegend } from '../timeline/timeline-legend';
import { TimelineLine } from '../timeline/timeline-line';

interface Props {
  readonly phases: readonly PhaseRow[];
  /** T-0. */
  readonly cutover: string | null;
  /** The other milestones; those with a date are drawn as lines. */
  readonly milestones: readonly Pick<MilestoneRow, 'id' | 'date'>[];
  readonly freezes: DateChoices['freezes'];
  readonly today: string;
  /** Null where the viewer may not change anything. */
  readonly onSpan: ((slug: string, span: Span) => void) | null;
}

/**
 * Phases as bars over time, counted from T-0. A bar is moved, and its ends are pulled, by mouse or finger; with the
 * keyboard, arrow keys move it by days and with Move its end. The same values stand in the table of phases.
 */
export function PhaseTimeline({ phases, cutover, milestones, freezes, today, onSpan }: Props) {
  const { texts, format } = useViewer(dateTexts);
  const hint = useId();
  const [drag, setDrag] = useState<{ readonly slug: string; readonly span: Span } | null>(null);
  const dated = phases.flatMap(({ slug, name, start, due }) =>
    start === null || due === null ? [] : [{ slug, name, span: { start, due } }],
  );
  const lines = milestones.flatMap(({ date }) => (date === null ? [] : [date]));
  const scale = timeScale([
    ...dated.flatMap(({ span }) => [span.start, span.due]),
    ...(cutover === null ? [] : [cutover]),
    ...lines,
  ]);
  if (scale === null || dated.length === 0) return <p className="rw-subtle">{texts.dates.noTimeline}</p>;
  const isTodayIn = dayNumber(today) >= scale.from && dayNumber(today) < scale.to;
  const frozen = freezes.filter(({ from, to }) => dayNumber(to) >= scale.from && dayNumber(from) < scale.to);
  return (
    <div className="rw-timeline" dir="ltr" role="group" aria-label={texts.dates.timeline}>
      <TimelineAxis scale={scale} cutover={cutover} />
      {dated.map(({ slug, name, span }) => {
        const shown = drag?.slug === slug ? drag.span : span;
        return (
          <div key={slug} className="rw-timeline-row">
            <div className="rw-timeline-name">
              <span dir="auto" className="rw-break">
                {name}
              </span>
              <span className="rw-subtle rw-small rw-number">
                {texts.dates.span(format.shortDay(shown.start), format.shortDay(shown.due))}
              </span>
            </div>
            <div className="rw-timeline-track">
              {frozen.map(({ from, to }, index) => {
                const left = Math.max(0, scale.at(from));
                const right = Math.min(100, scale.at(isoDay(dayNumber(to) + 1)));
                const style = { insetInlineStart: `${left}%`, inlineSize: `${right - left}%` };
                return <span key={index} className="rw-timeline-freeze" style={style} />;
              })}
              {lines.map((date, index) => (
                <TimelineLine key={index} look="rw-timeline-line" at={scale.at(date)} />
              ))}
              {isTodayIn ? <TimelineLine look="rw-timeline-today" at={scale.at(today)} /> : null}
              {cutover === null ? null : <TimelineLine look="rw-timeline-cutover" at={scale.at(cutover)} />}
              <TimelineBar
                name={name}
                span={shown}
                scale={scale}
                hint={hint}
                onDrag={(next) => setDrag(next === null ? null : { slug, span: next })}
                onSpan={onSpan === null ? null : (next) => onSpan(slug, next)}
              />
            </div>
          </div>
        );
      })}
      <TimelineLegend
        cutover={cutover}
        hasToday={isTodayIn}
        hasMilestones={lines.length > 0}
        hasFreezes={frozen.length > 0}
      />
      {onSpan === null ? null : (
        <p id={hint} className="rw-subtle rw-small rw-text">
          {texts.dates.timelineHint}
        </p>
      )}
    </div>
  );
}
